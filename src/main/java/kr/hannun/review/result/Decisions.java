package kr.hannun.review.result;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was kept, decided, notified and objected to after a round was closed. */
@Component
public class Decisions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Decisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The committee. */
    public record Committee(
            LocalDate metOn, String members, @Nullable String why, UUID recordedBy) {}

    /**
     * All about one team.
     *
     * @param points of each part, and the total by an empty code, as they were kept when the round was closed
     * @param rank among those that reached everything, or null
     */
    public record OfTeam(
            ReviewRound.Team team,
            Map<String, BigDecimal> points,
            @Nullable Integer rank,
            @Nullable Decision decision,
            @Nullable Statement statement,
            @Nullable Notice notice,
            List<Objection> objections) {

        /** Its objection with this identity. */
        Optional<Objection> objection(UUID id) {
            return objections.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        private OfTeam with(Objection objection) {
            List<Objection> all =
                    Stream.concat(objections.stream(), Stream.of(objection)).toList();
            return new OfTeam(team, points, rank, decision, statement, notice, all);
        }
    }

    /**
     * What was decided about a team.
     *
     * @param why the reason, or null where the decision follows the rank
     * @param warnedOn when the team was warned of a stop, or null where there is none
     * @param exitReason the code of {@code consortia.exit_reason} of a stop, or null
     */
    public record Decision(
            Verdict verdict,
            @Nullable String why,
            @Nullable LocalDate warnedOn,
            @Nullable String exitReason) {}

    /** A team's statement and whether it was considered, and why or why not. */
    public record Statement(LocalDate receivedOn, String says, boolean considered, String why) {}

    /** A notice, from which both clocks run. */
    public record Notice(String opinion, Instant at, LocalDate objectBy, LocalDate answerBy) {}

    /**
     * An objection.
     *
     * @param late whether it came after the last day
     * @param challenges whether it challenges the earlier panel, so that others examine it
     * @param outcome what was answered, or null while nothing was
     */
    public record Objection(
            UUID id,
            Ground ground,
            String says,
            LocalDate receivedOn,
            boolean late,
            boolean challenges,
            @Nullable Answer outcome,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        /** Whether it can be examined at all. */
        public boolean isAdmissible() {
            return !late && ground.isAdmissible();
        }
    }

    /** On what an objection rests (R12). */
    public enum Ground {
        /** 결정적 오류. */
        DECISIVE_ERROR(true),
        /** 명백한 오독. */
        MISREADING(true),
        /** 행정 오류. */
        ADMINISTRATIVE_ERROR(true),
        /** 평가위원 선정. */
        CHOICE_OF_EVALUATORS(false),
        /** 금액. */
        AMOUNT(false),
        /** 절차. */
        PROCEDURE(false),
        /** 평가 방법. */
        METHOD(false);

        private final boolean admissible;

        Ground(boolean admissible) {
            this.admissible = admissible;
        }

        /** Whether an objection can rest on it. */
        public boolean isAdmissible() {
            return admissible;
        }
    }

    /** What an objection is answered. */
    public enum Answer {
        /** 각하: it cannot be examined. */
        INADMISSIBLE,
        /** 기각: it was examined and the result stands. */
        DISMISSED,
        /** 인용: it was right; the team is examined again. */
        UPHELD
    }

    /** The committee, once it was recorded. */
    public Optional<Committee> committee(ReviewRound round) {
        return jdbc.sql("select * from review_committee where round_id = :round")
                .param("round", round.id())
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Committee(
                            row.day("met_on"), row.text("members"), row.textOrNull("why"), row.id("recorded_by"));
                })
                .optional();
    }

    /** What is known of each team, in the order of the round. */
    @Transactional(readOnly = true)
    public List<OfTeam> of(ReviewRound round) {
        Map<UUID, OfTeam> byTeam = new LinkedHashMap<>();
        jdbc.sql("""
                        select x.consortium_id, k.points, k.rank, d.outcome, d.why as decided_why, d.warned_on, d.exit_reason,
                            s.received_on, s.says, s.considered, s.why as stated_why, n.opinion, n.notified_at, n.object_by,
                            n.answer_by, o.id as objection, o.ground, o.says as objects, o.received_on as objected_on, o.late,
                            o.challenges, o.outcome as answered, o.answer, o.answered_at
                        from review_round_team x
                        left join lateral (select jsonb_object_agg(t.part, t.points) as points, max(t.rank) as rank
                            from review_total t where t.round_id = x.round_id and t.consortium_id = x.consortium_id) k on true
                        left join review_decision d on d.round_id = x.round_id and d.consortium_id = x.consortium_id
                        left join review_statement s on s.round_id = x.round_id and s.consortium_id = x.consortium_id
                        left join review_notice n on n.round_id = x.round_id and n.consortium_id = x.consortium_id
                        left join review_objection o on o.round_id = x.round_id and o.consortium_id = x.consortium_id
                        where x.round_id = :round order by x.position, o.recorded_at, o.id
                        """).param("round", round.id()).query(columns -> {
            ResultRow row = new ResultRow(columns);
            UUID id = row.id("consortium_id");
            OfTeam earlier = byTeam.get(id);
            OfTeam known = earlier == null ? ofTeam(team(round, id), row) : earlier;
            byTeam.put(id, row.textOrNull("objection") == null ? known : known.with(objection(row)));
        });
        return List.copyOf(byTeam.values());
    }

    private static ReviewRound.Team team(ReviewRound round, UUID id) {
        return round.teams().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private OfTeam ofTeam(ReviewRound.Team team, ResultRow row) throws SQLException {
        String points = row.textOrNull("points");
        return new OfTeam(
                team,
                points == null ? Map.of() : json.readValue(points, new TypeReference<>() {}),
                row.integerOrNull("rank"),
                row.textOrNull("outcome") == null ? null : decision(row),
                row.textOrNull("says") == null ? null : statement(row),
                row.textOrNull("opinion") == null ? null : notice(row),
                List.of());
    }

    private static Decision decision(ResultRow row) throws SQLException {
        return new Decision(
                Verdict.valueOf(row.text("outcome")),
                row.textOrNull("decided_why"),
                row.dayOrNull("warned_on"),
                row.textOrNull("exit_reason"));
    }

    private static Statement statement(ResultRow row) throws SQLException {
        return new Statement(row.day("received_on"), row.text("says"), row.flag("considered"), row.text("stated_why"));
    }

    private static Notice notice(ResultRow row) throws SQLException {
        return new Notice(row.text("opinion"), row.moment("notified_at"), row.day("object_by"), row.day("answer_by"));
    }

    private static Objection objection(ResultRow row) throws SQLException {
        String answered = row.textOrNull("answered");
        return new Objection(
                row.id("objection"),
                Ground.valueOf(row.text("ground")),
                row.text("objects"),
                row.day("objected_on"),
                row.flag("late"),
                row.flag("challenges"),
                answered == null ? null : Answer.valueOf(answered),
                row.textOrNull("answer"),
                row.momentOrNull("answered_at"));
    }
}
