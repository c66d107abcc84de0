package kr.hannun.program;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kr.hannun.organization.OrganizationId;
import kr.hannun.search.AmendSubjects;
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

/** Founds a programme; its chain of history has begun before. */
@Component
public class FoundProgram {

    private final Programs programs;
    private final CiteSources sources;
    private final AmendSubjects subjects;
    private final JdbcTemplate jdbc;

    FoundProgram(Programs programs, CiteSources sources, AmendSubjects subjects, JdbcTemplate jdbc) {
        this.programs = programs;
        this.sources = sources;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /**
     * A programme as it is founded.
     *
     * @param performanceTarget what a model must reach, in percent of what {@code targetRule} names
     * @param agencies who runs it for the ministry
     * @param cites its sources, the main one first
     * @param teamWord what it calls those who carry it out, one of them; null where it says team
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
            @Nullable LocalizedText teamWord) {}

    /** Whether a programme with this slug has been founded. */
    public boolean isFounded(Slug slug) {
        return programs.existsBySlug(slug.value());
    }

    /** Founds the programme. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(ProgramId program, Command command) {
        CitationId citation = sources.cite(program, List.of(fact(command))).get(command.code());
        programs.save(new Program(program, command, Objects.requireNonNull(citation)));
        programs.flush();
        name(program, command);
    }

    /** Puts right what was recorded wrongly of the programme; it keeps its code and its address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(ProgramId id, Command command) {
        Program program = programs.findById(id).orElseThrow();
        program.become(command);
        programs.flush();
        sources.restate(program.citation(), command.certainty(), command.cites());
        subjects.amend(id, fact(command).subject());
        jdbc.update("delete from program_short_name where program_id = ?", id.value());
        jdbc.update("delete from program_agency where program_id = ?", id.value());
        name(id, command);
    }

    private static CiteSources.Fact fact(Command command) {
        List<String> names = command.shortNames().stream()
                .flatMap(name -> List.of(name.ko(), name.en()).stream())
                .toList();
        String place = "history#" + Subject.anchor(command.code());
        return new CiteSources.Fact(
                new Subject("program", command.code(), command.name(), place, names),
                command.certainty(),
                command.cites());
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
}
