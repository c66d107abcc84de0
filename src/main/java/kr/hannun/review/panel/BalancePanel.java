package kr.hannun.review.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the teams of a part to its evaluators by itself, so that everybody has about as much to do and nobody is tied to what
 * they get; and takes back what was assigned together last.
 */
@Component
public class BalancePanel {

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final Panel panel;

    BalancePanel(JdbcClient jdbc, RoundWriteCourse desk, Panel panel) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.panel = panel;
    }

    private record Pair(UUID account, UUID team) {}

    /**
     * Assigns until each team has as many reviewers.
     *
     * @param part the code of the part
     * @param perTeam how many reviewers each team shall have
     */
    public Outcome balance(Actor actor, RoundCommand command, String part, int perTeam) {
        return desk.coordinate(actor, command, round -> {
            if (round.work().begun()) {
                return Outcome.Refused.of("perTeam", "review.panel.begun");
            }
            if (!round.isOpen()
                    || round.part(part).filter(ReviewRound.Part::isJudged).isEmpty()) {
                return Outcome.Refused.of("balancePart", "review.panel.part.none");
            }
            List<Panel.Seat> seats = panel.of(round).stream()
                    .filter(seat -> seat.part().equals(part) && seat.declined() == null)
                    .toList();
            Map<UUID, Integer> loads = new LinkedHashMap<>();
            seats.forEach(seat -> loads.put(seat.id(), seat.reviews().size()));
            Set<Pair> tied = tied(round);
            Map<Panel.Seat, List<ReviewRound.Team>> given = new LinkedHashMap<>();
            for (ReviewRound.Team team : round.remaining()) {
                long has = seats.stream().filter(seat -> reviews(seat, team)).count();
                List<Panel.Seat> free = seats.stream()
                        .filter(seat -> !reviews(seat, team) && !tied.contains(new Pair(seat.holder(), team.id())))
                        .sorted(Comparator.<Panel.Seat>comparingInt(seat -> loads.getOrDefault(seat.id(), 0))
                                .thenComparingInt(Panel.Seat::number))
                        .limit(Math.max(0, perTeam - has))
                        .toList();
                if (has + free.size() < perTeam) {
                    return Outcome.Refused.of("perTeam", "review.balance.short", team.name(), has + free.size());
                }
                for (Panel.Seat seat : free) {
                    loads.merge(seat.id(), 1, Integer::sum);
                    given.computeIfAbsent(seat, each -> new ArrayList<>()).add(team);
                }
            }
            given.forEach((seat, teams) -> assign(actor, command, round, seat, teams));
            return new Outcome.Done(command.place("panel"));
        });
    }

    private static boolean reviews(Panel.Seat seat, ReviewRound.Team team) {
        return seat.reviews().stream().anyMatch(review -> review.team().equals(team.id()));
    }

    private Set<Pair> tied(ReviewRound round) {
        return new HashSet<>(jdbc.sql("select account_id, consortium_id from review_tie where round_id = :round")
                .param("round", round.id())
                .query((columns, number) -> new Pair(
                        columns.getObject("account_id", UUID.class), columns.getObject("consortium_id", UUID.class)))
                .list());
    }

    private void assign(
            Actor actor, RoundCommand command, ReviewRound round, Panel.Seat seat, List<ReviewRound.Team> teams) {
        for (ReviewRound.Team team : teams) {
            jdbc.sql("insert into review_assignment (id, round_id, seat_id, consortium_id, batch, assigned_by)"
                            + " values (:id, :round, :seat, :team, :batch, :by)")
                    .param("id", TypedId.next())
                    .param("round", round.id())
                    .param("seat", seat.id())
                    .param("team", team.id())
                    .param("batch", command.once())
                    .param("by", actor.account())
                    .update();
        }
        desk.tell(
                command.program(),
                actor,
                Map.of("round", round.slug(), "seat", seat.id().toString(), "number", String.valueOf(teams.size())),
                List.of(),
                ReviewEvent.ReviewersAssigned::new);
    }

    /** Takes back what was assigned together last, seats that are left with nothing included; not once anything was written. */
    public Outcome undo(Actor actor, RoundCommand command) {
        return desk.coordinate(actor, command, round -> {
            UUID batch = jdbc.sql("select batch from review_assignment where round_id = :round"
                            + " order by assigned_at desc, id desc limit 1")
                    .param("round", round.id())
                    .query(UUID.class)
                    .optional()
                    .orElse(null);
            if (batch == null || !round.isOpen() || round.work().begun()) {
                return Outcome.Refused.of("undo", round.work().begun() ? "review.panel.begun" : "review.undo.nothing");
            }
            boolean begun = jdbc.sql("select exists (select from review_assignment a where a.round_id = :round"
                            + " and a.batch = :batch and (exists (select from review v where v.assignment_id = a.id)"
                            + " or exists (select from review_exclusion x where x.assignment_id = a.id)))")
                    .param("round", round.id())
                    .param("batch", batch)
                    .query(Boolean.class)
                    .single();
            if (begun) {
                return Outcome.Refused.of("undo", "review.withdraw.begun");
            }
            int gone = jdbc.sql("delete from review_assignment where round_id = :round and batch = :batch")
                    .param("round", round.id())
                    .param("batch", batch)
                    .update();
            jdbc.sql("delete from review_seat s where s.round_id = :round and s.pledged_at is null"
                            + " and s.declined_at is null"
                            + " and not exists (select from review_assignment a where a.seat_id = s.id)"
                            + " and not exists (select from review_reminder m where m.seat_id = s.id)"
                            + " and not exists (select from review_extension e where e.seat_id = s.id)")
                    .param("round", round.id())
                    .update();
            desk.tell(
                    command.program(),
                    actor,
                    Map.of("round", round.slug(), "number", String.valueOf(gone)),
                    List.of(),
                    ReviewEvent.ReviewAssignmentWithdrawn::new);
            return new Outcome.Done(command.place("panel"));
        });
    }
}
