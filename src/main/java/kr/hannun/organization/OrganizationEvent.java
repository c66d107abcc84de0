package kr.hannun.organization;

import kr.hannun.audit.Audience;
import kr.hannun.audit.AuditedEvent;

/** Something that happened to an organisation as a programme knows it; everybody may read it in the organisation's record. */
interface OrganizationEvent extends AuditedEvent {

    @Override
    default Audience audience() {
        return Audience.EVERYBODY;
    }
}
