package kr.hannun.review.web;

import java.time.Duration;
import java.time.Instant;
import kr.hannun.shell.Texts;

/** How long something has been waiting, in words. */
final class Age {

    private Age() {}

    static String of(Texts texts, Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.toDays() > 0) {
            return texts.say("review.age.days", age.toDays());
        }
        return age.toHours() > 0
                ? texts.say("review.age.hours", age.toHours())
                : texts.say("review.age.minutes", Math.max(0, age.toMinutes()));
    }
}
