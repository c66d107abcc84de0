package kr.hannun.program;

import java.time.LocalDate;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** How far a phase was on a day; a planned date that has passed in silence is neither late nor done. */
public enum PhaseState {
    /** Its reported end has passed. */
    DONE("done"),
    /** It had begun, and neither its reported nor its planned end has passed. */
    UNDER_WAY("active"),
    /** Its dates lie ahead or are not known. */
    PLANNED("planned"),
    /** Its planned date has passed and nobody reported. */
    NO_REPORT("noreport");

    private final String symbol;

    PhaseState(String symbol) {
        this.symbol = symbol;
    }

    /** The name of its mark. */
    public String symbol() {
        return symbol;
    }

    /** How far the phase was on the day. */
    public static PhaseState of(PhaseRow phase, LocalDate day) {
        if (phase.hasEndedOn(day)) {
            return DONE;
        }
        boolean begun = hasBegun(phase.startsOn(), day);
        if (phase.endsOn() != null || isAhead(phase.startsOn(), day)) {
            return begun ? UNDER_WAY : PLANNED;
        }
        PartialDate lastPlanned = phase.plannedEndsOn() == null ? phase.plannedStartsOn() : phase.plannedEndsOn();
        if (lastPlanned != null && lastPlanned.isPastOn(day)) {
            return NO_REPORT;
        }
        return begun ? UNDER_WAY : PLANNED;
    }

    private static boolean hasBegun(@Nullable PartialDate start, LocalDate day) {
        return start != null && start.hasBegunOn(day);
    }

    private static boolean isAhead(@Nullable PartialDate start, LocalDate day) {
        return start != null && !start.hasBegunOn(day);
    }
}
