package kr.hannun.exchange;

import java.util.List;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a bundle, at the line of the file where its row starts; line 0 means the file as a whole, no column
 * means the whole line. The reason is put into words already; {@code why} and {@code words} are what it was made of.
 */
record Fault(String file, int line, @Nullable String column, LocalizedText reason, Reason why, List<String> words) {

    /** The fault in one line: where it is, and what is wrong in both languages. */
    String told() {
        return "%s:%d%s %s / %s"
                .formatted(file, line, column == null ? "" : " [" + column + "]", reason.ko(), reason.en());
    }
}
