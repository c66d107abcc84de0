package kr.hannun.exchange;

import java.util.Map;
import kr.hannun.audit.Audience;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.shared.ProgramId;

/** A bundle has been loaded into the database. */
@EventCode("BundleLoaded")
record BundleLoaded(ProgramId program, Map<String, String> detail) implements AuditedEvent {

    @Override
    public String actor() {
        return "exchange";
    }

    @Override
    public Audience audience() {
        return Audience.EVERYBODY;
    }
}
