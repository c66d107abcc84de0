package kr.hannun.shell;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Head;
import org.jspecify.annotations.Nullable;

/**
 * By when what a page shows had been recorded (기록 기준), beside the day it speaks of.
 *
 * @param by the day: today, or the earlier one that was asked for
 * @param earlier whether an earlier day was asked for
 * @param carried what the field's form carries along
 * @param present this page as it is recorded now
 * @param trail the programme's record
 * @param seal number and first digits of the last entry known, on pages of an earlier state: those never change
 */
public record Recorded(
        When by,
        boolean earlier,
        Map<String, List<String>> carried,
        String present,
        String trail,
        @Nullable String seal) {

    private static final int DIGITS = 8;

    static Recorded of(Visit visit) {
        Head head = visit.head();
        LocalDate known = head.known();
        Texts texts = visit.texts();
        Map<String, List<String>> carried = new LinkedHashMap<>(visit.query());
        carried.remove("known");
        return new Recorded(
                texts.when(known == null ? visit.day().today() : known),
                known != null,
                carried,
                visit.with("known", null),
                visit.link("trail"),
                known == null
                        ? null
                        : texts.say(
                                "shell.known.seal",
                                texts.number(head.seq()),
                                head.hash().substring(0, DIGITS)));
    }
}
