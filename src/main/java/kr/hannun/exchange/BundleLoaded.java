package kr.hannun.exchange;

import java.util.Map;
import kr.hannun.audit.Audience;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.shared.ProgramId;

/** A programme has come in as a bundle, at the start or by somebody who brought it. */
@EventCode("BundleLoaded")
record BundleLoaded(ProgramId program, String actor, Map<String, String> detail) implements AuditedEvent {

    @Override
    public Audience audience() {
        return Audience.EVERYBODY;
    }
}
