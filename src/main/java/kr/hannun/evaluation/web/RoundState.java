package kr.hannun.evaluation.web;

import java.time.LocalDate;
import kr.hannun.evaluation.RoundRow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import org.jspecify.annotations.Nullable;

/** How far a round is on a day, and which nothing an unknown result of it therefore is. */
enum RoundState {
    /** Its result is known: what of it is not published is withheld. */
    DECIDED(Absence.WITHHELD),
    /** Its planned time has passed and nobody has reported a result; neither late nor done. */
    SILENT(Absence.NO_REPORT),
    /** Its time has not come, or nobody has said when it is. */
    AHEAD(Absence.UNKNOWN);

    private final Absence missing;

    RoundState(Absence missing) {
        this.missing = missing;
    }

    /** The state of a round that closes this phase. */
    static RoundState of(RoundRow round, @Nullable PhaseRow phase, LocalDate day) {
        if (round.isDecidedBy(day)) {
            return DECIDED;
        }
        PartialDate planned = planned(phase, day);
        return planned != null && planned.isPastOn(day) ? SILENT : AHEAD;
    }

    /** When the phase was planned to end, as far as anybody had said by the day; a plan it outlived before it began is none. */
    static @Nullable PartialDate planned(@Nullable PhaseRow phase, LocalDate day) {
        if (phase == null || !phase.citation().isStatedBy(day)) {
            return null;
        }
        PartialDate planned = phase.plannedEndOn(day);
        PartialDate begun = begun(phase, day);
        return planned != null && begun != null && planned.isPastOn(begun.first()) ? null : planned;
    }

    /** When the phase began, or null where it had not by the day. */
    static @Nullable PartialDate begun(@Nullable PhaseRow phase, LocalDate day) {
        PartialDate begun = phase == null ? null : phase.startsOn();
        return begun != null && begun.hasBegunOn(day) ? begun : null;
    }

    /** What a missing score of such a round is. */
    Absence missing() {
        return missing;
    }
}
