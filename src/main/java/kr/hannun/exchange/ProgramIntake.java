package kr.hannun.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final WriteRows rows;

    ProgramIntake(FoundProgram programs, WriteRows rows) {
        this.programs = programs;
        this.rows = rows;
    }

    @Override
    public void take(Loading loading) {
        Row row = loading.only("program");
        programs.found(loading.program(), program(loading, row));
        Map<String, PhaseId> phases = new HashMap<>();
        rows.add(loading.program(), "phases", loading.rows("phases"))
                .forEach((code, id) -> phases.put(code, new PhaseId(id)));
        loading.keep(PhaseId.class, phases);
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
                row.localizedOrNull("note"));
    }

    private static List<LocalizedText> pairs(List<String> korean, List<String> english) {
        return IntStream.range(0, Math.min(korean.size(), english.size()))
                .mapToObj(i -> new LocalizedText(korean.get(i), english.get(i)))
                .toList();
    }
}
