package kr.hannun.organization;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventCode;
import kr.hannun.shared.ProgramId;

/** An organisation was registered, or one of another programme was listed. */
@EventCode("OrganizationRegistered")
record OrganizationRegistered(
        ProgramId program, String actor, List<String> concerns, List<Change> changes, Map<String, String> detail)
        implements OrganizationEvent {}
