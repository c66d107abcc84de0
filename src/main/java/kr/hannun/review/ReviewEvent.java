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

    /** Weights were changed before the opening. */
    record ReviewWeightsChanged(Told told) implements ReviewEvent {}

    /** One person proposed to open the round. */
    record ReviewOpeningProposed(Told told) implements ReviewEvent {}

    /** Another opened it, and its rules stand. */
    record ReviewRoundOpened(Told told) implements ReviewEvent {}

    /** An evaluator was given teams to review. */
    record ReviewersAssigned(Told told) implements ReviewEvent {}

    /** An evaluator pledged. */
    record ReviewPledged(Told told) implements ReviewEvent {}

    /** A review was handed in. */
    record ReviewSubmitted(Told told) implements ReviewEvent {}
}
