package kr.hannun.milestone;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Audience;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.Change;
import kr.hannun.shared.ProgramId;

/** Something that happened to a milestone. Plans and outcomes are for everybody, evidence is for the office. */
sealed interface MilestoneEvent extends AuditedEvent {

    /** What is told of it. */
    Told told();

    @Override
    default ProgramId program() {
        return told().program();
    }

    @Override
    default String actor() {
        return told().actor();
    }

    @Override
    default Map<String, String> detail() {
        return told().detail();
    }

    @Override
    default List<String> concerns() {
        return told().concerns();
    }

    @Override
    default List<Change> changes() {
        return told().changes();
    }

    /**
     * What is told of every such event.
     *
     * @param concerns the milestone's code, and the team's where it is a team's
     */
    record Told(
            ProgramId program, String actor, Map<String, String> detail, List<String> concerns, List<Change> changes) {}

    /** What everybody may read. */
    sealed interface Open extends MilestoneEvent {

        @Override
        default Audience audience() {
            return Audience.EVERYBODY;
        }
    }

    /** What the office may read. */
    sealed interface Internal extends MilestoneEvent {

        @Override
        default Audience audience() {
            return Audience.OFFICE;
        }
    }

    /** A milestone was planned. */
    record MilestonePlanned(Told told) implements Open {}

    /** Its plan moved. */
    record MilestonePlanMoved(Told told) implements Open {}

    /** It was reached, called off, without report, or is planned again. */
    record MilestoneOutcomeRecorded(Told told) implements Open {}

    /** A piece of evidence came. */
    record EvidenceAdded(Told told) implements Internal {}

    /** A piece of evidence is not wanted any more. */
    record EvidenceWithdrawn(Told told) implements Internal {}

    /** The evidence was handed in. */
    record EvidenceHandedIn(Told told) implements Internal {}

    /** What was handed in was taken back. */
    record HandInTakenBack(Told told) implements Internal {}
}
