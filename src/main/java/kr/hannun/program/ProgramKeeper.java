package kr.hannun.program;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactKeeper;
import kr.hannun.fact.Known;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.Certainty;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the one row that says what a programme is. A programme is founded once and stays. */
@Component
class ProgramKeeper implements FactKeeper {

    private final FoundProgram programs;

    ProgramKeeper(FoundProgram programs) {
        this.programs = programs;
    }

    @Override
    public String kind() {
        return "program";
    }

    @Override
    public String listed(Cells row) {
        return row.key();
    }

    @Override
    public void add(ProgramId program, List<? extends Cells> rows, Known known) {
        rows.forEach(row -> programs.found(program, command(row, known)));
    }

    @Override
    public void correct(ProgramId program, List<? extends Cells> rows, Known known) {
        rows.forEach(row -> programs.correct(program, command(row, known)));
    }

    @Override
    public void withdraw(ProgramId program, List<? extends Cells> rows, Known known) {
        throw new IllegalArgumentException("A programme stays: " + rows);
    }

    private static FoundProgram.Command command(Cells row, Known known) {
        return new FoundProgram.Command(
                row.key(),
                new Slug(row.text("slug")),
                row.localized("name"),
                pairs(row.list("short_names_ko"), row.list("short_names_en")),
                row.localizedOrNull("former_name"),
                organization(known, row.text("ministry_org_id")),
                row.list("agency_org_ids").stream()
                        .map(agency -> organization(known, agency))
                        .toList(),
                decimal(row.textOrNull("performance_target")),
                row.localizedOrNull("target_rule"),
                whole(row.textOrNull("review_interval_months")),
                whole(row.textOrNull("teams_at_start")),
                whole(row.textOrNull("planned_final_teams")),
                row.dateOrNull("announced_on"),
                row.dateOrNull("planned_end"),
                Certainty.ofCode(row.text("certainty")),
                row.sources().stream()
                        .map(code -> new SourceId(known.identity("sources", code)))
                        .toList(),
                row.localizedOrNull("note"),
                row.localizedOrNull("team_word"));
    }

    private static OrganizationId organization(Known known, String code) {
        return new OrganizationId(known.identity("organizations", code));
    }

    private static List<LocalizedText> pairs(List<String> korean, List<String> english) {
        return IntStream.range(0, Math.min(korean.size(), english.size()))
                .mapToObj(i -> new LocalizedText(korean.get(i), english.get(i)))
                .toList();
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable Integer whole(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
