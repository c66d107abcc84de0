package kr.hannun.partnerlist.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kr.hannun.partnerlist.ListColumn;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.sheet.SheetRemark;
import kr.hannun.shell.Texts;

/** Says remarks and problems in the reader's language. */
final class MessageFormatter {

    private static final Set<String> COLUMNS =
            Set.copyOf(Arrays.stream(ListColumn.values()).map(ListColumn::key).toList());

    private final Texts texts;

    MessageFormatter(Texts texts) {
        this.texts = texts;
    }

    /** The label of a column. */
    String column(String key) {
        return texts.say("partnerlist.column." + key);
    }

    /** A remark on a whole file. */
    String ofFile(SheetRemark remark) {
        return texts.say("partnerlist.remark." + remark.key(), remark.words().toArray());
    }

    /** A remark on a line; one on a cell begins with the key of its column. */
    String ofLine(SheetRemark remark) {
        List<String> words = remark.words();
        boolean ofCell = !words.isEmpty() && COLUMNS.contains(words.getFirst()) && !isOfNames(remark);
        Object[] arguments = words.toArray();
        if (ofCell) {
            arguments[0] = column(words.getFirst());
        }
        return texts.say("partnerlist.remark." + remark.key(), arguments);
    }

    private static boolean isOfNames(SheetRemark remark) {
        return remark.key().equals("spelled-otherwise") || remark.key().equals("another-name");
    }

    /** What is wrong, and what would be right. */
    String problem(Problem problem) {
        return texts.say(
                problem.key(), problem.arguments().stream().map(this::read).toArray());
    }

    private Object read(Object argument) {
        return switch (argument) {
            case LocalizedText text -> texts.say(text);
            case LocalDate day -> texts.when(day).text();
            case PartialDate date -> texts.when(date).text();
            default -> argument;
        };
    }
}
