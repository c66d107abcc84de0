package kr.hannun.consortium;

import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;

/** What is written down of a change before anything else. */
record Filing(
        ProgramId program,
        ConsortiumId team,
        ChangeKind kind,
        Requirement requirement,
        PartialDate effective,
        Grounds grounds,
        @Nullable SourceId source,
        Asked asked) {

    /** What was asked for, as far as the kind of change has it. */
    record Asked(
            @Nullable OrganizationId organization,
            @Nullable String member,
            @Nullable Role role,
            @Nullable Role formerLeadRole,
            @Nullable LocalizedText field,
            @Nullable PartialDate until) {

        static final Asked NOTHING = new Asked(null, null, null, null, null, null);

        static Asked of(Edit edit) {
            return switch (edit) {
                case AdmitMember.Command admission ->
                    new Asked(
                            admission.organization(),
                            null,
                            admission.role(),
                            null,
                            admission.field(),
                            admission.until());
                case ChangeMembership.Command change ->
                    new Asked(null, change.member(), change.role(), null, change.field(), null);
                case EndMembership.Command end -> new Asked(null, end.member(), null, null, null, null);
                case HandOverLead.Command handOver ->
                    new Asked(handOver.organization(), null, Role.LEAD, handOver.formerRole(), handOver.field(), null);
                case CorrectMembership.Command correction ->
                    new Asked(null, correction.member(), null, null, null, null);
            };
        }
    }

    ChangeState state() {
        return switch (grounds.handling()) {
            case APPROVED -> ChangeState.APPROVED;
            case REQUESTED -> ChangeState.REQUESTED;
            case NOTIFIED, RECORDED -> ChangeState.NOTED;
        };
    }
}
