package kr.hannun.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.hannun.fact.FactTable.Series;
import kr.hannun.search.Codes;
import kr.hannun.shared.ProgramId;

/** Gives codes to rows that have none yet, while an entry is taken; none is given twice. */
final class NewCodes {

    private final ProgramId program;
    private final Codes codes;
    private final Map<String, Integer> next = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    NewCodes(ProgramId program, Codes codes) {
        this.program = program;
        this.codes = codes;
    }

    /** A code of this series; the slug stands in those that are made of words. */
    String give(Series series, String slug) {
        return series.digits() == 0
                ? inWords(series.prefix() + slug.toUpperCase(Locale.ROOT))
                : series.prefix() + padded(number(series.prefix()), series.digits());
    }

    private int number(String prefix) {
        int number = next.computeIfAbsent(prefix, first -> codes.next(program, first));
        next.put(prefix, number + 1);
        return number;
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private String inWords(String wanted) {
        Set<String> taken = codes.given(program, wanted);
        String code = wanted;
        for (int again = 2; taken.contains(code) || !given.add(code); again++) {
            code = wanted + "-" + again;
        }
        return code;
    }
}
