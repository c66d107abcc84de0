package kr.hannun.organization;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventCode;
import kr.hannun.shared.ProgramId;

/** An organisation turned out to be another one; everything that spoke of it speaks of that one. */
@EventCode("OrganizationsMerged")
public record OrganizationsMerged(
        ProgramId program, String actor, List<String> concerns, List<Change> changes, Map<String, String> detail)
        implements OrganizationEvent {}
