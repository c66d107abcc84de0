package kr.hannun.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the evaluators of a closed round said, each by an alias that is the same in the whole part and tells nothing of seat or
 * name (R10). Reviews that are left out are not among them.
 */
@Component
public class Opinions {

    private static final int MOST = 50_000;

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one of them found of a criterion of a team. */
    public record Said(UUID team, String part, int alias, String criterion, int step, String comment) {}

    /** What one of them recommends for a team. */
    public record Advice(UUID team, String part, int alias, Recommendation recommendation) {}

    /**
     * All of a round.
     *
     * @param said criterion by criterion, the highest step first
     * @param aliases by the number of the seat, for sheets that were computed by it and never to be shown beside it
     */
    public record Of(List<Said> said, List<Advice> advice, Map<String, Integer> aliases) {

        private static final Of NOTHING = new Of(List.of(), List.of(), Map.of());
    }

    /** All of them once the round is closed, and nothing before. */
    @Transactional(readOnly = true)
    public Of of(LiveRound round) {
        return round.is(Act.CLOSE) ? read(round) : Of.NOTHING;
    }

    private Of read(LiveRound round) {
        List<Said> said = new ArrayList<>();
        Map<UUID, Advice> advice = new LinkedHashMap<>();
        Map<String, Integer> aliases = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.id, a.consortium_id, p.code as part, k.number, k.alias, c.code, m.value, m.comment,
                            v.recommendation
                        from review_assignment a
                        join review v on v.assignment_id = a.id and v.submitted_at is not null
                        join (select s.id, s.number, s.part_id,
                                row_number() over (partition by s.part_id order by s.alias_key) as alias
                            from review_seat s where s.round_id = :round) k on k.id = a.seat_id
                        join review_part p on p.id = k.part_id
                        join review_mark m on m.assignment_id = a.id and m.value is not null
                        join review_criterion c on c.id = m.criterion_id
                        where a.round_id = :round and not exists (select from review_exclusion x
                            where x.assignment_id = a.id and x.lifted_at is null)
                        order by p.position, c.position, m.value desc, k.alias limit :most
                        """).param("round", round.id()).param("most", MOST).query(columns -> {
            ResultRow row = new ResultRow(columns);
            UUID team = row.id("consortium_id");
            int alias = row.integer("alias");
            aliases.put(row.text("number"), alias);
            said.add(new Said(
                    team,
                    row.text("part"),
                    alias,
                    row.text("code"),
                    row.integer("value"),
                    row.text("comment").strip()));
            String recommendation = row.textOrNull("recommendation");
            if (recommendation != null) {
                advice.put(
                        row.id("id"),
                        new Advice(team, row.text("part"), alias, Recommendation.valueOf(recommendation)));
            }
        });
        return new Of(List.copyOf(said), List.copyOf(advice.values()), aliases);
    }
}
