package kr.hannun.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Citations for tests that need one. */
public final class Cited {

    private Cited() {}

    /** A statement of one source, which appeared on the day, or long ago. */
    public static Citation by(String source, Certainty certainty, @Nullable LocalDate appeared) {
        return by(source, certainty, appeared, appeared);
    }

    /** A statement of several sources, the main one first, which appeared long ago. */
    public static Citation by(List<String> sources, Certainty certainty) {
        return new Citation("X-001", certainty, sources, LocalDate.EPOCH, LocalDate.EPOCH);
    }

    /** A statement that existed from one day and was complete by another. */
    public static Citation by(
            String source, Certainty certainty, @Nullable LocalDate from, @Nullable LocalDate complete) {
        return new Citation(
                "X-001",
                certainty,
                List.of(source),
                from == null ? LocalDate.EPOCH : from,
                complete == null ? LocalDate.EPOCH : complete);
    }
}
