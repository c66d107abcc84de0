package kr.hannun.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a milestone's plan: the new one stands after those made before, the baseline stays. */
@Component
public class MovePlan {

    private final MilestoneWriteCourse desk;
    private final SourceDirectory directory;
    private final CiteSources sources;

    MovePlan(MilestoneWriteCourse desk, SourceDirectory directory, CiteSources sources) {
        this.desk = desk;
        this.directory = directory;
        this.sources = sources;
    }

    /**
     * A new plan.
     *
     * @param window when it is planned for now, or null where there is no date any more
     * @param statedOn the day on which it was said; pages of earlier days stay as they are
     */
    public record Command(
            MilestoneTarget target,
            @Nullable PlanWindow window,
            PartialDate statedOn,
            Certainty certainty,
            Grounds grounds) {}

    /** Moves it. */
    public Outcome move(Actor actor, Command command) {
        return desk.edit(actor, command.target(), milestone -> {
            List<Problem> problems = new ArrayList<>(problems(command.window(), command.statedOn(), desk.today()));
            problems.addAll(problems(milestone, command));
            return problems.isEmpty() ? move(actor, milestone, command) : new Outcome.Refused(problems);
        });
    }

    /** What is wrong with a plan by itself. */
    static List<Problem> problems(@Nullable PlanWindow window, PartialDate statedOn, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (window != null && window.last().isBefore(window.first())) {
            problems.add(Problem.of("until", "milestone.problem.ends-before-start"));
        }
        if (!statedOn.hasBegunOn(today)) {
            problems.add(Problem.of("stated", "milestone.problem.day-to-come"));
        }
        return problems;
    }

    private static List<Problem> problems(Milestone milestone, Command command) {
        List<Problem> problems = new ArrayList<>();
        if (milestone.isOver()) {
            problems.add(Problem.of("from", "milestone.problem.over"));
        } else if (Objects.equals(milestone.window(), command.window())) {
            problems.add(Problem.of("from", "milestone.problem.same-plan"));
        }
        PartialDate before = milestone.plannedLast();
        if (before != null && command.statedOn().first().isBefore(before.first())) {
            problems.add(Problem.of("stated", "milestone.problem.before-last-plan", before));
        }
        return problems;
    }

    private Outcome move(Actor actor, Milestone milestone, Command command) {
        MilestoneTarget target = command.target();
        String code = target.code() + "/" + milestone.nextPlan();
        SourceId source = command.grounds().cited(target.program(), directory);
        Subject subject = new Subject("plan", code, milestone.title(), PlanMilestone.place(code))
                .beginning(command.statedOn().first());
        var citation = Objects.requireNonNull(sources.cite(
                        target.program(), List.of(new CiteSources.Fact(subject, command.certainty(), List.of(source))))
                .get(code));
        PlanWindow before = milestone.window();
        PlanWindow window = command.window();
        milestone.move(new MilestonePlan(
                window == null ? null : window.from(),
                window == null ? null : window.until(),
                command.statedOn(),
                citation,
                null));
        Map<String, String> detail = new LinkedHashMap<>(command.grounds().detail());
        detail.put("effective", command.statedOn().text());
        detail.put("certainty", command.certainty().code());
        desk.tell(
                actor,
                target,
                milestone.team(),
                detail,
                Stream.concat(Stream.of(milestone.named()), changes(before, window).stream())
                        .toList(),
                MilestoneEvent.MilestonePlanMoved::new);
        return new Outcome.Done(PlanMilestone.place(target.code()));
    }

    /** A plan before and after, its end only where there is one. */
    static List<Change> changes(@Nullable PlanWindow before, @Nullable PlanWindow after) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("plan", begin(before), begin(after)));
        if (end(before) != null || end(after) != null) {
            changes.add(new Change("plan-until", end(before), end(after)));
        }
        return changes;
    }

    private static @Nullable String begin(@Nullable PlanWindow window) {
        return window == null ? null : window.from().text();
    }

    private static @Nullable String end(@Nullable PlanWindow window) {
        PartialDate until = window == null ? null : window.until();
        return until == null ? null : until.text();
    }
}
