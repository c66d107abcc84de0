package kr.hannun.review.round;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Until when a team may object (이의신청) and until when it must be answered, both counted from the notice (R11).
 *
 * @param objectionDays how many days it may object
 * @param answerDays within how many days it is answered
 * @param shifts whether a last day on which offices are closed moves to the next on which they are open
 */
public record ObjectionClock(int objectionDays, int answerDays, boolean shifts) {

    /** The last day to object. */
    public LocalDate lastDay(LocalDate notice, Set<LocalDate> holidays) {
        return open(notice.plusDays(objectionDays), holidays);
    }

    /** The last day to answer. */
    public LocalDate answeredBy(LocalDate notice, Set<LocalDate> holidays) {
        return open(notice.plusDays(answerDays), holidays);
    }

    private LocalDate open(LocalDate day, Set<LocalDate> holidays) {
        LocalDate open = day;
        while (shifts && isClosed(open, holidays)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static boolean isClosed(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(day);
    }
}
