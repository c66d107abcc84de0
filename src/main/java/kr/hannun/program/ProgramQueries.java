package kr.hannun.program;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import kr.hannun.shell.ProgramCard;
import kr.hannun.shell.ProgramCards;
import kr.hannun.shell.TeamWord;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be read of programmes. */
@Component
public class ProgramQueries implements ProgramCards {

    private static final int MOST_EVENTS = 1_000;

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    ProgramQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProgramCard> card(Head head) {
        return kept.list(head, ProgramCard.class, () -> readCard(head)).stream().findFirst();
    }

    private List<ProgramCard> readCard(Head head) {
        List<PartialDate> reported = jdbc.sql(head.read("select distinct published_on from {source_document}"
                        + " where program_id = :program and published_on is not null order by published_on"))
                .param("program", head.program().value())
                .query((columns, number) -> new PartialDate(columns.getString(1)))
                .list();
        List<LocalDate> validUntil = jdbc.sql(head.read(
                        "select last_day(used_until) as last_day from {former_name} where program_id = :program"
                                + " union select last_day(used_until) from {former_value} where program_id = :program"
                                + " order by 1"))
                .param("program", head.program().value())
                .query((columns, number) -> new ResultRow(columns).day("last_day"))
                .list();
        return jdbc.sql(head.read("select name_ko, name_en, announced_on, team_word_ko, team_word_en,"
                        + " exists (select from {subject} where program_id = :program and kind = 'model') as with_models"
                        + " from {program} where id = :program"))
                .param("program", head.program().value())
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new ProgramCard(
                            row.localized("name"),
                            row.dateOrNull("announced_on"),
                            reported,
                            TeamWord.of(row.localizedOrNull("team_word")),
                            validUntil,
                            columns.getBoolean("with_models"));
                })
                .list();
    }

    /** A programme in the list of programmes. */
    public record Listed(
            String slug, LocalizedText name, @Nullable PartialDate announcedOn) {}

    /** The first programmes by name, at most {@code most}. */
    @Transactional(readOnly = true)
    public List<Listed> list(int most) {
        return jdbc.sql("select slug, name_ko, name_en, announced_on from program"
                        + " order by name_ko collate ko_list, id limit :most")
                .param("most", most)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Listed(row.text("slug"), row.localized("name"), row.dateOrNull("announced_on"));
                })
                .list();
    }

    /**
     * A phase as it was planned and as it went.
     *
     * @param stage its group, code of {@code phases.phase}
     * @param kind code of {@code phases.kind}
     * @param status code of {@code phases.status}
     */
    public record PhaseRow(
            String code,
            String slug,
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
            Citation citation,
            @Nullable LocalizedText note) {

        /** Whether anybody could speak of it by the day: a source had, or it had surely begun or ended. */
        public boolean isKnownOn(LocalDate day) {
            return citation.isStatedBy(day) || hasSurelyBegunOn(day) || hasEndedOn(day);
        }

        /** Whether it had begun by the day even if a start told by the month means its last day. */
        private boolean hasSurelyBegunOn(LocalDate day) {
            PartialDate start = startsOn;
            return start != null && !start.last().isAfter(day);
        }

        /** When it was to begin, as far as the day can know the plan that is kept here, which is the last one told. */
        public @Nullable PartialDate plannedStartOn(LocalDate day) {
            return isPlanKnownOn(day) ? plannedStartsOn : null;
        }

        /** When it was to end, as far as the day can know that plan. */
        public @Nullable PartialDate plannedEndOn(LocalDate day) {
            return isPlanKnownOn(day) ? plannedEndsOn : null;
        }

        private boolean isPlanKnownOn(LocalDate day) {
            return citation.isCompleteBy(day) || (startsOn != null && startsOn.hasBegunOn(day));
        }

        /** Whether it had ended by the day. */
        public boolean hasEndedOn(LocalDate day) {
            PartialDate end = endsOn;
            return end != null && !end.last().isAfter(day);
        }
    }

    /** Something that happened; {@code about} is the name of whom it concerns, or null for the whole programme. */
    public record EventRow(
            String code,
            PartialDate happenedOn,
            @Nullable LocalizedText about,
            @Nullable String aboutPlace,
            LocalizedText title,
            Citation citation) {}

    /** The phases of a programme in order and its events, oldest first: what nearly every page needs of it. */
    public record Course(List<PhaseRow> phases, List<EventRow> events) {}

    /** The programme's course at this head. */
    public Course course(Head head) {
        return kept.get(head, Course.class, () -> new Course(readPhases(head), readEvents(head)));
    }

    private List<PhaseRow> readPhases(Head head) {
        return jdbc.sql(head.read(
                        "select p.*, " + Citation.COLUMNS + " from {phase} p join {cited} c on c.id = p.citation_id"
                                + " where p.program_id = :program order by p.position"))
                .param("program", head.program().value())
                .query((columns, number) -> phase(new ResultRow(columns)))
                .list();
    }

    private static PhaseRow phase(ResultRow row) throws SQLException {
        return new PhaseRow(
                row.text("code"),
                row.text("slug"),
                row.text("stage"),
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
                Objects.requireNonNull(Citation.of(row)),
                row.localizedOrNull("note"));
    }

    private List<EventRow> readEvents(Head head) {
        return jdbc.sql(
                        head.read(
                                "select e.code, e.happened_on, e.title_ko, e.title_en, a.name_ko as about_ko,"
                                        + " a.name_en as about_en, a.place, " + Citation.COLUMNS
                                        + " from {program_event} e join {cited} c on c.id = e.citation_id"
                                        + " left join {subject} a on a.id = e.about_id"
                                        + " where e.program_id = :program order by first_day(e.happened_on) desc, e.code desc limit :most"))
                .param("program", head.program().value())
                .param("most", MOST_EVENTS)
                .query((columns, number) -> event(new ResultRow(columns)))
                .list()
                .reversed();
    }

    private static EventRow event(ResultRow row) throws SQLException {
        return new EventRow(
                row.text("code"),
                new PartialDate(row.text("happened_on")),
                row.localizedOrNull("about"),
                row.textOrNull("place"),
                row.localized("title"),
                Objects.requireNonNull(Citation.of(row)));
    }
}
