package kr.hannun.review.panel;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The panel of a round as those who run it see it: who sits where, and how far each review has come; never what it says. */
@Component
public class Panel {

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    Panel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a review has come. */
    public enum State {
        /** The evaluator has not answered the invitation. */
        INVITED,
        /** The evaluator declined. */
        DECLINED,
        /** A waiver waits for another person. */
        WAIVER,
        /** Left out for an interest. */
        EXCLUDED,
        /** Not handed in before its team was taken out of the round. */
        STRUCK,
        /** Handed in, and kept as it is, before its team was taken out of the round. */
        STRUCK_SUBMITTED,
        /** Accepted; nothing written yet. */
        ACCEPTED,
        /** Being written. */
        DRAFT,
        /** Came back to its author. */
        RETURNED,
        /** Handed in. */
        SUBMITTED
    }

    /**
     * A seat.
     *
     * @param holder the account whose it is
     * @param deadline until when it can hand in, with any extension
     * @param declined why it was declined, or null
     * @param reminded when its holder was reminded last, or null
     * @param reviews in the order of the teams
     */
    public record Seat(
            UUID id,
            UUID holder,
            int number,
            String account,
            String person,
            String part,
            Instant answerBy,
            Instant deadline,
            @Nullable String declined,
            @Nullable Instant reminded,
            List<Review> reviews) {

        /** How many of its reviews were handed in. */
        public long submitted() {
            return reviews.stream()
                    .filter(review -> review.state() == State.SUBMITTED)
                    .count();
        }

        /** How many of its reviews are still to be handed in. */
        public long open() {
            return reviews.stream().filter(Review::isAwaited).count();
        }

        /** Whether it still has something to do. */
        public boolean isAwaited() {
            return open() > 0;
        }
    }

    /**
     * One review of the seat.
     *
     * @param tie the tie that was accepted, or null
     * @param why why it was accepted, or why the review is left out, or null
     */
    public record Review(
            UUID assignment,
            UUID team,
            State state,
            @Nullable String tie,
            @Nullable String why) {

        private boolean isAwaited() {
            return switch (state) {
                case INVITED, ACCEPTED, DRAFT, RETURNED -> true;
                case DECLINED, WAIVER, EXCLUDED, STRUCK, STRUCK_SUBMITTED, SUBMITTED -> false;
            };
        }
    }

    /** The seats, in the order in which they were given. */
    @Transactional(readOnly = true)
    public List<Seat> of(ReviewRound round) {
        Map<UUID, Seat> seats = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.id, s.account_id, s.number, c.name, c.person, p.code as part, s.answer_by, s.declined_why,
                            review_deadline(s.id) as deadline,
                            (select max(m.reminded_at) from review_reminder m where m.seat_id = s.id) as reminded_at,
                            a.id as assignment_id, a.consortium_id, a.tie, coalesce(x.why, a.why) as why,
                            case when s.declined_at is not null then 'DECLINED'
                                when x.id is not null then 'EXCLUDED'
                                when o.done_at is not null and v.submitted_at is not null then 'STRUCK_SUBMITTED'
                                when o.done_at is not null then 'STRUCK'
                                when a.waiver and a.approved_at is null then 'WAIVER'
                                when s.pledged_at is null then 'INVITED'
                                when v.submitted_at is not null then 'SUBMITTED'
                                when exists (select from review_return b where b.assignment_id = a.id) then 'RETURNED'
                                when v.assignment_id is not null then 'DRAFT' else 'ACCEPTED' end as state
                        from review_seat s join account c on c.id = s.account_id join review_part p on p.id = s.part_id
                        left join review_assignment a on a.seat_id = s.id
                        left join review_round_team t on t.round_id = a.round_id and t.consortium_id = a.consortium_id
                        left join review v on v.assignment_id = a.id
                        left join review_team_out o on o.round_id = a.round_id and o.consortium_id = a.consortium_id
                        left join review_exclusion x on x.assignment_id = a.id and x.lifted_at is null
                        where s.round_id = :round order by s.number, t.position limit :most
                        """).param("round", round.id()).param("most", MOST).query(columns -> {
            ResultRow row = new ResultRow(columns);
            UUID id = row.id("id");
            Seat seat = seats.get(id);
            if (seat == null) {
                seat = seat(row);
                seats.put(id, seat);
            }
            if (row.textOrNull("assignment_id") != null) {
                seat.reviews().add(review(row));
            }
        });
        return List.copyOf(seats.values());
    }

    private static Review review(ResultRow row) throws SQLException {
        return new Review(
                row.id("assignment_id"),
                row.id("consortium_id"),
                State.valueOf(row.text("state")),
                row.textOrNull("tie"),
                row.textOrNull("why"));
    }

    private static Seat seat(ResultRow row) throws SQLException {
        return new Seat(
                row.id("id"),
                row.id("account_id"),
                row.integer("number"),
                row.text("name"),
                row.text("person"),
                row.text("part"),
                row.moment("answer_by"),
                row.moment("deadline"),
                row.textOrNull("declined_why"),
                row.momentOrNull("reminded_at"),
                new ArrayList<>());
    }

    /** Somebody whose review counts, by name, and in which part. */
    public record Member(String part, String person) {}

    /** Who reviewed, part by part in the order of their names, which tells nothing of who said what (R10). */
    public List<Member> members(ReviewRound round) {
        return jdbc.sql("""
                        select p.code as part, c.person from review_seat s join review_part p on p.id = s.part_id
                        join account c on c.id = s.account_id
                        where s.round_id = :round and exists (select from review_assignment a
                            join review v on v.assignment_id = a.id and v.submitted_at is not null
                            where a.seat_id = s.id and not exists (select from review_exclusion x
                                where x.assignment_id = a.id and x.lifted_at is null))
                        order by p.position, c.person limit :most
                        """)
                .param("round", round.id())
                .param("most", MOST)
                .query((columns, number) -> new Member(columns.getString("part"), columns.getString("person")))
                .list();
    }

    /**
     * How far a round has come, for those who may not see who reviews.
     *
     * @param due how many reviews are to be handed in
     * @param submitted how many were
     */
    public record Progress(UUID round, int due, int submitted) {}

    /** The progress of the rounds of a programme. */
    public List<Progress> progress(ProgramId program) {
        return jdbc.sql("""
                        select r.id, count(a.id) as due, count(v.submitted_at) as submitted
                        from review_round r join review_assignment a on a.round_id = r.id
                        join review_seat s on s.id = a.seat_id and s.declined_at is null
                        left join review v on v.assignment_id = a.id
                        where r.program_id = :program and (not a.waiver or a.approved_at is not null)
                            and not exists (select from review_exclusion x
                                where x.assignment_id = a.id and x.lifted_at is null)
                            and not exists (select from review_team_out o
                                where o.round_id = a.round_id and o.consortium_id = a.consortium_id)
                        group by r.id
                        """)
                .param("program", program.value())
                .query((columns, number) -> new Progress(
                        columns.getObject("id", UUID.class), columns.getInt("due"), columns.getInt("submitted")))
                .list();
    }
}
