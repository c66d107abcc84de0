package kr.hannun.consortium;

import java.util.Map;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;

/** What is written down of a change before anything else. */
record ChangeRecord(
        ProgramId program,
        ConsortiumId team,
        ChangeKind kind,
        Requirement requirement,
        PartialDate effective,
        Justification grounds,
        @Nullable SourceId source,
        Asked asked,
        boolean second) {

    /** What was asked for, as far as the kind of change has it; {@code kept} is the rest, by name. */
    record Asked(
            @Nullable OrganizationId organization,
            @Nullable String member,
            @Nullable Role role,
            @Nullable Role formerLeadRole,
            @Nullable LocalizedText field,
            @Nullable PartialDate until,
            Map<String, String> kept) {

        private static Asked of(
                @Nullable OrganizationId organization,
                @Nullable String member,
                @Nullable Role role,
                @Nullable LocalizedText field) {
            return new Asked(organization, member, role, null, field, null, Map.of());
        }

        private static Asked kept(Edit edit) {
            return new Asked(null, null, null, null, null, null, edit.kept());
        }

        static Asked of(Edit edit) {
            return switch (edit) {
                case AdmitMember.Command admission ->
                    new Asked(
                            admission.organization(),
                            null,
                            admission.role(),
                            null,
                            admission.field(),
                            admission.until(),
                            Map.of());
                case ChangeMembership.Command change -> of(null, change.member(), change.role(), change.field());
                case EndMembership.Command end -> of(null, end.member(), null, null);
                case HandOverLead.Command handOver ->
                    new Asked(
                            handOver.organization(),
                            null,
                            Role.LEAD,
                            handOver.formerRole(),
                            handOver.field(),
                            null,
                            Map.of());
                case CorrectMembership.Command correction -> of(null, correction.member(), null, null);
                case CorrectCount.Command correction -> of(null, correction.count(), null, null);
                case EnterTeam.Command entry -> of(entry.lead(), null, null, null);
                case LeaveTeam.Command exit -> kept(exit);
                case CorrectTeam.Command correction -> kept(correction);
                case WithdrawTeam.Command withdrawal -> kept(withdrawal);
                case StateCount.Command count -> kept(count);
            };
        }
    }

    /** Whether it waits, for an approval or for the second person. */
    ChangeState state() {
        if (second) {
            return ChangeState.REQUESTED;
        }
        return switch (grounds.handling()) {
            case APPROVED -> ChangeState.APPROVED;
            case REQUESTED -> ChangeState.REQUESTED;
            case NOTIFIED, RECORDED -> ChangeState.NOTED;
        };
    }
}
