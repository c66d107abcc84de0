package kr.hannun.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hannun.organization.OrganizationId;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Founds a programme with its phases; its chain of history has begun before. */
@Component
public class FoundProgram {

    private final Programs programs;
    private final Phases phases;
    private final CiteSources sources;
    private final JdbcTemplate jdbc;

    FoundProgram(Programs programs, Phases phases, CiteSources sources, JdbcTemplate jdbc) {
        this.programs = programs;
        this.phases = phases;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /**
     * A programme as it is founded.
     *
     * @param performanceTarget what a model must reach, in percent of what {@code targetRule} names
     * @param agencies who runs it for the ministry
     * @param cites its sources, the main one first
     */
    public record Command(
            String code,
            Slug slug,
            LocalizedText name,
            List<LocalizedText> shortNames,
            @Nullable LocalizedText formerName,
            OrganizationId ministry,
            List<OrganizationId> agencies,
            @Nullable BigDecimal performanceTarget,
            @Nullable LocalizedText targetRule,
            @Nullable Integer reviewIntervalMonths,
            @Nullable Integer teamsAtStart,
            @Nullable Integer plannedFinalTeams,
            @Nullable PartialDate announcedOn,
            @Nullable PartialDate plannedEnd,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note,
            List<PhasePlan> phases) {}

    /** A phase: its group, its kind, its dates and how many teams go in and come out. */
    public record PhasePlan(
            String code,
            Slug slug,
            String stage,
            LocalizedText name,
            String kind,
            @Nullable PartialDate plannedStartsOn,
            @Nullable PartialDate plannedEndsOn,
            @Nullable PartialDate startsOn,
            @Nullable PartialDate endsOn,
            @Nullable Integer teamsIn,
            @Nullable Integer teamsOutPlanned,
            @Nullable Integer teamsOut,
            String status,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note) {}

    /** Whether a programme with this slug has been founded. */
    public boolean isFounded(Slug slug) {
        return programs.existsBySlug(slug.value());
    }

    /** Founds the programme and answers the identity of each phase by its code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, PhaseId> found(ProgramId program, Command command) {
        Map<String, CitationId> citations = sources.cite(program, facts(command));
        programs.save(new Program(program, command, cited(citations, command.code())));
        List<Phase> planned = new ArrayList<>();
        for (PhasePlan plan : command.phases()) {
            planned.add(new Phase(program, planned.size(), plan, cited(citations, plan.code())));
        }
        List<Phase> saved = phases.saveAll(planned);
        programs.flush();
        name(program, command);
        return saved.stream().collect(Collectors.toMap(Phase::code, Phase::id));
    }

    private static List<CiteSources.Fact> facts(Command command) {
        List<CiteSources.Fact> facts = new ArrayList<>();
        List<String> names = command.shortNames().stream()
                .flatMap(name -> List.of(name.ko(), name.en()).stream())
                .toList();
        facts.add(new CiteSources.Fact(
                new Subject(
                        "program", command.code(), command.name(), "history#" + Subject.anchor(command.code()), names),
                command.certainty(),
                command.cites()));
        for (PhasePlan plan : command.phases()) {
            facts.add(new CiteSources.Fact(
                    new Subject("phase", plan.code(), plan.name(), "history#" + Subject.anchor(plan.code())),
                    plan.certainty(),
                    plan.cites()));
        }
        return facts;
    }

    private void name(ProgramId program, Command command) {
        NewRows names = new NewRows("program_short_name");
        for (int position = 0; position < command.shortNames().size(); position++) {
            names.row()
                    .set("program_id", program)
                    .set("position", position)
                    .text("name", command.shortNames().get(position));
        }
        names.write(jdbc);
        NewRows agencies = new NewRows("program_agency");
        for (int position = 0; position < command.agencies().size(); position++) {
            agencies.row()
                    .set("program_id", program)
                    .set("position", position)
                    .set("organization_id", command.agencies().get(position));
        }
        agencies.write(jdbc);
    }

    private static CitationId cited(Map<String, CitationId> citations, String code) {
        return Objects.requireNonNull(citations.get(code), code);
    }
}
