package kr.hannun.allocation;

import kr.hannun.audit.Audience;
import kr.hannun.audit.DetailedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.EventDetails;

/** Something that was answered to a finding of possible double support. */
sealed interface DispositionEvent extends DetailedEvent {

    @Override
    default Audience audience() {
        return Audience.EVERYBODY;
    }

    /** It was said what the finding is. */
    @EventCode("DispositionGiven")
    record DispositionGiven(EventDetails told) implements DispositionEvent {}

    /** What had been said was taken back, so that the finding is open again. */
    @EventCode("DispositionWithdrawn")
    record DispositionWithdrawn(EventDetails told) implements DispositionEvent {}
}
