package kr.hannun.consortium;

import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.search.Subject;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Corrects a size that was recorded wrongly, or takes it back. */
@Component
public class CorrectCount {

    private final TeamWriteCourse desk;

    CorrectCount(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /** A correction; {@code right} is what was really said, or null where nobody said it. */
    public record Command(Target target, String count, StateCount.@Nullable Said right, Justification grounds)
            implements Edit {

        @Override
        public String dayField() {
            return "asOf";
        }

        @Override
        public String shownAt(ProposedRoster draft) {
            return draft.opened() == null ? "/members" : "#" + Subject.anchor(draft.opened());
        }

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            return right == null ? ChangeKind.COUNT_WITHDRAWAL : ChangeKind.COUNT_CORRECTION;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return Requirement.NOTHING;
        }

        @Override
        public void sketch(ProposedRoster draft) {
            Optional<SaidCount> found = draft.lineup().terms().count(count);
            if (found.isEmpty()) {
                draft.refuse("number", "no-such-count");
            } else if (right == null) {
                draft.become(draft.lineup().terms().without(count));
            } else if (right.as(count).equals(found.get())) {
                draft.refuse("reason", "nothing-corrected");
            } else {
                right.check(draft);
                draft.say(right.as(count));
            }
        }
    }

    /** Corrects it. */
    public Outcome correct(Actor actor, Command command) {
        return desk.edit(actor, command);
    }
}
