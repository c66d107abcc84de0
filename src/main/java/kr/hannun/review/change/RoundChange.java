package kr.hannun.review.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.hannun.review.panel.SeatReviewer;
import org.jspecify.annotations.Nullable;

/** What changes a round at work; nobody does it alone. */
public sealed interface RoundChange {

    /** What is done with one review. */
    enum Deed {
        /** It goes back to its author (반려): the only way to reopen it, and what it said stays. */
        RETURN,
        /** It is left out because a party challenged its author (기피). */
        CHALLENGE,
        /** It is left out because its author can no longer review (해촉). */
        RELIEVE,
        /** It counts again. */
        LIFT
    }

    /** One review, by its assignment. */
    record OfReview(Deed deed, UUID assignment) implements RoundChange {}

    /** Somebody is seated after reviews have been handed in, in the place of whoever fell away. */
    record Seat(SeatReviewer.Seating seating) implements RoundChange {}

    /** More time for the holder of a seat by its number, or for everybody where there is none. */
    record MoreTime(@Nullable Integer seat, Instant until) implements RoundChange {}

    /** A team is out of the round since a day; nothing else moves, and its reviews stay as they are. */
    record TeamOut(String team, LocalDate since) implements RoundChange {}

    /**
     * A value will not be measured: of one team, which then has no points for it, or of any, so that the other criteria of the
     * part carry its marks.
     *
     * @param team the team's slug, or null for all
     */
    record NotMeasured(String criterion, @Nullable String team) implements RoundChange {}

    /** Its name in the table of changes, which is also what its words begin with. */
    default String kind() {
        return switch (this) {
            case OfReview review -> review.deed().name();
            case Seat seat -> "SEAT";
            case MoreTime time -> "MORE_TIME";
            case TeamOut team -> "TEAM_OUT";
            case NotMeasured value -> "NOT_MEASURED";
        };
    }
}
