package kr.hannun.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Sha256;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param team the slug of who receives it, or null where it is for the programme as a whole
 * @param teamCameOn the first day of that team in the programme, or null
 * @param teamLeftOn the first day on which that team was no longer in the programme, or null
 * @param kind code of {@code support.kind}
 * @param quantity in {@code unit}, exactly as published
 * @param unit code of {@code support.unit}, or null where nothing is counted
 * @param provider the slug of who gives it, or null where nobody said
 * @param byAgency whether the provider is the programme's ministry or one of its agencies
 * @param own whether the provider leads the receiving team
 * @param until the last day it was said to last
 */
public record SupportRow(
        String code,
        @Nullable String team,
        @Nullable LocalizedText teamName,
        @Nullable LocalDate teamCameOn,
        @Nullable LocalDate teamLeftOn,
        String kind,
        LocalizedText description,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String provider,
        @Nullable LocalizedText providerName,
        boolean byAgency,
        boolean own,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        Citation citation,
        @Nullable LocalizedText note) {

    /** Whether it says how support is dealt with in the programme instead of how much of it somebody gets. */
    public boolean isPrinciple() {
        return team == null && unit == null;
    }

    /** Whether the day can know of it: there was the team, and it had begun or somebody had said so. */
    public boolean isKnownOn(LocalDate day) {
        return (teamCameOn == null || !teamCameOn.isAfter(day)) && isHeardOfOn(day);
    }

    /** Its last day as far as the day can know it: it had come, or everybody had spoken. */
    public @Nullable PartialDate untilKnownOn(LocalDate day) {
        return until != null && (until.hasBegunOn(day) || citation.isCompleteBy(day)) ? until : null;
    }

    private boolean isHeardOfOn(LocalDate day) {
        return !citation.isOtherwiseOn(day) && ((from != null && from.hasBegunOn(day)) || citation.isStatedBy(day));
    }

    /** Where it stands on the day. */
    public SupportState stateOn(LocalDate day) {
        if (until != null && until.isPastOn(day)) {
            return SupportState.ENDED;
        }
        if (from == null) {
            return SupportState.UNKNOWN;
        }
        if (!from.hasBegunOn(day)) {
            return SupportState.PLANNED;
        }
        if (until == null && hasLostItsTeamOn(day)) {
            return SupportState.TEAM_LEFT;
        }
        if (citation.completeFrom().isBefore(from.first())) {
            return SupportState.NO_REPORT;
        }
        return until == null ? SupportState.BEGUN : SupportState.RUNNING;
    }

    /** Whether it was only said that there will be some: no amount, and nobody has told that it began. */
    boolean isOnlyAnnouncedOn(LocalDate day) {
        return quantity == null && stateOn(day) == SupportState.NO_REPORT;
    }

    /** Whether the day may lie in it: its time had come, its end has not passed and its team has not left with it. */
    public boolean runsOn(LocalDate day) {
        return switch (stateOn(day)) {
            case RUNNING, BEGUN, NO_REPORT -> true;
            case PLANNED, ENDED, TEAM_LEFT, UNKNOWN -> false;
        };
    }

    /** Its period; one without an end is taken to last at most as long as its team. Empty without a beginning. */
    public Optional<Stretch> stretchKnownOn(LocalDate day) {
        if (from == null) {
            return Optional.empty();
        }
        Stretch stated = new Stretch(from, until);
        LocalDate left = teamLeftOn;
        return until == null && left != null && hasLostItsTeamOn(day)
                ? stated.overlap(new Stretch(from, PartialDate.of(left.minusDays(1))))
                : Optional.of(stated);
    }

    /**
     * A print of all that it says and who says so: two that differ in anything have two. Answers are kept with it, so what it
     * covers is not changed without need.
     */
    String print() {
        Object[] said = {
            team,
            teamCameOn,
            teamLeftOn,
            kind,
            description,
            quantity,
            unit,
            provider,
            byAgency,
            own,
            from,
            until,
            note,
            citation.certainty(),
            citation.sources()
        };
        return Sha256.of(Arrays.toString(said));
    }

    private boolean hasLostItsTeamOn(LocalDate day) {
        return teamLeftOn != null && !teamLeftOn.isAfter(day);
    }
}
