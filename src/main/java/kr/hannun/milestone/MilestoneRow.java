package kr.hannun.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A milestone, as a page reads it.
 *
 * @param version how often it was edited
 * @param code its stable key
 * @param team the slug of whose it is, or null for the whole programme
 * @param phase the code of the phase it belongs to, or null
 * @param plans every plan that was made for it, the first one first
 * @param statedOn the day from which it counts where it was planned here, or null where its sources tell
 * @param outcomes what a coordinator recorded to have become of it, in the order of recording
 * @param actualOn when it was reached by its own sources, or null
 * @param status what its own sources say in the end
 * @param citation who says so
 */
public record MilestoneRow(
        MilestoneId id,
        long version,
        String code,
        @Nullable String team,
        @Nullable String phase,
        LocalizedText title,
        List<PlanRow> plans,
        @Nullable PartialDate statedOn,
        List<OutcomeRow> outcomes,
        @Nullable PartialDate actualOn,
        MilestoneStatus status,
        Citation citation,
        @Nullable LocalizedText note) {

    /** Where it stands below the programme's address. */
    public String place() {
        return "milestones#" + Subject.anchor(code);
    }

    /** Whether anybody had spoken of it by the day: a source, a plan, or the thing itself. */
    public boolean isKnownOn(LocalDate day) {
        PartialDate stated = statedOn;
        return (stated == null ? citation.isStatedBy(day) : stated.hasBegunOn(day))
                || reachedBy(day) != null
                || plans.stream().anyMatch(plan -> plan.code() != null && plan.isKnownOn(day));
    }

    /** Whether all of its sources had appeared by the day: only then do its status and its note count. */
    public boolean isSettledOn(LocalDate day) {
        return citation.isCompleteBy(day);
    }

    /** How it stood on the day, of which the newest report is known. */
    public MilestoneState stateOn(LocalDate day, @Nullable PartialDate newestReport) {
        OutcomeRow outcome = outcomeOn(day);
        PlanWindow plan = windowOn(day);
        StateRule.Facts facts = outcome == null
                ? new StateRule.Facts(status, isSettledOn(day), actualOn, plan, day, newestReport)
                : new StateRule.Facts(outcome.status(), true, outcome.reachedOn(), plan, day, newestReport);
        return StateRule.of(facts).state();
    }

    /** The outcomes that had come by the day, in the order of recording. */
    public List<OutcomeRow> outcomesBy(LocalDate day) {
        return outcomes.stream()
                .filter(outcome -> outcome.effectiveOn().hasBegunOn(day))
                .toList();
    }

    /** What had become of it by the day as it was recorded last, or null where only its own sources speak. */
    private @Nullable OutcomeRow outcomeOn(LocalDate day) {
        List<OutcomeRow> come = outcomesBy(day);
        return come.isEmpty() ? null : come.getLast();
    }

    /** Who says how it stood on the day. */
    public Citation citationOn(LocalDate day) {
        OutcomeRow outcome = outcomeOn(day);
        return outcome == null ? citation : outcome.citation();
    }

    /** The plans that existed on the day, the first one first. */
    public List<PlanRow> plansOn(LocalDate day) {
        return plans.stream().filter(plan -> plan.isKnownOn(day)).toList();
    }

    /** The latest plan that existed on the day, or null where there was none or it had no date. */
    public @Nullable PlanWindow windowOn(LocalDate day) {
        List<PlanRow> known = plansOn(day);
        return known.isEmpty() ? null : known.getLast().window();
    }

    /** When it was reached, or null where it had not been by the day. */
    public @Nullable PartialDate reachedBy(LocalDate day) {
        OutcomeRow outcome = outcomeOn(day);
        PartialDate reached = outcome == null ? actualOn : outcome.reachedOn();
        return reached != null && reached.hasBegunOn(day) ? reached : null;
    }

    /** How often the plan had moved by the day. */
    public int movesBy(LocalDate day) {
        List<PlanRow> known = plansOn(day);
        int moves = 0;
        for (int i = 1; i < known.size(); i++) {
            if (!Objects.equals(known.get(i).window(), known.get(i - 1).window())) {
                moves++;
            }
        }
        return moves;
    }

    /** The first day it meant on the day, for the order of a list; the last of days where there is none. */
    public LocalDate orderOn(LocalDate day) {
        PartialDate reached = reachedBy(day);
        PlanWindow window = windowOn(day);
        if (reached != null) {
            return reached.first();
        }
        return window == null ? LocalDate.MAX : window.first();
    }
}
