package kr.hannun.vocabulary;

import java.util.Map;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Codes that mean the same in every programme, so that no programme has to say what they are called. */
public final class HouseWords {

    private static final LocalizedText NOT_YET_KNOWN = new LocalizedText("출처 확인 전", "Source not yet known");
    private static final Map<String, LocalizedText> WORDS = Map.of("sources.kind/pending", NOT_YET_KNOWN);
    private static final String CERTAINTY = "certainty/unsourced";

    private HouseWords() {}

    /** What the code of this column is called, {@code <sheet>.<column>}, or null where that is the programme's to say. */
    public static @Nullable LocalizedText of(String column, String code) {
        String value = column + "/" + code;
        return value.endsWith("." + CERTAINTY) ? NOT_YET_KNOWN : WORDS.get(value);
    }
}
