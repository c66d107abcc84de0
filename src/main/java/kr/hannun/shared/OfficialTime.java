package kr.hannun.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time of the office: the zone in which a day of the record, a deadline and a stamp are meant, wherever a server or a reader is. */
public final class OfficialTime {

    /** The zone by its name, for what takes no other. */
    public static final String NAME = "Asia/Seoul";

    /** The zone. */
    public static final ZoneId ZONE = ZoneId.of(NAME);

    private OfficialTime() {}

    /** The day on which a moment lies. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The moment with which a day begins. */
    public static Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The day it is. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }
}
