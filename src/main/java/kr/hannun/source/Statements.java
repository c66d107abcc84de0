package kr.hannun.source;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who says what of a programme's rows, where that is another than who says the row: by the code of the statement. */
public record Statements(Map<String, Citation> byCode) {

    /** Who says this of the row with this code, or null where nobody is recorded. */
    public @Nullable Citation of(String row, Aspect aspect) {
        return byCode.get(aspect.of(row));
    }

    /** Who says the row with this code, for an organisation, or null where nobody is recorded. */
    public @Nullable Citation of(@Nullable String row) {
        return row == null ? null : byCode.get(row);
    }

    /** Who says what of the row with this code, as far as that is recorded. */
    public Map<Aspect, Citation> madeBy(String row) {
        Map<Aspect, Citation> said = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            Citation citation = of(row, aspect);
            if (citation != null) {
                said.put(aspect, citation);
            }
        }
        return said;
    }

    /** Who says this of the row: those recorded for it, else those who say the row, which the statement is part of. */
    public Citation of(String row, Aspect aspect, Citation whole) {
        return byCode.getOrDefault(aspect.of(row), whole);
    }
}
