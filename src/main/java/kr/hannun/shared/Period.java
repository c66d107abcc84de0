package kr.hannun.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A half-open stretch of days, {@code [from, until)}; without an end it is still going on. */
@Embeddable
public record Period(
        @Column(name = "active_from") LocalDate from,
        @Column(name = "active_until") @Nullable LocalDate until) {

    /** Refuses an end that is not after the start. */
    public Period {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A period ends after it starts: " + from + " to " + until);
        }
    }

    /** Whether the period has the day in it. */
    public boolean contains(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
