package kr.hannun.consortium;

import kr.hannun.audit.Audience;
import kr.hannun.audit.DetailedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.EventDetails;

/** Something that happened to a team's composition, or was asked for. */
public sealed interface TeamEvent extends DetailedEvent {

    @Override
    default Audience audience() {
        return Audience.EVERYBODY;
    }

    /** An organisation joined. */
    @EventCode("MemberAdmitted")
    record MemberAdmitted(EventDetails told) implements TeamEvent {}

    /** A member became something else or does other work. */
    @EventCode("MembershipChanged")
    record MembershipChanged(EventDetails told) implements TeamEvent {}

    /** A member left. */
    @EventCode("MembershipEnded")
    record MembershipEnded(EventDetails told) implements TeamEvent {}

    /** Another organisation leads. */
    @EventCode("LeadHandedOver")
    record LeadHandedOver(EventDetails told) implements TeamEvent {}

    /** A wrong record was corrected. */
    @EventCode("MembershipCorrected")
    record MembershipCorrected(EventDetails told) implements TeamEvent {}

    /** A record of what never was is gone. */
    @EventCode("MembershipWithdrawn")
    record MembershipWithdrawn(EventDetails told) implements TeamEvent {}

    /** Somebody said how many there are. */
    @EventCode("CountStated")
    record CountStated(EventDetails told) implements TeamEvent {}

    /** A team joined the programme. */
    @EventCode("TeamEntered")
    record TeamEntered(EventDetails told) implements TeamEvent {}

    /** A team left the programme. */
    @EventCode("TeamLeft")
    record TeamLeft(EventDetails told) implements TeamEvent {}

    /** What was recorded of a team itself was corrected. */
    @EventCode("TeamCorrected")
    record TeamCorrected(EventDetails told) implements TeamEvent {}

    /** A team did not leave after all: the record of it is gone. */
    @EventCode("ExitWithdrawn")
    record ExitWithdrawn(EventDetails told) implements TeamEvent {}

    /** There never was such a team: the record of it is gone. */
    @EventCode("TeamWithdrawn")
    record TeamWithdrawn(EventDetails told) implements TeamEvent {}

    /** A size was recorded wrongly and is right now. */
    @EventCode("CountCorrected")
    record CountCorrected(EventDetails told) implements TeamEvent {}

    /** Nobody stated that size: the record of it is gone. */
    @EventCode("CountWithdrawn")
    record CountWithdrawn(EventDetails told) implements TeamEvent {}

    /** A change was asked for and waits. */
    @EventCode("ChangeRequested")
    record ChangeRequested(EventDetails told) implements TeamEvent {

        @Override
        public Audience audience() {
            return Audience.OFFICE;
        }
    }

    /** A change that was asked for was refused. */
    @EventCode("ChangeRefused")
    record ChangeRefused(EventDetails told) implements TeamEvent {

        @Override
        public Audience audience() {
            return Audience.OFFICE;
        }
    }

    /** The event of a change that was done. */
    static TeamEvent of(ChangeKind kind, EventDetails told) {
        return switch (kind) {
            case ADMISSION -> new MemberAdmitted(told);
            case CHANGE_OF_ROLE, CHANGE_OF_FIELD -> new MembershipChanged(told);
            case END -> new MembershipEnded(told);
            case HAND_OVER -> new LeadHandedOver(told);
            case CORRECTION -> new MembershipCorrected(told);
            case WITHDRAWAL -> new MembershipWithdrawn(told);
            case COUNT -> new CountStated(told);
            case ENTRY -> new TeamEntered(told);
            case EXIT -> new TeamLeft(told);
            case TEAM_CORRECTION -> new TeamCorrected(told);
            case EXIT_WITHDRAWAL -> new ExitWithdrawn(told);
            case ENTRY_WITHDRAWAL -> new TeamWithdrawn(told);
            case COUNT_CORRECTION -> new CountCorrected(told);
            case COUNT_WITHDRAWAL -> new CountWithdrawn(told);
        };
    }
}
