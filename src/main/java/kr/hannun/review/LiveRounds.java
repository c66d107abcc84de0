package kr.hannun.review;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.Conversion;
import kr.hannun.review.calculation.Rounding;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be read of the rounds held here: as many statements for one round as there are tables of its rules. */
@Component
public class LiveRounds {

    private static final int MOST = 200;
    private static final String ROUND = """
            select r.*, array_to_string(r.tie_break, ' ') as ties, e.slug as repeats_slug, e.title as repeats_title
            from review_round r left join review_round e on e.id = r.repeats_id
            where r.program_id = :program
            """;
    private static final String ACTS = """
            select a.*, coalesce(p.person, '') as proposer, coalesce(q.person, '') as doer
            from review_act a join review_round r on r.id = a.round_id
            left join account p on p.id = a.proposed_by
            left join account q on q.id = a.done_by
            """;

    private final JdbcClient jdbc;

    LiveRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rounds with what was done with them, the newest first; without their rules. */
    @Transactional(readOnly = true)
    public List<LiveRound> all(ProgramId program) {
        List<Owned<Map.Entry<Act, LiveRound.Acted>>> acts = jdbc.sql(ACTS + " where r.program_id = :program")
                .param("program", program.value())
                .query((columns, number) -> acted(new ResultRow(columns)))
                .list();
        return jdbc
                .sql(ROUND + " order by r.made_at desc limit :most")
                .param("program", program.value())
                .param("most", MOST)
                .query((columns, number) -> round(new ResultRow(columns)))
                .list()
                .stream()
                .map(round -> round.with(List.of(), List.of(), byAct(Owned.of(round.id(), acts))))
                .toList();
    }

    /** The round with this slug, whole. */
    @Transactional(readOnly = true)
    public Optional<LiveRound> find(ProgramId program, String slug) {
        return jdbc.sql(ROUND + " and r.slug = :slug")
                .param("program", program.value())
                .param("slug", slug)
                .query((columns, number) -> round(new ResultRow(columns)))
                .optional()
                .map(round -> round.with(parts(round.id()), teams(round.id()), acts(round.id())));
    }

    /** Whether this person sits on its panel, and so neither runs it nor sees how it goes. */
    public boolean sits(LiveRound round, Actor actor) {
        return jdbc.sql("select exists (select from review_seat where round_id = :round and account_id = :account"
                        + " and declined_at is null)")
                .param("round", round.id())
                .param("account", actor.account())
                .query(Boolean.class)
                .single();
    }

    private Map<Act, LiveRound.Acted> acts(UUID round) {
        return byAct(Owned.of(
                round,
                jdbc.sql(ACTS + " where r.id = :round")
                        .param("round", round)
                        .query((columns, number) -> acted(new ResultRow(columns)))
                        .list()));
    }

    private static Map<Act, LiveRound.Acted> byAct(List<Map.Entry<Act, LiveRound.Acted>> acts) {
        Map<Act, LiveRound.Acted> byAct = new EnumMap<>(Act.class);
        acts.forEach(act -> byAct.put(act.getKey(), act.getValue()));
        return byAct;
    }

    private static Owned<Map.Entry<Act, LiveRound.Acted>> acted(ResultRow row) throws SQLException {
        Instant done = momentOrNull(row.columns(), "done_at");
        return new Owned<>(
                row.id("round_id"),
                Map.entry(
                        Act.valueOf(row.text("act")),
                        new LiveRound.Acted(
                                row.id("proposed_by"),
                                row.text("proposer"),
                                moment(row.columns(), "proposed_at"),
                                row.textOrNull("why"),
                                row.textOrNull("digest"),
                                done == null ? null : row.text("doer"),
                                done)));
    }

    private static LiveRound round(ResultRow row) throws SQLException {
        String repeats = row.textOrNull("repeats_slug");
        return new LiveRound(
                row.id("id"),
                row.text("slug"),
                row.text("title"),
                ReviewKind.valueOf(row.text("kind")),
                row.flag("rehearsal"),
                row.text("pack"),
                row.day("pack_as_of"),
                row.localized("citation"),
                row.columns().getBigDecimal("full_marks"),
                rounding(row),
                row.decimalOrNull("floor"),
                row.text("ties").isEmpty()
                        ? List.of()
                        : List.of(row.text("ties").split(" ")),
                row.integerOrNull("planned"),
                new ObjectionClock(
                        row.integer("objection_days"), row.integer("answer_days"), row.flag("objection_shifts")),
                moment(row.columns(), "soft_deadline"),
                moment(row.columns(), "hard_deadline"),
                repeats == null
                        ? null
                        : new LiveRound.Repeated(
                                row.id("repeats_id"), repeats, row.text("repeats_title"), row.flag("without_earlier")),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Rounding rounding(ResultRow row) throws SQLException {
        return new Rounding(row.integer("places"), RoundingMode.valueOf(row.text("rounding")));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
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
