package kr.hannun.milestone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.search.Codes;
import kr.hannun.search.Subject;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceDirectory;
import kr.hannun.source.SourceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records what became of a milestone: reached, called off, without report, or planned again. */
@Component
public class RecordOutcome {

    /** With what the codes of outcomes begin. */
    static final String SERIES = "MO-";

    private final MilestoneWriteCourse desk;
    private final SourceDirectory directory;
    private final CiteSources sources;
    private final Codes codes;
    private final JdbcTemplate jdbc;

    RecordOutcome(
            MilestoneWriteCourse desk, SourceDirectory directory, CiteSources sources, Codes codes, JdbcTemplate jdbc) {
        this.desk = desk;
        this.directory = directory;
        this.sources = sources;
        this.codes = codes;
        this.jdbc = jdbc;
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
        if (isSaid(milestone, command)) {
            problems.add(Problem.of("status", "milestone.problem.same-outcome"));
        }
        return problems;
    }

    /** Whether exactly this was recorded last. */
    private boolean isSaid(Milestone milestone, Command command) {
        return jdbc.query(
                        "select status, effective_on from milestone_outcome where milestone_id = ?"
                                + " order by outcome_order desc limit 1",
                        (row, number) -> command.status().name().equals(row.getString("status"))
                                && command.on().text().equals(row.getString("effective_on")),
                        milestone.id().value())
                .contains(true);
    }

    private Outcome record(Actor actor, Milestone milestone, Command command) {
        MilestoneTarget target = command.target();
        String code = SERIES + "%03d".formatted(codes.next(target.program(), SERIES));
        SourceId source = command.grounds().cited(target.program(), directory);
        Subject subject = new Subject("milestone", code, milestone.title(), PlanMilestone.place(code))
                .beginning(command.on().first());
        var citation = Objects.requireNonNull(sources.cite(
                        target.program(), List.of(new CiteSources.Fact(subject, command.certainty(), List.of(source))))
                .get(code));
        MilestoneStatus before = milestone.status();
        write(milestone, code, command, citation);
        milestone.turnOut(command.status());
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

    private void write(Milestone milestone, String code, Command command, CitationId citation) {
        NewRows outcome = new NewRows("milestone_outcome");
        outcome.row()
                .set("id", TypedId.next())
                .set("program_id", command.target().program())
                .set("code", code)
                .set("milestone_id", milestone.id())
                .set("status", command.status())
                .set("effective_on", command.on())
                .set("citation_id", citation);
        outcome.write(jdbc);
    }

    private static String code(MilestoneStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
