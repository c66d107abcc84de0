package kr.hannun.review.round;

import kr.hannun.audit.DetailedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.EventDetails;

/** Something that happened in a round held here. It concerns no team's own history, so that it gives no panel away. */
public sealed interface ReviewEvent extends DetailedEvent {

    /** A round was made from a rule pack. */
    @EventCode("ReviewRoundMade")
    record ReviewRoundMade(EventDetails told) implements ReviewEvent {}

    /** Rules to make rounds from were set, as a version of their own. */
    @EventCode("ReviewRulePackWritten")
    record ReviewRulePackWritten(EventDetails told) implements ReviewEvent {}

    /** A rehearsal was thrown away. */
    @EventCode("ReviewRehearsalDiscarded")
    record ReviewRehearsalDiscarded(EventDetails told) implements ReviewEvent {}

    /** Weights were changed before the opening. */
    @EventCode("ReviewWeightsChanged")
    record ReviewWeightsChanged(EventDetails told) implements ReviewEvent {}

    /** The milestones under review were chosen. */
    @EventCode("ReviewMilestonesChosen")
    record ReviewMilestonesChosen(EventDetails told) implements ReviewEvent {}

    /** One person proposed what takes two. */
    @EventCode("ReviewActProposed")
    record ReviewActProposed(EventDetails told) implements ReviewEvent {}

    /** A proposal was taken back. */
    @EventCode("ReviewActWithdrawn")
    record ReviewActWithdrawn(EventDetails told) implements ReviewEvent {}

    /** Another did it. */
    @EventCode("ReviewActDone")
    record ReviewActDone(EventDetails told) implements ReviewEvent {}

    /** One person proposed to change a round at work. */
    @EventCode("ReviewChangeProposed")
    record ReviewChangeProposed(EventDetails told) implements ReviewEvent {}

    /** Two seated somebody after reviews had been handed in. */
    @EventCode("ReviewSubstituteSeated")
    record ReviewSubstituteSeated(EventDetails told) implements ReviewEvent {}

    /** Two took a team out of the round. */
    @EventCode("ReviewTeamTakenOut")
    record ReviewTeamTakenOut(EventDetails told) implements ReviewEvent {}

    /** Two gave up a value that will not be measured. */
    @EventCode("ReviewValueGivenUp")
    record ReviewValueGivenUp(EventDetails told) implements ReviewEvent {}

    /** One person proposed other rules for an opened round. */
    @EventCode("ReviewAmendmentProposed")
    record ReviewAmendmentProposed(EventDetails told) implements ReviewEvent {}

    /** Another put them in force. */
    @EventCode("ReviewRulesAmended")
    record ReviewRulesAmended(EventDetails told) implements ReviewEvent {}

    /** Where principal investigators work was recorded. */
    @EventCode("ReviewPrincipalsRecorded")
    record ReviewPrincipalsRecorded(EventDetails told) implements ReviewEvent {}

    /** An evaluator was given teams to review. */
    @EventCode("ReviewersAssigned")
    record ReviewersAssigned(EventDetails told) implements ReviewEvent {}

    /** Another person approved that a tie is waived. */
    @EventCode("ReviewWaiverApproved")
    record ReviewWaiverApproved(EventDetails told) implements ReviewEvent {}

    /** An assignment was taken back before anything was written. */
    @EventCode("ReviewAssignmentWithdrawn")
    record ReviewAssignmentWithdrawn(EventDetails told) implements ReviewEvent {}

    /** An evaluator pledged. */
    @EventCode("ReviewPledged")
    record ReviewPledged(EventDetails told) implements ReviewEvent {}

    /** An evaluator declined the invitation. */
    @EventCode("ReviewDeclined")
    record ReviewDeclined(EventDetails told) implements ReviewEvent {}

    /** A review is left out for an interest. */
    @EventCode("ReviewExcluded")
    record ReviewExcluded(EventDetails told) implements ReviewEvent {}

    /** It is no longer left out. */
    @EventCode("ReviewExclusionLifted")
    record ReviewExclusionLifted(EventDetails told) implements ReviewEvent {}

    /** Values were measured. */
    @EventCode("ReviewMeasured")
    record ReviewMeasured(EventDetails told) implements ReviewEvent {}

    /** A review was handed in. */
    @EventCode("ReviewSubmitted")
    record ReviewSubmitted(EventDetails told) implements ReviewEvent {}

    /** A review went back to its author. */
    @EventCode("ReviewReturned")
    record ReviewReturned(EventDetails told) implements ReviewEvent {}

    /** An evaluator was given more time. */
    @EventCode("ReviewExtended")
    record ReviewExtended(EventDetails told) implements ReviewEvent {}

    /** A team's statement was recorded. */
    @EventCode("ReviewStatementRecorded")
    record ReviewStatementRecorded(EventDetails told) implements ReviewEvent {}

    /** The committee's decision was recorded. */
    @EventCode("ReviewDecided")
    record ReviewDecided(EventDetails told) implements ReviewEvent {}

    /** A team was notified. */
    @EventCode("ReviewNoticeGiven")
    record ReviewNoticeGiven(EventDetails told) implements ReviewEvent {}

    /** A team objected. */
    @EventCode("ReviewObjected")
    record ReviewObjected(EventDetails told) implements ReviewEvent {}

    /** The objection was answered. */
    @EventCode("ReviewObjectionAnswered")
    record ReviewObjectionAnswered(EventDetails told) implements ReviewEvent {}

    /** One person proposed to release a field of the result. */
    @EventCode("ReviewReleaseProposed")
    record ReviewReleaseProposed(EventDetails told) implements ReviewEvent {}

    /** Another released it. */
    @EventCode("ReviewReleased")
    record ReviewReleased(EventDetails told) implements ReviewEvent {}

    /** Evaluators were reminded. */
    @EventCode("ReviewersReminded")
    record ReviewersReminded(EventDetails told) implements ReviewEvent {}
}
