package kr.hannun.program;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a programme is, whom its events concern and what was said about it. */
@Component
public class ProfileQueries {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    ProfileQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /**
     * A programme as it was founded.
     *
     * @param agencies who runs it for the ministry
     * @param performanceTarget what a model must reach, in percent of what {@code targetRule} names
     */
    public record ProgramRow(
            String code,
            LocalizedText name,
            List<LocalizedText> shortNames,
            @Nullable LocalizedText formerName,
            Named ministry,
            List<Named> agencies,
            @Nullable BigDecimal performanceTarget,
            @Nullable LocalizedText targetRule,
            @Nullable Integer reviewIntervalMonths,
            @Nullable Integer teamsAtStart,
            @Nullable Integer plannedFinalTeams,
            @Nullable PartialDate announcedOn,
            @Nullable PartialDate plannedEnd,
            Citation citation,
            @Nullable LocalizedText note) {}

    /** Something with a name and a place. */
    public record Named(LocalizedText name, String place) {}

    /** What somebody said, paraphrased, with the office they held. */
    public record OpinionRow(
            String code,
            LocalizedText person,
            Named affiliation,
            LocalizedText office,
            LocalizedText topic,
            Citation citation,
            @Nullable LocalizedText note) {}

    /** The programme with all that is said of it; {@code concerned} are whom its events are about, as they were listed. */
    public record Profile(ProgramRow program, List<Named> concerned, List<OpinionRow> opinions) {}

    /** The programme's profile at this head. */
    public Profile profile(Head head) {
        return kept.get(
                head, Profile.class, () -> new Profile(readProgram(head), readConcerned(head), readOpinions(head)));
    }

    private ProgramRow readProgram(Head head) {
        return jdbc.sql(head.read("""
                        select p.*, m.name_ko as ministry_ko, m.name_en as ministry_en, m.slug as ministry_slug,
                            array(select o.name_ko from {program_agency} a join {organization} o on o.id = a.organization_id
                                  where a.program_id = p.id order by a.position) as agencies_ko,
                            array(select o.name_en from {program_agency} a join {organization} o on o.id = a.organization_id
                                  where a.program_id = p.id order by a.position) as agencies_en,
                            array(select o.slug from {program_agency} a join {organization} o on o.id = a.organization_id
                                  where a.program_id = p.id order by a.position) as agencies_slug,
                            array(select n.name_ko from program_short_name n
                                  where n.program_id = p.id order by n.position) as short_ko,
                            array(select n.name_en from program_short_name n
                                  where n.program_id = p.id order by n.position) as short_en,
                        """ + Citation.COLUMNS + """

                        from {program} p join {organization} m on m.id = p.ministry_id join {cited} c on c.id = p.citation_id
                        where p.id = :program"""))
                .param("program", head.program().value())
                .query((columns, number) -> program(new ResultRow(columns)))
                .single();
    }

    private static ProgramRow program(ResultRow row) throws SQLException {
        List<LocalizedText> agencies = pairs(row.texts("agencies_ko"), row.texts("agencies_en"));
        List<String> slugs = row.texts("agencies_slug");
        return new ProgramRow(
                row.text("code"),
                row.localized("name"),
                pairs(row.texts("short_ko"), row.texts("short_en")),
                row.localizedOrNull("former_name"),
                organization(row.localized("ministry"), row.text("ministry_slug")),
                IntStream.range(0, agencies.size())
                        .mapToObj(i -> organization(agencies.get(i), slugs.get(i)))
                        .toList(),
                row.decimalOrNull("performance_target"),
                row.localizedOrNull("target_rule"),
                row.integerOrNull("review_interval_months"),
                row.integerOrNull("teams_at_start"),
                row.integerOrNull("planned_final_teams"),
                row.dateOrNull("announced_on"),
                row.dateOrNull("planned_end"),
                Objects.requireNonNull(Citation.of(row)),
                row.localizedOrNull("note"));
    }

    private List<Named> readConcerned(Head head) {
        return jdbc.sql(
                        head.read(
                                "select name_ko, name_en, place from {subject} where id in"
                                        + " (select about_id from {program_event} where program_id = :program) order by id limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Named(row.localized("name"), row.text("place"));
                })
                .list();
    }

    private List<OpinionRow> readOpinions(Head head) {
        return jdbc.sql(head.read("select q.*, o.name_ko as affiliation_ko, o.name_en as affiliation_en, o.slug, "
                        + Citation.COLUMNS
                        + " from {stated_opinion} q join {organization} o on o.id = q.affiliation_id"
                        + " join {cited} c on c.id = q.citation_id"
                        + " where q.program_id = :program order by q.code collate ko_list limit :most"))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> opinion(new ResultRow(columns)))
                .list();
    }

    private static OpinionRow opinion(ResultRow row) throws SQLException {
        return new OpinionRow(
                row.text("code"),
                row.localized("person"),
                organization(row.localized("affiliation"), row.text("slug")),
                row.localized("office"),
                row.localized("topic"),
                Objects.requireNonNull(Citation.of(row)),
                row.localizedOrNull("note"));
    }

    private static Named organization(LocalizedText name, String slug) {
        return new Named(name, "organizations/" + slug);
    }

    private static List<LocalizedText> pairs(List<String> korean, List<String> english) {
        return IntStream.range(0, korean.size())
                .mapToObj(i -> new LocalizedText(korean.get(i), english.get(i)))
                .toList();
    }
}
