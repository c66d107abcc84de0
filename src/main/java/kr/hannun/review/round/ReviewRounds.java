package kr.hannun.review.round;

import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.review.calculation.Rounding;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What can be read of the rounds held here: one statement, however much belongs to a round. */
@Component
public class ReviewRounds {

    private static final int MOST = 200;
    private static final String ROUND = """
            select r.*, array_to_string(r.tie_break, ' ') as ties, e.slug as repeats_slug, e.title as repeats_title,
                (select jsonb_object_agg(a.act, jsonb_build_object('proposedBy', a.proposed_by,
                        'proposer', coalesce(p.person, ''), 'proposedAt', a.proposed_at, 'why', a.why, 'digest', a.digest,
                        'doer', case when a.done_at is not null then coalesce(q.person, '') end, 'doneAt', a.done_at))
                    from review_act a left join account p on p.id = a.proposed_by left join account q on q.id = a.done_by
                    where a.round_id = r.id) as acts,
                jsonb_build_object('version', coalesce((select max(m.version) from review_amendment m
                        where m.round_id = r.id and m.done_at is not null), 1),
                    'amendedAt', (select max(m.done_at) from review_amendment m where m.round_id = r.id),
                    'begun', review_has_begun(r.id),
                    'extended', (select max(x.until) from review_extension x where x.round_id = r.id and x.seat_id is null),
                    'givenUp', coalesce((select jsonb_agg(jsonb_build_object('criterion', c.code, 'team', n.consortium_id))
                        from review_not_measured n join review_criterion c on c.id = n.criterion_id
                        where n.round_id = r.id), '[]'),
                    'seats', (select coalesce(max(s.number), 0) from review_seat s where s.round_id = r.id),
                    'panel', coalesce((select jsonb_agg(s.account_id) from review_seat s
                        where s.round_id = r.id and s.declined_at is null), '[]')) as work
            """;
    private static final String FROM =
            " from review_round r left join review_round e on e.id = r.repeats_id where r.program_id = :program";
    private static final String PARTS = """
            , (select jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code,
                    'name', jsonb_build_object('ko', p.name_ko, 'en', p.name_en), 'weight', p.weight,
                    'panelSize', p.panel_size, 'minimum', p.minimum, 'aggregation', p.aggregation,
                    'conversion', p.conversion, 'rounding', jsonb_build_object('places', p.places, 'mode', p.rounding),
                    'floor', p.floor, 'criteria', coalesce((select jsonb_agg(jsonb_build_object('id', c.id,
                            'code', c.code, 'parent', u.code, 'kind', c.kind, 'conversion', c.conversion,
                            'name', jsonb_build_object('ko', c.name_ko, 'en', c.name_en),
                            'about', jsonb_build_object('ko', c.about_ko, 'en', c.about_en), 'weight', c.weight,
                            'commentUpTo', c.comment_up_to, 'steps', coalesce((select jsonb_agg(jsonb_build_object(
                                    'value', s.value, 'share', s.share,
                                    'name', jsonb_build_object('ko', s.name_ko, 'en', s.name_en),
                                    'about', jsonb_build_object('ko', s.about_ko, 'en', s.about_en)) order by s.value)
                                from review_step s where s.criterion_id = c.id), '[]')) order by c.position)
                        from review_criterion c left join review_criterion u on u.id = c.parent_id
                        where c.part_id = p.id), '[]')) order by p.position)
                from review_part p where p.round_id = r.id) as parts
            """;
    private static final String TEAMS = """
            , (select jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug,
                    'name', jsonb_build_object('ko', o.name_ko, 'en', o.name_en), 'left', t.active_until - 1,
                    'out', case when u.done_at is not null then jsonb_build_object('since', u.left_on, 'why', u.why) end)
                    order by x.position)
                from review_round_team x join consortium t on t.id = x.consortium_id
                left join review_team_out u on u.round_id = x.round_id and u.consortium_id = x.consortium_id
                join lateral (select organization_id from membership where consortium_id = t.id and role = 'LEAD'
                    order by active_from desc limit 1) m on true
                join organization o on o.id = m.organization_id
                where x.round_id = r.id) as teams
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewRounds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All rounds with what was done with them, the newest first; without their rules. */
    @Transactional(readOnly = true)
    public List<ReviewRound> all(ProgramId program) {
        return jdbc.sql(ROUND + FROM + " order by r.made_at desc limit :most")
                .param("program", program.value())
                .param("most", MOST)
                .query((columns, number) -> round(new ResultRow(columns)))
                .list();
    }

    /** The round with this slug, whole. */
    @Transactional(readOnly = true)
    public Optional<ReviewRound> find(ProgramId program, String slug) {
        return jdbc.sql(ROUND + PARTS + TEAMS + FROM + " and r.slug = :slug")
                .param("program", program.value())
                .param("slug", slug)
                .query((columns, number) -> whole(new ResultRow(columns)))
                .optional();
    }

    private ReviewRound whole(ResultRow row) throws SQLException {
        return round(row)
                .with(all(row, "parts", ReviewRound.Part[].class), all(row, "teams", ReviewRound.Team[].class));
    }

    private <T> List<T> all(ResultRow row, String column, Class<T[]> type) throws SQLException {
        String text = row.textOrNull(column);
        return text == null ? List.of() : Arrays.asList(json.readValue(text, type));
    }

    private Map<RoundTransition, ReviewRound.Acted> acts(ResultRow row) throws SQLException {
        String text = row.textOrNull("acts");
        return text == null ? Map.of() : json.readValue(text, new TypeReference<>() {});
    }

    private ReviewRound round(ResultRow row) throws SQLException {
        String repeats = row.textOrNull("repeats_slug");
        return new ReviewRound(
                row.id("id"),
                row.text("slug"),
                row.text("title"),
                ReviewKind.valueOf(row.text("kind")),
                row.flag("rehearsal"),
                row.text("pack"),
                row.day("pack_as_of"),
                row.localized("citation"),
                row.columns().getBigDecimal("full_marks"),
                new Rounding(row.integer("places"), RoundingMode.valueOf(row.text("rounding"))),
                row.decimalOrNull("floor"),
                row.text("ties").isEmpty()
                        ? List.of()
                        : List.of(row.text("ties").split(" ")),
                row.integerOrNull("planned"),
                new ObjectionClock(
                        row.integer("objection_days"), row.integer("answer_days"), row.flag("objection_shifts")),
                row.moment("soft_deadline"),
                row.moment("hard_deadline"),
                repeats == null
                        ? null
                        : new ReviewRound.Repeated(
                                row.id("repeats_id"), repeats, row.text("repeats_title"), row.flag("without_earlier")),
                List.of(),
                List.of(),
                acts(row),
                json.readValue(row.text("work"), ReviewRound.AtWork.class));
    }
}
