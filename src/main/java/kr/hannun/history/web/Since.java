package kr.hannun.history.web;

import java.time.LocalDate;
import kr.hannun.shell.DayReading;
import kr.hannun.shell.DayText;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The day from which a reader wants to know what changed.
 *
 * @param from the day; of a month or a year that was typed, its first
 * @param typed what stands in its field
 * @param problem what is wrong with what was typed, or null
 */
record Since(LocalDate from, String typed, @Nullable String problem) {

    private static final int USUAL_DAYS = 30;

    /** What the address asks for; without a day, the last thirty before the page's own. */
    static Since of(Visit visit) {
        Texts texts = visit.texts();
        String asked = visit.asked("since");
        LocalDate usual = visit.day().on().minusDays(USUAL_DAYS);
        if (asked == null || asked.isBlank()) {
            return new Since(usual, texts.when(usual).text(), null);
        }
        return switch (DayText.of(asked)) {
            case DayReading.Said said ->
                new Since(said.date().first(), texts.when(said.date()).text(), null);
            case DayReading.NoSuchDay none -> new Since(usual, asked, texts.say("shell.date.no-such-day", asked));
            case DayReading.NoDate none -> new Since(usual, asked, texts.say("shell.date.form"));
        };
    }
}
