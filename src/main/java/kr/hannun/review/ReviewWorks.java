package kr.hannun.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What evaluators have to do and have done; each finds only what is theirs. */
@Component
public class ReviewWorks {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ReviewWorks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A round in which somebody sits, with how much is left. */
    public record Desk(String program, String round, String title, Instant hard, boolean pledged, int left) {}

    /** A seat of the panel as the coordinator sees it. */
    public record Seat(
            int number,
            String account,
            String person,
            String part,
            boolean pledged,
            List<String> teams,
            int submitted) {}

    /** Where this person has reviews to write. */
    public List<Desk> desks(Actor actor) {
        return jdbc.sql("""
                        select h.slug as program, r.slug, r.title, r.hard_deadline, s.pledged_at is not null as pledged,
                            (select count(*) from review_assignment a left join review v on v.assignment_id = a.id
                                where a.seat_id = s.id and v.submitted_at is null) as remaining
                        from review_seat s join review_round r on r.id = s.round_id
                        join audit_head h on h.program_id = r.program_id
                        where s.account_id = :account order by r.hard_deadline limit :most
                        """)
                .param("account", actor.account())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Desk(
                            row.text("program"),
                            row.text("slug"),
                            row.text("title"),
                            LiveRounds.moment(columns, "hard_deadline"),
                            row.flag("pledged"),
                            row.integer("remaining"));
                })
                .list();
    }

    /** What this person reviews in the round, in the order of the teams. */
    public List<ReviewWork> mine(LiveRound round, Actor actor) {
        return jdbc.sql("""
                        select a.id, a.seat_id, a.consortium_id, p.code as part, s.pledged_at is not null as pledged,
                            coalesce(v.version, 0) as version, v.saved_at, v.submitted_at, v.receipt
                        from review_seat s
                        join review_part p on p.id = s.part_id
                        join review_assignment a on a.seat_id = s.id
                        join review_round_team t on t.round_id = a.round_id and t.consortium_id = a.consortium_id
                        left join review v on v.assignment_id = a.id
                        where s.round_id = :round and s.account_id = :account order by t.position
                        """)
                .param("round", round.id())
                .param("account", actor.account())
                .query((columns, number) -> work(columns, round))
                .list();
    }

    /** This person's review of the team; nothing where it was not given to them, as if there were none. */
    public Optional<ReviewWork> mine(LiveRound round, Actor actor, String team) {
        return mine(round, actor).stream()
                .filter(work -> work.team().slug().equals(team))
                .findFirst();
    }

    /** The same, held for the rest of the transaction, so that nobody saves between reading and writing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ReviewWork> held(LiveRound round, Actor actor, String team) {
        return mine(round, actor, team).flatMap(work -> {
            jdbc.sql("select id from review_assignment where id = :id for update")
                    .param("id", work.assignment())
                    .query(UUID.class)
                    .single();
            return mine(round, actor, team);
        });
    }

    private ReviewWork work(ResultSet columns, LiveRound round) throws SQLException {
        ResultRow row = new ResultRow(columns);
        UUID team = row.id("consortium_id");
        return new ReviewWork(
                row.id("id"),
                row.id("seat_id"),
                row.text("part"),
                round.teams().stream()
                        .filter(each -> each.id().equals(team))
                        .findFirst()
                        .orElseThrow(),
                row.flag("pledged"),
                columns.getLong("version"),
                momentOrNull(columns, "saved_at"),
                momentOrNull(columns, "submitted_at"),
                row.textOrNull("receipt"),
                marks(row.id("id")));
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private Map<String, ReviewWork.Mark> marks(UUID assignment) {
        Map<String, ReviewWork.Mark> marks = new LinkedHashMap<>();
        jdbc.sql("select c.code, m.value, m.comment from review_mark m"
                        + " join review_criterion c on c.id = m.criterion_id"
                        + " where m.assignment_id = :assignment order by c.position")
                .param("assignment", assignment)
                .query(columns -> {
                    ResultRow row = new ResultRow(columns);
                    marks.put(row.text("code"), new ReviewWork.Mark(row.integerOrNull("value"), row.text("comment")));
                });
        return marks;
    }

    /** The panel, in the order in which it was seated. */
    public List<Seat> panel(LiveRound round) {
        return jdbc.sql("""
                        select s.number, c.name, c.person, p.code as part, s.pledged_at is not null as pledged,
                            array(select t.slug from review_assignment a join consortium t on t.id = a.consortium_id
                                where a.seat_id = s.id order by t.position) as teams,
                            (select count(*) from review_assignment a join review v on v.assignment_id = a.id
                                where a.seat_id = s.id and v.submitted_at is not null) as submitted
                        from review_seat s join account c on c.id = s.account_id join review_part p on p.id = s.part_id
                        where s.round_id = :round order by s.number limit :most
                        """)
                .param("round", round.id())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Seat(
                            row.integer("number"),
                            row.text("name"),
                            row.text("person"),
                            row.text("part"),
                            row.flag("pledged"),
                            row.texts("teams"),
                            row.integer("submitted"));
                })
                .list();
    }
}
