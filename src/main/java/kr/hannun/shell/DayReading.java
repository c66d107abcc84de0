package kr.hannun.shell;

import kr.hannun.shared.PartialDate;

/** What somebody typed where a date belongs. */
public sealed interface DayReading {

    /** It says this date. */
    record Said(PartialDate date) implements DayReading {}

    /** It has the form of a date, but the calendar has no such day. */
    record NoSuchDay() implements DayReading {}

    /** It has not the form of a date, or may be two. */
    record NoDate() implements DayReading {}
}
