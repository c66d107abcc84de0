package kr.hannun.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.shell.Texts;

/** The half-years that a picture shows, from the first day of the first to the day after the last. */
record HalfYears(LocalDate begins, LocalDate ends) {

    private static final int MONTHS = 6;

    /** Those that reach from one day to another. */
    static HalfYears of(LocalDate first, LocalDate last) {
        return new HalfYears(begin(first), begin(last).plusMonths(MONTHS));
    }

    /** Their first days. */
    List<LocalDate> each() {
        return Stream.iterate(begins, half -> half.isBefore(ends), half -> half.plusMonths(MONTHS))
                .toList();
    }

    /** What the half-year with this first day is called. */
    String name(LocalDate half, Texts texts) {
        return texts.say("allocation.half." + (half.getMonthValue() == 1 ? 1 : 2), String.valueOf(half.getYear()));
    }

    private static LocalDate begin(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() <= MONTHS ? 1 : MONTHS + 1, 1);
    }
}
