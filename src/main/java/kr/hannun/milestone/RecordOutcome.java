package kr.hannun.milestone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.search.Subject;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.source.Certainty;
import kr.hannun.source.CiteSources;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceDirectory;
import kr.hannun.source.SourceId;
import org.springframework.stereotype.Component;

/** Records what became of a milestone: reached, called off, without report, or planned again. */
@Component
public class RecordOutcome {

    private final MilestoneDesk desk;
    private final SourceDirectory directory;
    private final CiteSources sources;

    RecordOutcome(MilestoneDesk desk, SourceDirectory directory, CiteSources sources) {
        this.desk = desk;
        this.directory = directory;
        this.sources = sources;
    }

    /**
     * An outcome.
     *
     * @param status unknown for a date that passed without report
     * @param on the date it was reached or called off, or from which it counts; pages of earlier days stay as they are
     */
    public record Command(
            MilestoneTarget target, MilestoneStatus status, PartialDate on, Certainty certainty, Grounds grounds) {}

    /** Records it. */
    public Outcome record(Actor actor, Command command) {
        return desk.edit(actor, command.target(), milestone -> {
            List<Problem> problems = problems(milestone, command);
            return problems.isEmpty() ? record(actor, milestone, command) : new Outcome.Refused(problems);
        });
    }

    private List<Problem> problems(Milestone milestone, Command command) {
        List<Problem> problems = new ArrayList<>();
        if (!command.on().hasBegunOn(desk.today())) {
            problems.add(Problem.of("on_day", "milestone.problem.day-to-come"));
        } else if (command.status() == MilestoneStatus.UNKNOWN && !milestone.hasPassed(command.on())) {
            problems.add(Problem.of("on_day", "milestone.problem.not-passed"));
        }
        if (milestone.isSaid(command.status(), command.on())) {
            problems.add(Problem.of("status", "milestone.problem.same-outcome"));
        }
        return problems;
    }

    private Outcome record(Actor actor, Milestone milestone, Command command) {
        MilestoneTarget target = command.target();
        String code = target.code() + "/o" + milestone.nextOutcome();
        SourceId source = command.grounds().cited(target.program(), directory);
        Subject subject = new Subject("milestone", code, milestone.title(), PlanMilestone.place(code))
                .beginning(command.on().first());
        var citation = Objects.requireNonNull(sources.cite(
                        target.program(), List.of(new CiteSources.Fact(subject, command.certainty(), List.of(source))))
                .get(code));
        MilestoneStatus before = milestone.status();
        milestone.turnOut(new MilestoneOutcome(command.status(), command.on(), citation));
        Map<String, String> detail = new LinkedHashMap<>(command.grounds().detail());
        detail.put("effective", command.on().text());
        detail.put("certainty", command.certainty().code());
        desk.tell(
                actor,
                target,
                milestone.team(),
                detail,
                List.of(milestone.named(), new Change("milestone-status", code(before), code(command.status()))),
                MilestoneEvent.MilestoneOutcomeRecorded::new);
        return new Outcome.Done(PlanMilestone.place(target.code()));
    }

    private static String code(MilestoneStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
