package kr.hannun.review;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.Conversion;
import kr.hannun.review.calculation.Rounding;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of the rounds held here: as many statements for one round as there are tables of its rules. */
@Component
public class LiveRounds {

    private static final int MOST = 200;
    private static final String ROUND = """
            select r.*, array_to_string(r.tie_break, ' ') as ties, o.proposed_by, o.proposed_at, o.opened_at,
                coalesce(p.person, '') as proposer, coalesce(q.person, '') as opener
            from review_round r
            left join review_opening o on o.round_id = r.id
            left join account p on p.id = o.proposed_by
            left join account q on q.id = o.opened_by
            where r.program_id = :program
            """;

    private final JdbcClient jdbc;

    LiveRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rounds, the newest first. */
    public List<LiveRound> all(ProgramId program) {
        return jdbc.sql(ROUND + " order by r.made_at desc limit :most")
                .param("program", program.value())
                .param("most", MOST)
                .query((columns, number) -> round(new ResultRow(columns), List.of(), List.of()))
                .list();
    }

    /** The round with this slug, whole. */
    public Optional<LiveRound> find(ProgramId program, String slug) {
        return jdbc.sql(ROUND + " and r.slug = :slug")
                .param("program", program.value())
                .param("slug", slug)
                .query((columns, number) -> {
                    UUID id = columns.getObject("id", UUID.class);
                    return round(new ResultRow(columns), parts(id), teams(id));
                })
                .optional();
    }

    private static LiveRound round(ResultRow row, List<LiveRound.Part> parts, List<LiveRound.Team> teams)
            throws SQLException {
        return new LiveRound(
                row.id("id"),
                row.text("slug"),
                row.text("title"),
                ReviewKind.valueOf(row.text("kind")),
                row.flag("rehearsal"),
                row.text("pack"),
                row.day("pack_as_of"),
                row.text("citation"),
                row.columns().getBigDecimal("full_marks"),
                rounding(row),
                row.decimalOrNull("floor"),
                row.text("ties").isEmpty()
                        ? List.of()
                        : List.of(row.text("ties").split(" ")),
                moment(row.columns(), "soft_deadline"),
                moment(row.columns(), "hard_deadline"),
                parts,
                teams,
                opening(row));
    }

    private static LiveRound.@Nullable Opening opening(ResultRow row) throws SQLException {
        OffsetDateTime opened = row.columns().getObject("opened_at", OffsetDateTime.class);
        return row.textOrNull("proposed_by") == null
                ? null
                : new LiveRound.Opening(
                        row.id("proposed_by"),
                        row.text("proposer"),
                        moment(row.columns(), "proposed_at"),
                        opened == null ? null : row.text("opener"),
                        opened == null ? null : opened.toInstant());
    }

    private static Rounding rounding(ResultRow row) throws SQLException {
        return new Rounding(row.integer("places"), RoundingMode.valueOf(row.text("rounding")));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private List<LiveRound.Team> teams(UUID round) {
        return jdbc.sql("""
                        select t.id, t.slug, o.name_ko, o.name_en
                        from review_round_team r
                        join consortium t on t.id = r.consortium_id
                        join lateral (select organization_id from membership where consortium_id = t.id and role = 'LEAD'
                            order by active_from desc limit 1) m on true
                        join organization o on o.id = m.organization_id
                        where r.round_id = :round order by r.position
                        """)
                .param("round", round)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new LiveRound.Team(row.id("id"), row.text("slug"), row.localized("name"));
                })
                .list();
    }

    private List<LiveRound.Part> parts(UUID round) {
        List<Owned<LiveRound.Criterion>> criteria = criteria(round);
        return jdbc.sql("select * from review_part where round_id = :round order by position")
                .param("round", round)
                .query((columns, number) -> part(new ResultRow(columns), criteria))
                .list();
    }

    private static LiveRound.Part part(ResultRow row, List<Owned<LiveRound.Criterion>> criteria) throws SQLException {
        return new LiveRound.Part(
                row.id("id"),
                row.text("code"),
                row.localized("name"),
                row.columns().getBigDecimal("weight"),
                row.integer("panel_size"),
                row.integer("minimum"),
                Aggregation.valueOf(row.text("aggregation")),
                Conversion.valueOf(row.text("conversion")),
                rounding(row),
                row.decimalOrNull("floor"),
                Owned.of(row.id("id"), criteria));
    }

    private List<Owned<LiveRound.Criterion>> criteria(UUID round) {
        List<Owned<LiveRound.Step>> steps = steps(round);
        return jdbc.sql("select c.*, u.code as parent from review_criterion c"
                        + " left join review_criterion u on u.id = c.parent_id"
                        + " where c.round_id = :round order by c.position")
                .param("round", round)
                .query((columns, number) -> criterion(new ResultRow(columns), steps))
                .list();
    }

    private static Owned<LiveRound.Criterion> criterion(ResultRow row, List<Owned<LiveRound.Step>> steps)
            throws SQLException {
        return new Owned<>(
                row.id("part_id"),
                new LiveRound.Criterion(
                        row.id("id"),
                        row.text("code"),
                        row.textOrNull("parent"),
                        CriterionKind.valueOf(row.text("kind")),
                        Conversion.valueOf(row.text("conversion")),
                        row.localized("name"),
                        row.localized("about"),
                        row.decimalOrNull("weight"),
                        row.decimalOrNull("comment_up_to"),
                        Owned.of(row.id("id"), steps)));
    }

    private List<Owned<LiveRound.Step>> steps(UUID round) {
        return jdbc.sql("select s.* from review_step s join review_criterion c on c.id = s.criterion_id"
                        + " where c.round_id = :round order by s.value")
                .param("round", round)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    var step = new LiveRound.Step(
                            row.integer("value"),
                            row.decimalOrNull("share"),
                            row.localized("name"),
                            row.localized("about"));
                    return new Owned<>(row.id("criterion_id"), step);
                })
                .list();
    }

    private record Owned<T>(UUID owner, T thing) {

        static <T> List<T> of(UUID owner, List<Owned<T>> all) {
            return all.stream()
                    .filter(each -> each.owner().equals(owner))
                    .map(Owned::thing)
                    .toList();
        }
    }
}
