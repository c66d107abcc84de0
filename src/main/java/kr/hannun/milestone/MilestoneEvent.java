package kr.hannun.milestone;

import kr.hannun.audit.Audience;
import kr.hannun.audit.DetailedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.EventDetails;

/** Something that happened to a milestone. Plans and outcomes are for everybody, evidence is for the office. */
sealed interface MilestoneEvent extends DetailedEvent {

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
    @EventCode("MilestonePlanned")
    record MilestonePlanned(EventDetails told) implements Open {}

    /** Its plan moved. */
    @EventCode("MilestonePlanMoved")
    record MilestonePlanMoved(EventDetails told) implements Open {}

    /** It was reached, called off, without report, or is planned again. */
    @EventCode("MilestoneOutcomeRecorded")
    record MilestoneOutcomeRecorded(EventDetails told) implements Open {}

    /** A piece of evidence came. */
    @EventCode("EvidenceAdded")
    record EvidenceAdded(EventDetails told) implements Internal {}

    /** A piece of evidence is not wanted any more. */
    @EventCode("EvidenceWithdrawn")
    record EvidenceWithdrawn(EventDetails told) implements Internal {}

    /** The evidence was handed in. */
    @EventCode("EvidenceHandedIn")
    record EvidenceHandedIn(EventDetails told) implements Internal {}

    /** What was handed in was taken back. */
    @EventCode("HandInTakenBack")
    record HandInTakenBack(EventDetails told) implements Internal {}
}
