package kr.hannun.evaluation.web;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.evaluation.CriterionRow;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.evaluation.RoundRow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What can be known of a round on a day.
 *
 * @param phase the phase it closes, or null where there is none or the programme was not announced yet
 * @param criteria those stated by the day
 * @param results those of a decided round
 */
record RoundOnDay(
        RoundRow round,
        @Nullable PhaseRow phase,
        RoundState state,
        List<CriterionRow> criteria,
        List<PublishedRow> results) {

    static RoundOnDay of(
            RoundRow round,
            List<PhaseRow> phases,
            List<CriterionRow> criteria,
            List<PublishedRow> results,
            Visit visit) {
        LocalDate day = visit.day().on();
        PhaseRow phase = phases.stream()
                .filter(each -> each.code().equals(round.phaseCode()))
                .findFirst()
                .orElse(null);
        List<CriterionRow> own = criteria.stream()
                .filter(each -> each.round().equals(round.code()))
                .toList();
        List<CriterionRow> stated = own.stream()
                .filter(each -> visit.isAnnounced() && each.citation().isStatedBy(day))
                .toList();
        return new RoundOnDay(
                round, visit.isAnnounced() ? phase : null, RoundState.of(round, phase, day), stated, results);
    }

    boolean isDecided() {
        return state == RoundState.DECIDED;
    }

    /** Whether anybody had spoken of the round by the day. */
    boolean isHeardOfOn(LocalDate day) {
        return isDecided()
                || !criteria.isEmpty()
                || !results.isEmpty()
                || (phase != null && phase.citation().isStatedBy(day));
    }

    /** The criteria at the top of the tree that give points. */
    List<CriterionRow> scoredParts() {
        return criteria.stream()
                .filter(criterion -> criterion.isScored() && criterion.parent() == null)
                .toList();
    }
}
