package kr.hannun.record;

import kr.hannun.audit.Audience;
import kr.hannun.audit.DetailedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.EventDetails;

/** Something that happened to the record as a whole act. */
public sealed interface EntryEvent extends DetailedEvent {

    @Override
    default Audience audience() {
        return Audience.EVERYBODY;
    }

    /** Facts from a document were recorded. */
    @EventCode("FactsRecorded")
    record FactsRecorded(EventDetails told) implements EntryEvent {}

    /** Facts that were recorded in one act were taken back as one. */
    @EventCode("FactsTakenBack")
    record FactsTakenBack(EventDetails told) implements EntryEvent {}
}
