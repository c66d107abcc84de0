package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.Map;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.source.Aspect;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A team as pages read it.
 *
 * @param shortName what the team is called in a picture or a column: its lead, as the team's own name writes it, or the name of its own
 * @param lead the institution that led it when it came in; who leads it on a day is in the roster
 * @param joinedOn its first day as precisely as it was said
 * @param active the days on which it takes part in the programme
 * @param joinedHow code of {@code consortia.joined_how}
 * @param exitReason code of {@code consortia.exit_reason}, or null while it takes part
 * @param exitRule the rule by which it left, or null
 * @param followUp what was still to be done when it left, or null
 * @param status code of {@code consortia.status}, as it was known at {@code statusAsOf}
 * @param citation who says that there is the team, how it came in and when
 * @param said who says what else the row says, as far as that is recorded
 */
public record TeamRow(
        ConsortiumId id,
        String code,
        String slug,
        LocalizedText name,
        LocalizedText shortName,
        LocalizedText lead,
        String leadSlug,
        @Nullable LocalizedText projectTitle,
        LocalizedText headlineStrategy,
        PartialDate joinedOn,
        Period active,
        String joinedHow,
        @Nullable String exitReason,
        @Nullable String exitRule,
        @Nullable String followUp,
        String status,
        PartialDate statusAsOf,
        Citation citation,
        Map<Aspect, Citation> said,
        @Nullable LocalizedText note) {

    /** Who says this of the team, or null where nobody is recorded; whoever announced the team does not say it. */
    public @Nullable Citation says(Aspect aspect) {
        return said.get(aspect);
    }

    /** What its project is called, once somebody had said so, or null. */
    public @Nullable LocalizedText titleOn(LocalDate day) {
        return isSaidBy(Aspect.TITLE, day) ? projectTitle : null;
    }

    /** What it sets out to do, once somebody had said so, or null. */
    public @Nullable LocalizedText strategyOn(LocalDate day) {
        return isSaidBy(Aspect.STRATEGY, day) ? headlineStrategy : null;
    }

    /** Whether somebody had said this of it by the day, as far as it is recorded who. */
    private boolean isSaidBy(Aspect aspect, LocalDate day) {
        Citation citation = says(aspect);
        return citation == null || citation.isStatedBy(day);
    }

    /** The day for which it was known, by this day, how the team stands: that of the version that had been said by then. */
    public PartialDate statusAsOf(LocalDate day) {
        Citation status = says(Aspect.STATUS);
        Citation said = status == null ? null : status.on(day);
        return said == null || said.equals(status) ? statusAsOf : PartialDate.of(said.completeFrom());
    }

    /**
     * The day for which it is known that the team takes part, where nobody has spoken since; null where the page's day is no
     * later, or the team does not take part.
     *
     * @param newest when the newest report on the programme appeared, or null
     */
    public @Nullable PartialDate silentSince(LocalDate day, @Nullable PartialDate newest) {
        PartialDate stated = statusAsOf(day);
        PartialDate known = stated.hasBegunOn(day) ? stated : newest;
        return known != null && known.isPastOn(day) && standingOn(day) == Standing.ACTIVE ? known : null;
    }

    /** Whether it takes part on the day. */
    public boolean isActiveOn(LocalDate day) {
        return active.contains(day);
    }

    /** How it stands on the day; a team's days are always known. */
    public Standing standingOn(LocalDate day) {
        if (active.from().isAfter(day)) {
            return Standing.NOT_YET;
        }
        if (!isActiveOn(day)) {
            return Standing.LEFT;
        }
        return day.equals(lastDay()) ? Standing.LAST_DAY : Standing.ACTIVE;
    }

    /** Whether it had been admitted by the day, whether or not it left since. */
    public boolean hasBegunBy(LocalDate day) {
        return standingOn(day) != Standing.NOT_YET;
    }

    /** The last day on which it took part, or null while it does. */
    public @Nullable LocalDate lastDay() {
        LocalDate until = active.until();
        return until == null ? null : until.minusDays(1);
    }

    /** The day nearest to this one on which the team takes part: for a team that left, its last. */
    public LocalDate nearestTo(LocalDate day) {
        LocalDate last = lastDay();
        LocalDate latest = last != null && last.isBefore(day) ? last : day;
        return active.from().isAfter(latest) ? active.from() : latest;
    }
}
