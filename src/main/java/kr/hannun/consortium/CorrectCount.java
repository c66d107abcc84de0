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

    private final EditDesk desk;

    CorrectCount(EditDesk desk) {
        this.desk = desk;
    }

    /** A correction; {@code right} is what was really said, or null where nobody said it. */
    public record Command(Target target, String count, StateCount.@Nullable Said right, Grounds grounds)
            implements Edit {

        @Override
        public String dayField() {
            return "asOf";
        }

        @Override
        public String shownAt(Draft draft) {
            return draft.opened() == null ? "/members" : "#" + Subject.anchor(draft.opened());
        }

        @Override
        public ChangeKind kind(Draft draft) {
            return right == null ? ChangeKind.COUNT_WITHDRAWAL : ChangeKind.COUNT_CORRECTION;
        }

        @Override
        public Requirement requirement(Draft draft) {
            return Requirement.NOTHING;
        }

        @Override
        public void sketch(Draft draft) {
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
