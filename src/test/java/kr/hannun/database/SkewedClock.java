package kr.hannun.database;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** An application whose clock goes wrong, as {@code CHAOS_SKEW} says; no part of any test's own context. */
class SkewedClock {

    @Bean
    @Primary
    Clock skewed(@Value("${chaos.skew}") Duration skew) {
        return Clock.offset(Clock.system(ZoneId.of("Asia/Seoul")), skew);
    }
}
