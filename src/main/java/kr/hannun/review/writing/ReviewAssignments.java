package kr.hannun.review.writing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What evaluators have to do and have done; each finds only what is theirs, and nothing of what an interest keeps from them. */
@Component
public class ReviewAssignments {

    private static final int MOST = 500;

    /** Assignments that stand: nobody declined, no waiver is waiting, and no interest excludes them. */
    private static final String STANDS = "s.declined_at is null and (not a.waiver or a.approved_at is not null)"
            + " and not exists (select from review_exclusion x where x.assignment_id = a.id and x.lifted_at is null)";

    private final JdbcClient jdbc;

    ReviewAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A round in which somebody sits, with how much is left; {@code late} where the deadline has passed. */
    public record Workload(
            String program, String round, String title, Instant deadline, boolean late, boolean pledged, int left) {}

    /**
     * An invitation to a panel.
     *
     * @param remindedAt when its holder was reminded last, or null
     * @param late whether the deadline has passed by the database's clock
     * @param extension the last time more of it was given, or null
     */
    public record Invitation(
            UUID seat,
            Instant answerBy,
            boolean pledged,
            @Nullable Instant remindedAt,
            boolean late,
            @Nullable Extension extension) {}

    /** More time, why, and who granted it. */
    public record Extension(Instant until, String why, String by) {}

    /** Where this person has reviews to write. */
    public List<Workload> desks(Actor actor) {
        return jdbc.sql("""
                        select h.slug as program, r.slug, r.title, review_deadline(s.id) as deadline,
                            s.pledged_at is not null as pledged,
                            clock_timestamp() > review_deadline(s.id) as late,
                            (select count(*) from review_assignment a left join review v on v.assignment_id = a.id
                                where a.seat_id = s.id and v.submitted_at is null and
                        """ + STANDS + """
                                and not exists (select from review_team_out o
                                    where o.round_id = a.round_id and o.consortium_id = a.consortium_id)) as remaining
                        from review_seat s join review_round r on r.id = s.round_id
                        join audit_head h on h.program_id = r.program_id
                        where s.account_id = :account and s.declined_at is null
                            and not review_is(r.id, 'CLOSE') and not review_is(r.id, 'VOID')
                        order by r.hard_deadline, r.slug limit :most
                        """)
                .param("account", actor.account())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Workload(
                            row.text("program"),
                            row.text("slug"),
                            row.text("title"),
                            row.moment("deadline"),
                            row.flag("late"),
                            row.flag("pledged"),
                            row.integer("remaining"));
                })
                .list();
    }

    /** This person's seat in the round, if there is one that was not declined. */
    public Optional<Invitation> invitation(ReviewRound round, Actor actor) {
        return jdbc.sql("""
                        select s.id, s.answer_by, s.pledged_at is not null as pledged, e.until, e.why, e.person,
                            (select max(m.reminded_at) from review_reminder m where m.seat_id = s.id) as reminded_at,
                            clock_timestamp() > review_deadline(s.id) as late
                        from review_seat s
                        left join lateral (select x.until, x.why, coalesce(g.person, '') as person from review_extension x
                            left join account g on g.id = x.granted_by
                            where x.round_id = s.round_id and (x.seat_id = s.id or x.seat_id is null)
                            order by x.until desc limit 1) e on true
                        where s.round_id = :round and s.account_id = :account and s.declined_at is null
                        """)
                .param("round", round.id())
                .param("account", actor.account())
                .query((columns, number) -> invitation(new ResultRow(columns)))
                .optional();
    }

    private static Invitation invitation(ResultRow row) throws SQLException {
        Instant until = row.momentOrNull("until");
        return new Invitation(
                row.id("id"),
                row.moment("answer_by"),
                row.flag("pledged"),
                row.momentOrNull("reminded_at"),
                row.flag("late"),
                until == null ? null : new Extension(until, row.text("why"), row.text("person")));
    }

    /** What this person reviews in the round, in the order of the teams. */
    @Transactional(readOnly = true)
    public List<ReviewAssignment> mine(ReviewRound round, Actor actor) {
        Map<UUID, Map<String, ReviewAssignment.Mark>> marks = marks(round, actor);
        return jdbc
                .sql("""
                        select a.id, a.seat_id, a.consortium_id, a.seal, p.code as part, s.pledged_at is not null as pledged,
                            review_deadline(s.id) as deadline, clock_timestamp() > review_deadline(s.id) as late,
                            exists (select from review_team_out o where o.round_id = a.round_id
                                and o.consortium_id = a.consortium_id) as struck,
                            coalesce(v.version, 0) as version, v.saved_at,
                            v.submitted_at, v.receipt, v.recommendation,
                            (select b.why from review_return b where b.assignment_id = a.id
                                order by b.version desc limit 1) as returned
                        from review_seat s
                        join review_part p on p.id = s.part_id
                        join review_assignment a on a.seat_id = s.id
                        join review_round_team t on t.round_id = a.round_id and t.consortium_id = a.consortium_id
                        left join review v on v.assignment_id = a.id
                        where s.round_id = :round and s.account_id = :account and
                        """ + STANDS + " order by t.position")
                .param("round", round.id())
                .param("account", actor.account())
                .query((columns, number) -> work(new ResultRow(columns), round))
                .list()
                .stream()
                .map(work -> work.with(marks.getOrDefault(work.assignment(), Map.of())))
                .toList();
    }

    /** This person's review of the team; nothing where it was not given to them, as if there were none. */
    public Optional<ReviewAssignment> mine(ReviewRound round, Actor actor, String team) {
        return mine(round, actor).stream()
                .filter(work -> work.team().slug().equals(team))
                .findFirst();
    }

    /** The same, held for the rest of the transaction, so that nobody saves between reading and writing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ReviewAssignment> held(ReviewRound round, Actor actor, String team) {
        jdbc.sql("select a.id from review_assignment a join review_seat s on s.id = a.seat_id"
                        + " join consortium t on t.id = a.consortium_id"
                        + " where a.round_id = :round and s.account_id = :account and t.slug = :team for update of a")
                .param("round", round.id())
                .param("account", actor.account())
                .param("team", team)
                .query(UUID.class)
                .optional();
        return mine(round, actor, team);
    }

    /** The versions of a review that came back to its author, the last one first; they stay as they were handed in. */
    public List<ReviewAssignment.Returned> returned(ReviewAssignment work) {
        Map<Long, ReviewAssignment.Returned> versions = new LinkedHashMap<>();
        jdbc.sql("select b.version, b.returned_at, b.why, b.recommendation, m.key as code,"
                        + " cast(m.value ->> 'value' as integer) as value, m.value ->> 'comment' as comment"
                        + " from review_return b cross join lateral jsonb_each(b.marks) m"
                        + " where b.assignment_id = :assignment order by b.version desc limit :most")
                .param("assignment", work.assignment())
                .param("most", MOST)
                .query(columns -> {
                    ResultRow row = new ResultRow(columns);
                    ReviewAssignment.Returned version = versions.get(columns.getLong("version"));
                    if (version == null) {
                        String recommendation = row.textOrNull("recommendation");
                        version = new ReviewAssignment.Returned(
                                columns.getLong("version"),
                                row.moment("returned_at"),
                                row.text("why"),
                                new ReviewAssignment.Text(
                                        new LinkedHashMap<>(),
                                        recommendation == null ? null : Recommendation.valueOf(recommendation)));
                        versions.put(version.version(), version);
                    }
                    version.text()
                            .marks()
                            .put(
                                    row.text("code"),
                                    new ReviewAssignment.Mark(row.integerOrNull("value"), row.text("comment")));
                });
        return List.copyOf(versions.values());
    }

    private static ReviewAssignment work(ResultRow row, ReviewRound round) throws SQLException {
        UUID team = row.id("consortium_id");
        String recommendation = row.textOrNull("recommendation");
        return new ReviewAssignment(
                row.id("id"),
                row.id("seat_id"),
                row.text("part"),
                round.teams().stream()
                        .filter(each -> each.id().equals(team))
                        .findFirst()
                        .orElseThrow(),
                row.flag("pledged"),
                row.moment("deadline"),
                row.flag("late"),
                row.flag("struck"),
                row.text("seal"),
                row.columns().getLong("version"),
                row.momentOrNull("saved_at"),
                row.momentOrNull("submitted_at"),
                row.textOrNull("receipt"),
                row.textOrNull("returned"),
                recommendation == null ? null : Recommendation.valueOf(recommendation),
                Map.of());
    }

    private Map<UUID, Map<String, ReviewAssignment.Mark>> marks(ReviewRound round, Actor actor) {
        Map<UUID, Map<String, ReviewAssignment.Mark>> marks = new LinkedHashMap<>();
        jdbc.sql("select m.assignment_id, c.code, m.value, m.comment from review_mark m"
                        + " join review_criterion c on c.id = m.criterion_id"
                        + " join review_assignment a on a.id = m.assignment_id join review_seat s on s.id = a.seat_id"
                        + " where a.round_id = :round and s.account_id = :account order by c.position")
                .param("round", round.id())
                .param("account", actor.account())
                .query(columns -> {
                    ResultRow row = new ResultRow(columns);
                    marks.computeIfAbsent(row.id("assignment_id"), id -> new LinkedHashMap<>())
                            .put(
                                    row.text("code"),
                                    new ReviewAssignment.Mark(row.integerOrNull("value"), row.text("comment")));
                });
        return marks;
    }
}
