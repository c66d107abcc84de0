package kr.hannun.exchange;

import java.util.List;
import java.util.stream.IntStream;
import kr.hannun.program.FoundProgram;
import kr.hannun.program.PhaseId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Slug;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The programme itself with its phases. */
@Component
@Order(4)
class ProgramIntake implements Intake {

    private final FoundProgram programs;

    ProgramIntake(FoundProgram programs) {
        this.programs = programs;
    }

    @Override
    public void take(Loading loading) {
        Row row = loading.only("program");
        loading.keep(PhaseId.class, programs.found(loading.program(), program(loading, row)));
    }

    private static FoundProgram.Command program(Loading loading, Row row) {
        return new FoundProgram.Command(
                row.key(),
                new Slug(row.text("slug")),
                row.localized("name"),
                pairs(row.list("short_names_ko"), row.list("short_names_en")),
                row.localizedOrNull("former_name"),
                loading.organization(row.text("ministry_org_id")),
                row.list("agency_org_ids").stream().map(loading::organization).toList(),
                row.decimalOrNull("performance_target"),
                row.localizedOrNull("target_rule"),
                row.integerOrNull("review_interval_months"),
                row.integerOrNull("teams_at_start"),
                row.integerOrNull("planned_final_teams"),
                row.dateOrNull("announced_on"),
                row.dateOrNull("planned_end"),
                loading.certainty(row),
                loading.cites(row),
                row.localizedOrNull("note"),
                loading.rows("phases").stream()
                        .map(phase -> phase(loading, phase))
                        .toList());
    }

    private static FoundProgram.PhasePlan phase(Loading loading, Row row) {
        return new FoundProgram.PhasePlan(
                row.key(),
                new Slug(row.text("slug")),
                row.text("phase"),
                row.localized("name"),
                row.text("kind"),
                row.dateOrNull("planned_starts_on"),
                row.dateOrNull("planned_ends_on"),
                row.dateOrNull("starts_on"),
                row.dateOrNull("ends_on"),
                row.integerOrNull("teams_in"),
                row.integerOrNull("teams_out_planned"),
                row.integerOrNull("teams_out"),
                row.text("status"),
                loading.certainty(row),
                loading.cites(row),
                row.localizedOrNull("note"));
    }

    private static List<LocalizedText> pairs(List<String> korean, List<String> english) {
        return IntStream.range(0, Math.min(korean.size(), english.size()))
                .mapToObj(i -> new LocalizedText(korean.get(i), english.get(i)))
                .toList();
    }
}
