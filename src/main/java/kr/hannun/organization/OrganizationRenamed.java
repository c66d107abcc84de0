package kr.hannun.organization;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventCode;
import kr.hannun.shared.ProgramId;

/** An organisation took another name; the earlier one stays among its other names. */
@EventCode("OrganizationRenamed")
record OrganizationRenamed(
        ProgramId program, String actor, List<String> concerns, List<Change> changes, Map<String, String> detail)
        implements OrganizationEvent {}
