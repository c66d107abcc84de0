package kr.hannun.organization;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventCode;
import kr.hannun.shared.ProgramId;

/** A name was taken back that was not one of the organisation's. */
@EventCode("AliasWithdrawn")
record AliasWithdrawn(
        ProgramId program, String actor, List<String> concerns, List<Change> changes, Map<String, String> detail)
        implements OrganizationEvent {}
