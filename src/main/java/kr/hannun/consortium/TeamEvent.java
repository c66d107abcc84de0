package kr.hannun.consortium;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Audience;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.Change;
import kr.hannun.shared.ProgramId;

/** Something that happened to a team's composition, or was asked for. */
public sealed interface TeamEvent extends AuditedEvent {

    /** What is told of it. */
    Told told();

    @Override
    default ProgramId program() {
        return told().program();
    }

    @Override
    default String actor() {
        return told().actor();
    }

    @Override
    default Map<String, String> detail() {
        return told().detail();
    }

    @Override
    default List<String> concerns() {
        return told().concerns();
    }

    @Override
    default List<Change> changes() {
        return told().changes();
    }

    @Override
    default Audience audience() {
        return Audience.EVERYBODY;
    }

    /**
     * What is told of every such event.
     *
     * @param concerns the team's code, then the organisations' and the records'
     */
    record Told(
            ProgramId program, String actor, Map<String, String> detail, List<String> concerns, List<Change> changes) {}

    /** An organisation joined. */
    record MemberAdmitted(Told told) implements TeamEvent {}

    /** A member became something else or does other work. */
    record MembershipChanged(Told told) implements TeamEvent {}

    /** A member left. */
    record MembershipEnded(Told told) implements TeamEvent {}

    /** Another organisation leads. */
    record LeadHandedOver(Told told) implements TeamEvent {}

    /** A wrong record was corrected. */
    record MembershipCorrected(Told told) implements TeamEvent {}

    /** A record of what never was is gone. */
    record MembershipWithdrawn(Told told) implements TeamEvent {}

    /** The organisations of a whole list joined. */
    record PartnersAdmitted(Told told) implements TeamEvent {}

    /** A list that was taken was taken back. */
    record PartnersWithdrawn(Told told) implements TeamEvent {}

    /** Somebody said how many there are. */
    record CountStated(Told told) implements TeamEvent {}

    /** A team joined the programme. */
    record TeamEntered(Told told) implements TeamEvent {}

    /** A team left the programme. */
    record TeamLeft(Told told) implements TeamEvent {}

    /** A change was asked for and waits. */
    record ChangeRequested(Told told) implements TeamEvent {

        @Override
        public Audience audience() {
            return Audience.OFFICE;
        }
    }

    /** A change that was asked for was refused. */
    record ChangeRefused(Told told) implements TeamEvent {

        @Override
        public Audience audience() {
            return Audience.OFFICE;
        }
    }

    /** The event of a change that was done. */
    static TeamEvent of(ChangeKind kind, Told told) {
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
        };
    }
}
