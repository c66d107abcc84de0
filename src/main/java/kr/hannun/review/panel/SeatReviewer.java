package kr.hannun.review.panel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives evaluators teams to review, after looking for ties to all their members on the days of the round. */
@Component
public class SeatReviewer {

    private static final int LONGEST = 500;
    private static final Duration TO_ANSWER = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final ConflictsOfInterest ties;

    SeatReviewer(JdbcClient jdbc, RoundWriteCourse desk, ConflictsOfInterest ties) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.ties = ties;
    }

    /**
     * Who shall review what.
     *
     * @param account the account's name
     * @param part the code of the part whose panel it is
     * @param teams their slugs
     * @param why why ties that were found are accepted, or null
     * @param waiver whether a tie that excludes is to be waived, which another person approves (R4)
     */
    public record Seating(
            String account,
            String part,
            List<String> teams,
            @Nullable String why,
            boolean waiver) {}

    /**
     * A seating as it would be carried out.
     *
     * @param found the heaviest tie by team, for those that have one
     */
    private record Judged(
            UUID account, ReviewRound.Part part, List<ReviewRound.Team> teams, Map<UUID, Tie> found, Seating seating) {}

    /** Until when an invitation of now is to be answered: in three days, or by the deadline of the round where that is sooner. */
    public static Instant answerBy(ReviewRound round, Instant now) {
        Instant later = now.plus(TO_ANSWER);
        return later.isBefore(round.deadline()) ? later : round.deadline();
    }

    /**
     * Seats them, all or none, as long as no review was handed in.
     *
     * @param answerBy until when the invitation is to be answered
     */
    public Outcome seat(Actor actor, RoundCommand command, List<Seating> seatings, Instant answerBy) {
        return desk.coordinate(
                actor,
                command,
                round -> round.work().begun()
                        ? Outcome.Refused.of("account", "review.panel.begun")
                        : seat(actor, command, round, seatings, answerBy, null));
    }

    /** Seats them; by a change, once a review was handed in. */
    public Outcome seat(
            Actor actor,
            RoundCommand command,
            ReviewRound round,
            List<Seating> seatings,
            Instant answerBy,
            @Nullable UUID change) {
        List<Problem> problems = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        Map<UUID, String> seated = seated(round);
        for (Seating seating : seatings) {
            judge(round, seating, seated, problems).ifPresent(judged::add);
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        for (Judged each : judged) {
            UUID seat = seat(actor, round, each, answerBy);
            each.teams().forEach(team -> assign(actor, command, round, seat, team, each, change));
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("round", round.slug());
            detail.put("seat", seat.toString());
            detail.put("part", each.part().code());
            desk.tell(command.program(), actor, detail, List.of(), ReviewEvent.ReviewersAssigned::new);
        }
        return new Outcome.Done(command.place("panel"));
    }

    /** What stands against each of these seatings, without doing them: as many lists as seatings, empty where nothing does. */
    @Transactional(readOnly = true)
    public List<List<Problem>> problems(ReviewRound round, List<Seating> seatings) {
        Map<UUID, String> seated = seated(round);
        List<List<Problem>> all = new ArrayList<>();
        for (Seating seating : seatings) {
            List<Problem> problems = new ArrayList<>();
            judge(round, seating, seated, problems);
            all.add(problems);
        }
        return all;
    }

    /** The part in which each person of the round sits; empty where the person declined. */
    private Map<UUID, String> seated(ReviewRound round) {
        Map<UUID, String> seated = new HashMap<>();
        jdbc.sql("select s.account_id, case when s.declined_at is null then p.code else '' end as part"
                        + " from review_seat s join review_part p on p.id = s.part_id where s.round_id = :round")
                .param("round", round.id())
                .query((row, number) -> seated.put(row.getObject("account_id", UUID.class), row.getString("part")))
                .list();
        return seated;
    }

    private static Optional<Problem> elsewhere(Seating seating, @Nullable String sits) {
        if (sits == null || sits.equals(seating.part())) {
            return Optional.empty();
        }
        String key = sits.isEmpty() ? "review.panel.declined" : "review.panel.other-part";
        return Optional.of(Problem.of("account", key, seating.account()));
    }

    private Optional<Judged> judge(
            ReviewRound round, Seating seating, Map<UUID, String> seated, List<Problem> problems) {
        ReviewRound.Part part =
                round.part(seating.part()).filter(ReviewRound.Part::isJudged).orElse(null);
        UUID account = account(seating.account()).orElse(null);
        List<ReviewRound.Team> teams = round.remaining().stream()
                .filter(team -> seating.teams().contains(team.slug()))
                .toList();
        if (part == null || !round.isOpen()) {
            problems.add(Problem.of("part", "review.panel.part.none"));
        }
        if (account == null) {
            problems.add(Problem.of("account", "review.panel.account.none", seating.account()));
        }
        if (teams.isEmpty()) {
            problems.add(Problem.of("teams", "review.teams.none"));
        }
        if (part == null || account == null || teams.isEmpty() || !round.isOpen()) {
            return Optional.empty();
        }
        if (seating.why() != null && seating.why().length() > LONGEST) {
            problems.add(Problem.of("why", "review.deed.why", LONGEST));
        }
        elsewhere(seating, seated.putIfAbsent(account, part.code())).ifPresent(problems::add);
        if (satBefore(round, account)) {
            problems.add(Problem.of("account", "review.panel.sat-before", seating.account()));
        }
        Map<UUID, Tie> found = new LinkedHashMap<>();
        for (ReviewRound.Team team : teams) {
            ties.heaviest(round, team.id(), account).ifPresent(tie -> {
                found.put(team.id(), tie);
                problem(seating, team, tie).ifPresent(problems::add);
            });
        }
        return problems.isEmpty() ? Optional.of(new Judged(account, part, teams, found, seating)) : Optional.empty();
    }

    private static Optional<Problem> problem(Seating seating, ReviewRound.Team team, Tie tie) {
        return switch (tie.weight()) {
            case EXCLUDED -> Optional.of(Problem.of("teams", "review.panel.excluded", team.name(), tie.organization()));
            case WAIVABLE ->
                seating.waiver() && seating.why() != null
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                seating.waiver() ? "why" : "waiver",
                                "review.panel.waivable",
                                team.name(),
                                tie.organization()));
            case WARNING ->
                seating.why() != null
                        ? Optional.empty()
                        : Optional.of(Problem.of("why", "review.panel.warned", team.name(), tie.organization()));
        };
    }

    /** An open account that evaluates and holds no office: who judges does not run the round. */
    private Optional<UUID> account(String name) {
        return jdbc.sql("""
                        select a.id from account a where a.name = :name and a.disabled_at is null
                            and exists (select from account_role r where r.account_id = a.id and r.role = 'EVALUATOR')
                            and not exists (select from account_role r where r.account_id = a.id and r.role <> 'EVALUATOR')
                        """).param("name", name).query(UUID.class).optional();
    }

    private boolean satBefore(ReviewRound round, UUID account) {
        ReviewRound.Repeated repeats = round.repeats();
        return repeats != null
                && repeats.withoutEarlier()
                && jdbc.sql("select exists (select from review_seat where round_id = :round and account_id = :account)")
                        .param("round", repeats.id())
                        .param("account", account)
                        .query(Boolean.class)
                        .single();
    }

    /** The evaluator's seat in the part: the one that is there, or a new one. */
    private UUID seat(Actor actor, ReviewRound round, Judged judged, Instant answerBy) {
        jdbc.sql("""
                        insert into review_seat (id, round_id, part_id, account_id, number, seated_by, answer_by)
                        select :id, :round, :part, :account,
                            (select coalesce(max(number), 0) + 1 from review_seat where round_id = :round), :by, :answer
                        on conflict (round_id, account_id) do nothing
                        """)
                .param("id", TypedId.next())
                .param("round", round.id())
                .param("part", judged.part().id())
                .param("account", judged.account())
                .param("by", actor.account())
                .param("answer", answerBy.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select id from review_seat where round_id = :round and account_id = :account"
                        + " and part_id = :part and declined_at is null")
                .param("round", round.id())
                .param("account", judged.account())
                .param("part", judged.part().id())
                .query(UUID.class)
                .single();
    }

    private void assign(
            Actor actor,
            RoundCommand command,
            ReviewRound round,
            UUID seat,
            ReviewRound.Team team,
            Judged judged,
            @Nullable UUID change) {
        Tie tie = judged.found().get(team.id());
        jdbc.sql("insert into review_assignment (id, round_id, seat_id, consortium_id, tie, tie_weight, why, waiver,"
                        + " batch, assigned_by, change_id) values (:id, :round, :seat, :team, :tie, :weight, :why, :waiver, :batch,"
                        + " :by, cast(:change as uuid))"
                        + " on conflict (seat_id, consortium_id) do nothing")
                .param("id", TypedId.next())
                .param("round", round.id())
                .param("seat", seat)
                .param("team", team.id())
                .param("tie", tie == null ? null : tie.organization().ko())
                .param("why", tie == null ? null : judged.seating().why())
                .param("weight", tie == null ? 0 : tie.weight().number())
                .param("waiver", tie != null && tie.weight() == Tie.Weight.WAIVABLE)
                .param("batch", command.once())
                .param("by", actor.account())
                .param("change", change)
                .update();
    }

    /** Approves that a tie which excludes is waived; whoever asked for it cannot. */
    public Outcome approve(Actor actor, RoundCommand command, UUID assignment) {
        return desk.coordinate(actor, command, round -> {
            if (!round.isOpen()) {
                return Outcome.Refused.of("assignment", "review.not-open");
            }
            int approved = jdbc.sql("update review_assignment set approved_by = :by, approved_at = clock_timestamp()"
                            + " where id = :id and round_id = :round and waiver and approved_at is null"
                            + " and assigned_by <> :by")
                    .param("by", actor.account())
                    .param("id", assignment)
                    .param("round", round.id())
                    .update();
            if (approved == 0) {
                return Outcome.Refused.of("assignment", "review.waiver.second-person");
            }
            tell(actor, command, assignment, ReviewEvent.ReviewWaiverApproved::new);
            return new Outcome.Done(command.place("panel"));
        });
    }

    /** Takes an assignment back as long as nothing was written for it. */
    public Outcome withdraw(Actor actor, RoundCommand command, UUID assignment) {
        return desk.coordinate(actor, command, round -> {
            if (!round.isOpen() || round.work().begun()) {
                return Outcome.Refused.of("assignment", round.isOpen() ? "review.withdraw.by-two" : "review.not-open");
            }
            int gone = jdbc.sql("delete from review_assignment a where a.id = :id and a.round_id = :round"
                            + " and not exists (select from review v where v.assignment_id = a.id)"
                            + " and not exists (select from review_exclusion x where x.assignment_id = a.id)")
                    .param("id", assignment)
                    .param("round", round.id())
                    .update();
            if (gone == 0) {
                return Outcome.Refused.of("assignment", "review.withdraw.begun");
            }
            tell(actor, command, assignment, ReviewEvent.ReviewAssignmentWithdrawn::new);
            return new Outcome.Done(command.place("panel"));
        });
    }

    private void tell(Actor actor, RoundCommand command, UUID assignment, Function<EventDetails, ReviewEvent> event) {
        desk.tell(
                command.program(),
                actor,
                Map.of("round", command.round(), "assignment", assignment.toString()),
                List.of(),
                event);
    }
}
