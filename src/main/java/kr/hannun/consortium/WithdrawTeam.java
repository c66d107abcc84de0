package kr.hannun.consortium;

import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import org.springframework.stereotype.Component;

/** Takes a team back that never was one, while nothing else is recorded of it. */
@Component
public class WithdrawTeam {

    private final TeamWriteCourse desk;

    WithdrawTeam(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /** A withdrawal. */
    public record Command(Target target, Justification grounds) implements Edit {

        @Override
        public String dayField() {
            return "reason";
        }

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            return ChangeKind.ENTRY_WITHDRAWAL;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return Requirement.SECOND;
        }

        @Override
        public void sketch(ProposedRoster draft) {
            draft.dissolve();
        }
    }

    /** Lets the withdrawal wait for the second person. */
    public Outcome withdraw(Actor actor, Command command) {
        return desk.edit(actor, command);
    }
}
