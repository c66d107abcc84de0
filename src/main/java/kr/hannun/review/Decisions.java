package kr.hannun.review;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was kept, decided, notified and objected to after a round was closed. */
@Component
public class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
            LiveRound.Team team,
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
    public Optional<Committee> committee(LiveRound round) {
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
    public List<OfTeam> of(LiveRound round) {
        Map<UUID, Map<String, BigDecimal>> points = new LinkedHashMap<>();
        Map<UUID, Integer> ranks = new LinkedHashMap<>();
        jdbc.sql("select consortium_id, part, points, rank from review_total where round_id = :round")
                .param("round", round.id())
                .query(columns -> {
                    ResultRow row = new ResultRow(columns);
                    UUID team = row.id("consortium_id");
                    points.computeIfAbsent(team, id -> new LinkedHashMap<>())
                            .put(row.text("part"), columns.getBigDecimal("points"));
                    Integer rank = row.integerOrNull("rank");
                    if (rank != null) {
                        ranks.put(team, rank);
                    }
                });
        Map<UUID, Decision> decisions = byTeam("review_decision", round, Decisions::decision);
        Map<UUID, Statement> statements = byTeam("review_statement", round, Decisions::statement);
        Map<UUID, Notice> notices = byTeam("review_notice", round, Decisions::notice);
        List<Map.Entry<UUID, Objection>> objections = jdbc.sql(
                        "select * from review_objection where round_id = :round order by recorded_at, id")
                .param("round", round.id())
                .query((columns, number) ->
                        Map.entry(columns.getObject("consortium_id", UUID.class), objection(new ResultRow(columns))))
                .list();
        return round.teams().stream()
                .map(team -> new OfTeam(
                        team,
                        points.getOrDefault(team.id(), Map.of()),
                        ranks.get(team.id()),
                        decisions.get(team.id()),
                        statements.get(team.id()),
                        notices.get(team.id()),
                        objections.stream()
                                .filter(each -> each.getKey().equals(team.id()))
                                .map(Map.Entry::getValue)
                                .toList()))
                .toList();
    }

    private interface Reader<T> {

        T read(ResultRow row) throws SQLException;
    }

    private <T> Map<UUID, T> byTeam(String table, LiveRound round, Reader<T> reader) {
        Map<UUID, T> byTeam = new LinkedHashMap<>();
        jdbc.sql("select * from " + table + " where round_id = :round")
                .param("round", round.id())
                .query(columns -> {
                    ResultRow row = new ResultRow(columns);
                    byTeam.put(row.id("consortium_id"), reader.read(row));
                });
        return byTeam;
    }

    private static Decision decision(ResultRow row) throws SQLException {
        return new Decision(
                Verdict.valueOf(row.text("outcome")),
                row.textOrNull("why"),
                row.dayOrNull("warned_on"),
                row.textOrNull("exit_reason"));
    }

    private static Statement statement(ResultRow row) throws SQLException {
        return new Statement(row.day("received_on"), row.text("says"), row.flag("considered"), row.text("why"));
    }

    private static Notice notice(ResultRow row) throws SQLException {
        return new Notice(
                row.text("opinion"),
                LiveRounds.moment(row.columns(), "notified_at"),
                row.day("object_by"),
                row.day("answer_by"));
    }

    private static Objection objection(ResultRow row) throws SQLException {
        String outcome = row.textOrNull("outcome");
        return new Objection(
                row.id("id"),
                Ground.valueOf(row.text("ground")),
                row.text("says"),
                row.day("received_on"),
                row.flag("late"),
                row.flag("challenges"),
                outcome == null ? null : Answer.valueOf(outcome),
                row.textOrNull("answer"),
                LiveRounds.momentOrNull(row.columns(), "answered_at"));
    }
}
