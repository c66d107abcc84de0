package kr.hannun.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long something has been waiting, in words. */
public final class Age {

    private Age() {}

    /** The time between both in its largest unit: days, hours or minutes. */
    public static String of(Texts texts, Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.toDays() > 0) {
            return texts.say("shell.age.days", age.toDays());
        }
        return age.toHours() > 0
                ? texts.say("shell.age.hours", age.toHours())
                : texts.say("shell.age.minutes", Math.max(0, age.toMinutes()));
    }

    /** The days between both, for what is known by the day alone. */
    public static String inDays(Texts texts, LocalDate since, LocalDate today) {
        long days = ChronoUnit.DAYS.between(since, today);
        return days > 0 ? texts.say("shell.age.days", days) : texts.say("shell.age.today");
    }
}
