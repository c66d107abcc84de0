package kr.hannun.milestone.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The stretch of days a picture shows, and where each of them lies on it.
 *
 * @param from its first day, the first of a month
 * @param until the first day after it, the first of a quarter
 */
record Axis(LocalDate from, LocalDate until) {

    /** Where the first day lies, in the units of the picture. */
    static final int LEFT = 176;

    /** Where the last day ends. */
    static final int RIGHT = 1040;

    private static final int HORIZON_MONTHS = 12;
    private static final int CLOSEST_TICKS = 66;
    private static final int[] TICK_MONTHS = {1, 3, 6, 12, 24, 60, 120};

    /**
     * The axis on which these dates and the day of the page lie. Dates more than a year after the day count as later and
     * do not stretch it; neither does a day more than a year after the last date.
     */
    static Axis of(Collection<LocalDate> dates, LocalDate day) {
        List<LocalDate> near = dates.stream()
                .filter(date -> !date.isAfter(day.plusMonths(HORIZON_MONTHS)))
                .sorted()
                .toList();
        LocalDate first = near.isEmpty() ? day : near.getFirst();
        LocalDate last = near.isEmpty() ? day : near.getLast();
        LocalDate reach = last.plusMonths(HORIZON_MONTHS);
        LocalDate shown = day.isAfter(reach) ? reach : day;
        return new Axis(
                (first.isBefore(shown) ? first : shown).withDayOfMonth(1),
                nextQuarter(last.isAfter(shown) ? last : shown));
    }

    private static LocalDate nextQuarter(LocalDate day) {
        LocalDate quarter = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        return quarter.plusMonths(3);
    }

    /** Where the day begins; days outside lie at the edges. */
    int x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
        return (int) Math.round(LEFT + Math.clamp(share, 0, 1) * (RIGHT - LEFT));
    }

    /** Whether the day lies after the last one shown. */
    boolean isLater(LocalDate day) {
        return !day.isBefore(until);
    }

    /** The first days of quarters, or of months or years where quarters would stand too far apart or too close. */
    List<LocalDate> ticks() {
        int step = step();
        List<LocalDate> ticks = new ArrayList<>();
        LocalDate tick = from.withMonth(1);
        if (step > 12) {
            tick = tick.withYear(tick.getYear() / (step / 12) * (step / 12));
        }
        for (; tick.isBefore(until); tick = tick.plusMonths(step)) {
            if (!tick.isBefore(from)) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    private int step() {
        double month = (double) (RIGHT - LEFT) / Math.max(1, ChronoUnit.MONTHS.between(from, until));
        for (int step : TICK_MONTHS) {
            if (step * month >= CLOSEST_TICKS) {
                return step;
            }
        }
        return TICK_MONTHS[TICK_MONTHS.length - 1];
    }
}
