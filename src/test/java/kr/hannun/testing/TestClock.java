package kr.hannun.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The real clock in Korea, unless a test looks back from a later day; such a test winds it back afterwards. */
@TestComponent
@Primary
public class TestClock extends Clock {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private volatile Duration ahead = Duration.ZERO;

    /** Lets the application believe it is this many days later. */
    public void aheadBy(long days) {
        wrongBy(Duration.ofDays(days));
    }

    /** The clock of the application goes wrong by so much. */
    public void wrongBy(Duration skew) {
        ahead = skew;
    }

    @Override
    public ZoneId getZone() {
        return SEOUL;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }
}
