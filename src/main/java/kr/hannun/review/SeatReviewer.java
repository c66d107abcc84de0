package kr.hannun.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.consortium.Role;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import kr.hannun.shared.TypedId;
import kr.hannun.shell.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an evaluator teams to review, after looking for ties to all their members on the days of the round. */
@Component
public class SeatReviewer {

    private final JdbcClient jdbc;
    private final LiveRounds rounds;
    private final ReviewDesk desk;

    SeatReviewer(JdbcClient jdbc, LiveRounds rounds, ReviewDesk desk) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.desk = desk;
    }

    /**
     * Who shall review what.
     *
     * @param account the account's name
     * @param why why ties that do not exclude are accepted, or null
     */
    public record Command(
            ProgramId program,
            UUID once,
            String round,
            String account,
            String part,
            List<String> teams,
            @Nullable String why) {}

    /** Seats the evaluator. */
    @Transactional
    public Taken seat(Actor actor, Command command) {
        actor.mustBe(Actor.Role.COORDINATOR);
        return desk.once(command.program(), command.once(), () -> {
            LiveRound round = rounds.find(command.program(), command.round()).orElseThrow();
            LiveRound.Part part =
                    round.part(command.part()).filter(LiveRound.Part::isJudged).orElse(null);
            if (part == null || !round.isOpen()) {
                return Taken.Refused.of("part", "review.panel.part.none");
            }
            UUID account = account(command.account()).orElse(null);
            if (account == null) {
                return Taken.Refused.of("account", "review.panel.account.none");
            }
            return seat(actor, command, round, part, account);
        });
    }

    /** An open account that evaluates and holds no office: who judges does not run the round. */
    private Optional<UUID> account(String name) {
        return jdbc.sql("""
                        select a.id from account a where a.name = :name and a.disabled_at is null
                            and exists (select from account_role r where r.account_id = a.id and r.role = 'EVALUATOR')
                            and not exists (select from account_role r where r.account_id = a.id and r.role <> 'EVALUATOR')
                        """).param("name", name).query(UUID.class).optional();
    }

    private Taken seat(Actor actor, Command command, LiveRound round, LiveRound.Part part, UUID account) {
        List<LiveRound.Team> teams = round.teams().stream()
                .filter(team -> command.teams().contains(team.slug()))
                .toList();
        List<Problem> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (LiveRound.Team team : teams) {
            String found = null;
            for (Tie tie : ties(round, team, account)) {
                Tie.Weight weight = tie.weight().orElse(null);
                if (weight == Tie.Weight.BLOCK) {
                    problems.add(Problem.of("teams", "review.panel.blocked", team.name(), tie.organization()));
                } else if (weight == Tie.Weight.WARNING) {
                    found = tie.organization();
                    if (command.why() == null) {
                        problems.add(Problem.of("why", "review.panel.warned", team.name(), tie.organization()));
                    }
                }
            }
            warnings.add(found == null ? "" : found);
        }
        if (!problems.isEmpty()) {
            return new Taken.Refused(problems);
        }
        UUID seat = seat(actor, round, part, account);
        if (seat == null) {
            return Taken.Refused.of("account", "review.panel.other-part");
        }
        for (int at = 0; at < teams.size(); at++) {
            assign(round, seat, teams.get(at), warnings.get(at), command.why());
        }
        Map<String, String> detail = Map.of("round", round.slug(), "seat", seat.toString(), "part", part.code());
        desk.tell(command.program(), actor, detail, List.of(), ReviewEvent.ReviewersAssigned::new);
        return new Taken.Done("reviews/" + round.slug() + "/panel");
    }

    private List<Tie> ties(LiveRound round, LiveRound.Team team, UUID account) {
        return jdbc.sql("""
                        select distinct o.name_ko, o.kind in ('government', 'public_agency') as authority, m.role, f.unit
                        from account_affiliation f
                        join organization o on o.id = f.organization_id
                        join review_round r on r.id = :round
                        cross join lateral (select daterange(cast(now() at time zone 'Asia/Seoul' as date),
                            cast(r.hard_deadline at time zone 'Asia/Seoul' as date), '[]') as days) d
                        left join membership m on m.organization_id = o.id and m.consortium_id = :team and m.active && d.days
                        where f.account_id = :account and f.active && d.days
                        """)
                .param("round", round.id())
                .param("team", team.id())
                .param("account", account)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    String role = row.textOrNull("role");
                    return new Tie(
                            row.text("name_ko"),
                            row.flag("authority"),
                            role == null ? null : Role.valueOf(role),
                            row.textOrNull("unit"),
                            null);
                })
                .list();
    }

    /** The evaluator's seat in the part: the one that is there, or a new one; null where it is in another part. */
    private @Nullable UUID seat(Actor actor, LiveRound round, LiveRound.Part part, UUID account) {
        jdbc.sql("""
                        insert into review_seat (id, round_id, part_id, account_id, number, seated_by)
                        select :id, :round, :part, :account,
                            (select coalesce(max(number), 0) + 1 from review_seat where round_id = :round), :by
                        on conflict (round_id, account_id) do nothing
                        """)
                .param("id", TypedId.next())
                .param("round", round.id())
                .param("part", part.id())
                .param("account", account)
                .param("by", actor.account())
                .update();
        return jdbc.sql("select id from review_seat where round_id = :round and account_id = :account"
                        + " and part_id = :part")
                .param("round", round.id())
                .param("account", account)
                .param("part", part.id())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void assign(LiveRound round, UUID seat, LiveRound.Team team, String warning, @Nullable String why) {
        jdbc.sql("insert into review_assignment (id, round_id, seat_id, consortium_id, warning, why)"
                        + " values (:id, :round, :seat, :team, :warning, :why)"
                        + " on conflict (seat_id, consortium_id) do nothing")
                .param("id", TypedId.next())
                .param("round", round.id())
                .param("seat", seat)
                .param("team", team.id())
                .param("warning", warning.isEmpty() ? null : warning)
                .param("why", warning.isEmpty() ? null : why)
                .update();
    }
}
