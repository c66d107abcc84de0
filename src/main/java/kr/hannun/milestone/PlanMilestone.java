package kr.hannun.milestone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.program.PhaseId;
import kr.hannun.search.Codes;
import kr.hannun.search.Subject;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CiteSources;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceDirectory;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans a milestone for a team or for the whole programme. */
@Component
public class PlanMilestone {

    private final MilestoneWriteCourse desk;
    private final Milestones milestones;
    private final SourceDirectory directory;
    private final CiteSources sources;
    private final Codes codes;
    private final JdbcClient jdbc;

    PlanMilestone(
            MilestoneWriteCourse desk,
            Milestones milestones,
            SourceDirectory directory,
            CiteSources sources,
            Codes codes,
            JdbcClient jdbc) {
        this.desk = desk;
        this.milestones = milestones;
        this.directory = directory;
        this.sources = sources;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /**
     * What is planned.
     *
     * @param team whose it is, or null for the whole programme
     * @param phase the code of the phase it belongs to, or null
     * @param window when it is planned for, or null where nobody said when
     * @param statedOn the day on which it was planned; pages of earlier days do not know it
     */
    public record Command(
            ProgramId program,
            @Nullable ConsortiumId team,
            @Nullable String phase,
            LocalizedText title,
            @Nullable PlanWindow window,
            PartialDate statedOn,
            Certainty certainty,
            Grounds grounds,
            UUID once) {}

    /** Plans it. */
    public Outcome plan(Actor actor, Command command) {
        return desk.take(actor, command.program(), command.once(), () -> {
            Optional<PhaseId> phase = phase(command);
            List<Problem> problems = problems(command, phase.isPresent());
            return problems.isEmpty() ? plan(actor, command, phase.orElse(null)) : new Outcome.Refused(problems);
        });
    }

    private Optional<PhaseId> phase(Command command) {
        return jdbc.sql("select id from phase where program_id = :program and code = :code")
                .param("program", command.program().value())
                .param("code", command.phase())
                .query(UUID.class)
                .optional()
                .map(PhaseId::new);
    }

    private List<Problem> problems(Command command, boolean phased) {
        List<Problem> problems = new ArrayList<>();
        sameTitle(command)
                .ifPresent(code -> problems.add(Problem.of("title_ko", "milestone.problem.same-title", code)));
        if (command.phase() != null && !phased) {
            problems.add(Problem.of("phase", "milestone.problem.choose"));
        }
        problems.addAll(MovePlan.problems(command.window(), command.statedOn(), desk.today()));
        return problems;
    }

    private Optional<String> sameTitle(Command command) {
        ConsortiumId team = command.team();
        return jdbc.sql("select code from milestone where program_id = :program and title_ko = :title"
                        + " and consortium_id is not distinct from cast(:team as uuid) order by position limit 1")
                .param("program", command.program().value())
                .param("title", command.title().ko())
                .param("team", team == null ? null : team.value())
                .query(String.class)
                .optional();
    }

    private Outcome plan(Actor actor, Command command, @Nullable PhaseId phase) {
        String code = "MS-%03d".formatted(codes.next(command.program(), "MS-"));
        SourceId source = command.grounds().cited(command.program(), directory);
        Subject subject = new Subject("milestone", code, command.title(), place(code))
                .beginning(command.statedOn().first());
        var citation = Objects.requireNonNull(sources.cite(
                        command.program(), List.of(new CiteSources.Fact(subject, command.certainty(), List.of(source))))
                .get(code));
        milestones.save(new Milestone(nextPosition(command.program()), code, command, phase, citation));
        tell(actor, command, code);
        return new Outcome.Done(place(code));
    }

    private void tell(Actor actor, Command command, String code) {
        Map<String, String> detail = new LinkedHashMap<>(command.grounds().detail());
        detail.put("effective", command.statedOn().text());
        detail.put("certainty", command.certainty().code());
        MilestoneTarget target = new MilestoneTarget(command.program(), code, 0, command.once());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("milestone", null, command.title().ko()));
        if (command.window() != null) {
            changes.addAll(MovePlan.changes(null, command.window()));
        }
        desk.tell(actor, target, command.team(), detail, changes, MilestoneEvent.MilestonePlanned::new);
    }

    private int nextPosition(ProgramId program) {
        return jdbc.sql("select coalesce(max(position), -1) + 1 from milestone where program_id = :program")
                .param("program", program.value())
                .query(Integer.class)
                .single();
    }

    static String place(String code) {
        return "milestones#" + Subject.anchor(code);
    }
}
