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

    /** Facts from a document wait for a second person. */
    @EventCode("FactsProposed")
    record FactsProposed(EventDetails told) implements EntryEvent {

        @Override
        public Audience audience() {
            return Audience.COORDINATORS;
        }
    }

    /** What waited for a second person goes back to whoever wrote it. */
    @EventCode("FactsReturned")
    record FactsReturned(EventDetails told) implements EntryEvent {

        @Override
        public Audience audience() {
            return Audience.COORDINATORS;
        }
    }

    /** Somebody asks that facts that were recorded by two be taken back. */
    @EventCode("FactsAskedBack")
    record FactsAskedBack(EventDetails told) implements EntryEvent {

        @Override
        public Audience audience() {
            return Audience.COORDINATORS;
        }
    }

    /** Facts that were recorded in one act were taken back as one. */
    @EventCode("FactsTakenBack")
    record FactsTakenBack(EventDetails told) implements EntryEvent {}
}
