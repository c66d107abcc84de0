package kr.hannun.review;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.Change;
import kr.hannun.shared.ProgramId;

/** Something that happened in a round held here. It concerns no team's own history, so that it gives no panel away. */
sealed interface ReviewEvent extends AuditedEvent {

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
    default List<Change> changes() {
        return told().changes();
    }

    /** What is told of every such event. */
    record Told(ProgramId program, String actor, Map<String, String> detail, List<Change> changes) {}

    /** A round was made from a rule pack. */
    record ReviewRoundMade(Told told) implements ReviewEvent {}

    /** A rehearsal was thrown away. */
    record ReviewRehearsalDiscarded(Told told) implements ReviewEvent {}

    /** Weights were changed before the opening. */
    record ReviewWeightsChanged(Told told) implements ReviewEvent {}

    /** The milestones under review were chosen. */
    record ReviewMilestonesChosen(Told told) implements ReviewEvent {}

    /** One person proposed what takes two. */
    record ReviewActProposed(Told told) implements ReviewEvent {}

    /** A proposal was taken back. */
    record ReviewActWithdrawn(Told told) implements ReviewEvent {}

    /** Another did it. */
    record ReviewActDone(Told told) implements ReviewEvent {}

    /** One person proposed other rules for an opened round. */
    record ReviewAmendmentProposed(Told told) implements ReviewEvent {}

    /** Another put them in force. */
    record ReviewRulesAmended(Told told) implements ReviewEvent {}

    /** Where principal investigators work was recorded. */
    record ReviewPrincipalsRecorded(Told told) implements ReviewEvent {}

    /** An evaluator was given teams to review. */
    record ReviewersAssigned(Told told) implements ReviewEvent {}

    /** Another person approved that a tie is waived. */
    record ReviewWaiverApproved(Told told) implements ReviewEvent {}

    /** An assignment was taken back before anything was written. */
    record ReviewAssignmentWithdrawn(Told told) implements ReviewEvent {}

    /** An evaluator pledged. */
    record ReviewPledged(Told told) implements ReviewEvent {}

    /** An evaluator declined the invitation. */
    record ReviewDeclined(Told told) implements ReviewEvent {}

    /** A review is left out for an interest. */
    record ReviewExcluded(Told told) implements ReviewEvent {}

    /** It is no longer left out. */
    record ReviewExclusionLifted(Told told) implements ReviewEvent {}

    /** Values were measured. */
    record ReviewMeasured(Told told) implements ReviewEvent {}

    /** A review was handed in. */
    record ReviewSubmitted(Told told) implements ReviewEvent {}

    /** A review went back to its author. */
    record ReviewReturned(Told told) implements ReviewEvent {}

    /** An evaluator was given more time. */
    record ReviewExtended(Told told) implements ReviewEvent {}

    /** A team's statement was recorded. */
    record ReviewStatementRecorded(Told told) implements ReviewEvent {}

    /** The committee's decision was recorded. */
    record ReviewDecided(Told told) implements ReviewEvent {}

    /** A team was notified. */
    record ReviewNoticeGiven(Told told) implements ReviewEvent {}

    /** A team objected. */
    record ReviewObjected(Told told) implements ReviewEvent {}

    /** The objection was answered. */
    record ReviewObjectionAnswered(Told told) implements ReviewEvent {}

    /** One person proposed to release a field of the result. */
    record ReviewReleaseProposed(Told told) implements ReviewEvent {}

    /** Another released it. */
    record ReviewReleased(Told told) implements ReviewEvent {}

    /** Evaluators were reminded. */
    record ReviewersReminded(Told told) implements ReviewEvent {}
}
