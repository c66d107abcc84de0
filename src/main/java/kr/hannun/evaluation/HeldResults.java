package kr.hannun.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.hannun.audit.Head;
import org.jspecify.annotations.Nullable;

/** The results of rounds that are held here, beside what others publish of theirs. Whoever holds rounds says them. */
public interface HeldResults {

    /**
     * A round of which something was released.
     *
     * @param place of what everybody may read, below the programme's address
     * @param teams the slugs of whom it judged
     * @param releasedAt when something of it could first be read
     * @param settledAt since when it is final, or null while it is provisional: objections are open or not yet answered
     */
    record Held(
            String title,
            String place,
            Set<String> teams,
            Instant releasedAt,
            @Nullable Instant settledAt) {

        /** How it stands, by the mark of a page. */
        public String symbol() {
            return settledAt == null ? "planned" : "done";
        }

        /** The same as it stood before it was final. */
        public Held unsettled() {
            return new Held(title, place, teams, releasedAt, null);
        }
    }

    /** Those that could be read by the end of the day, the newest first; rehearsals and what was declared void are none. */
    List<Held> by(Head head, LocalDate day);
}
