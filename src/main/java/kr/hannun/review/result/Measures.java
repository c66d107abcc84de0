package kr.hannun.review.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was measured of the teams of a round. */
@Component
public class Measures {

    private final JdbcClient jdbc;

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A measured value.
     *
     * @param criterion its code
     * @param target the team's own target, or null where the rule asks for none
     * @param by who measured, in words
     */
    public record Measured(
            UUID team,
            String criterion,
            BigDecimal value,
            @Nullable BigDecimal target,
            String by,
            LocalDate on) {}

    /** All of the round, in the order of its criteria. */
    public List<Measured> of(ReviewRound round) {
        return jdbc.sql("select m.*, c.code from review_measure m join review_criterion c on c.id = m.criterion_id"
                        + " where m.round_id = :round order by c.position")
                .param("round", round.id())
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Measured(
                            row.id("consortium_id"),
                            row.text("code"),
                            columns.getBigDecimal("value"),
                            row.decimalOrNull("target"),
                            row.text("measured_by"),
                            row.day("measured_on"));
                })
                .list();
    }

    static Map<String, BigDecimal> values(List<Measured> all, ReviewRound.Team team) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        all.stream()
                .filter(each -> each.team().equals(team.id()))
                .forEach(each -> values.put(each.criterion(), each.value()));
        return values;
    }

    static Map<String, BigDecimal> targets(List<Measured> all, ReviewRound.Team team) {
        Map<String, BigDecimal> targets = new LinkedHashMap<>();
        all.stream().filter(each -> each.team().equals(team.id())).forEach(each -> {
            if (each.target() != null) {
                targets.put(each.criterion(), each.target());
            }
        });
        return targets;
    }
}
