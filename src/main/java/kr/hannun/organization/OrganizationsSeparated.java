package kr.hannun.organization;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventCode;
import kr.hannun.shared.ProgramId;

/** A merge was taken back; what it had moved speaks of the first organisation again. */
@EventCode("OrganizationsSeparated")
public record OrganizationsSeparated(
        ProgramId program, String actor, List<String> concerns, List<Change> changes, Map<String, String> detail)
        implements OrganizationEvent {}
