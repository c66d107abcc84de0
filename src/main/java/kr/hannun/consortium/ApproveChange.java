package kr.hannun.consortium;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approves a change that waits, and does it. */
@Component
public class ApproveChange {

    private final MembershipChanges changes;
    private final WaitingEdits waiting;
    private final TeamCompositions lineups;
    private final TeamWriteCourse desk;
    private final SecondPerson people;
    private final Clock clock;

    ApproveChange(
            MembershipChanges changes,
            WaitingEdits waiting,
            TeamCompositions lineups,
            TeamWriteCourse desk,
            SecondPerson people,
            Clock clock) {
        this.changes = changes;
        this.waiting = waiting;
        this.lineups = lineups;
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    /**
     * An approval.
     *
     * @param number of the change in its programme
     * @param version of the team the decision was made on
     * @param approvedOn the day of the approval, or null where it is not known
     */
    public record Command(
            ProgramId program,
            int number,
            long version,
            UUID once,
            @Nullable PartialDate approvedOn) {}

    /** Approves the change and does it, where it still can be done. */
    public Outcome approve(Actor actor, Command command) {
        return desk.take(actor, command.program(), command.once(), () -> waiting(actor, command));
    }

    private Outcome waiting(Actor actor, Command command) {
        Optional<MembershipChange> change = changes.findByProgramIdAndNumber(command.program(), command.number());
        Optional<WaitingEdits.Waiting> asked = waiting.find(command.program(), command.number());
        if (change.isEmpty()) {
            return new Outcome.Missing();
        }
        if (!change.get().waits() || asked.isEmpty()) {
            return refused("approved", "decided-already");
        }
        if (people.isMissing(change.get(), actor)) {
            return refused("approved", "own-request");
        }
        Edit edit = asked.get().edit();
        TeamComposition lineup =
                lineups.find(command.program(), edit.target().team()).orElseThrow();
        return lineup.version() == command.version()
                ? approve(actor, command, change.get(), edit, lineup)
                : new Outcome.Stale();
    }

    private Outcome approve(Actor actor, Command command, MembershipChange change, Edit edit, TeamComposition lineup) {
        PartialDate approved = edit.grounds().handling() == Procedure.REQUESTED ? command.approvedOn() : null;
        ProposedRoster draft =
                ProposedRoster.of(lineup, desk.newcomer(command.program(), edit.newcomer()), edit, desk.today());
        List<Problem> problems = desk.problems(edit, draft);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        if (approved != null) {
            PartialDate requested = change.requestedOn();
            if (approved.first().isAfter(desk.today())) {
                return refused("approved", "day-to-come");
            }
            if (requested != null && approved.last().isBefore(requested.first())) {
                return refused("approved", "approved-before-requested");
            }
            if (edit.effective(desk.today()).last().isBefore(approved.first())) {
                return new Outcome.Refused(List.of(Problem.of("approved", "consortium.problem.approved-too-late")));
            }
        }
        change.approve(approved, lineup.version() + 1, actor, clock.instant());
        desk.perform(actor, edit, draft, change);
        return new Outcome.Done(draft.terms() == null ? "requests" : "requests/" + change.number());
    }

    private static Outcome refused(String field, String key) {
        return new Outcome.Refused(List.of(Problem.of(field, "consortium.problem." + key)));
    }
}
