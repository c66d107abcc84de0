package kr.hannun.consortium;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import org.springframework.stereotype.Component;

/** Refuses a change that waits, for a reason. */
@Component
public class RefuseChange {

    private final MembershipChanges changes;
    private final WaitingEdits waiting;
    private final TeamWriteCourse desk;
    private final ChangeLog book;
    private final Clock clock;

    RefuseChange(MembershipChanges changes, WaitingEdits waiting, TeamWriteCourse desk, ChangeLog book, Clock clock) {
        this.changes = changes;
        this.waiting = waiting;
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    /** A refusal; {@code number} is the change's in its programme. */
    public record Command(ProgramId program, int number, UUID once, String refusal) {}

    /** Refuses it; nothing in the team changes. */
    public Outcome refuse(Actor actor, Command command) {
        return desk.take(
                actor,
                command.program(),
                command.once(),
                () -> changes.findByProgramIdAndNumber(command.program(), command.number())
                        .map(change -> refuse(actor, command, change))
                        .orElseGet(Outcome.Missing::new));
    }

    private Outcome refuse(Actor actor, Command command, MembershipChange change) {
        if (!change.waits()) {
            return refused("decided-already");
        }
        if (command.refusal().isBlank()) {
            return refused("no-refusal");
        }
        WaitingEdits.Waiting asked =
                waiting.find(command.program(), command.number()).orElseThrow();
        change.refuse(command.refusal(), actor, clock.instant());
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("change", Integer.toString(change.number()));
        detail.put("kind", change.kind().code());
        detail.put("why", command.refusal());
        book.keep(
                change,
                new TeamEvent.ChangeRefused(
                        new EventDetails(command.program(), actor.key(), detail, asked.concerns(), List.of())));
        return new Outcome.Done("requests/" + change.number());
    }

    private static Outcome refused(String key) {
        return new Outcome.Refused(List.of(Problem.of("refusal", "consortium.problem." + key)));
    }
}
