package kr.hannun.review.panel;

import java.util.Map;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.shared.ProgramId;

/** Something that happened elsewhere in a programme, such as a change of members. */
@EventCode("ReviewBenchEvent")
record ReviewFixtureEvent(ProgramId program) implements AuditedEvent {

    @Override
    public String actor() {
        return "system/test";
    }

    @Override
    public Map<String, String> detail() {
        return Map.of();
    }
}
