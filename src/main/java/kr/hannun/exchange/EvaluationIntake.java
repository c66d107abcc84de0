package kr.hannun.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kr.hannun.evaluation.RecordRounds;
import kr.hannun.program.PhaseId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The rounds of evaluation. The bundle has no file of rounds: there is one for
 * each code, and it closes the last phase of judging of the stage that bears its name.
 */
@Component
@Order(7)
class EvaluationIntake implements Intake {

    private static final Set<String> JUDGING = Set.of("evaluation", "review");

    private final RecordRounds rounds;

    EvaluationIntake(RecordRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void take(Loading loading) {
        rounds.record(new RecordRounds.Command(
                loading.program(),
                names(loading).entrySet().stream()
                        .map(round -> round(loading, round.getKey(), round.getValue()))
                        .toList()));
    }

    /** Every round with results comes in the order of its code, then those that have criteria only. */
    private static Map<String, LocalizedText> names(Loading loading) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        loading.rows("codes").stream()
                .filter(row -> row.text("table").equals("evaluation_results")
                        && row.text("column").equals("round"))
                .forEach(row -> names.put(row.text("code"), row.localized("label")));
        loading.rows("evaluation_criteria").stream()
                .map(row -> row.text("round"))
                .forEach(code -> names.computeIfAbsent(code, c -> loading.label("evaluation_criteria", "round", c)));
        return names;
    }

    private static RecordRounds.Round round(Loading loading, String code, LocalizedText name) {
        Row closing = closing(loading, code);
        return new RecordRounds.Round(
                code,
                new Slug(RoundAddress.ofRound(code)),
                name,
                loading.idOrNull(PhaseId.class, closing == null ? null : closing.key()),
                closing == null ? null : decidedOn(loading, closing));
    }

    private static @Nullable Row closing(Loading loading, String round) {
        return loading.rows("phases").stream()
                .filter(row -> JUDGING.contains(row.text("kind"))
                        && RoundAddress.ofStage(row.text("phase")).equals(RoundAddress.ofRound(round)))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** A round is decided once its phase has ended and the programme's own milestones in it, such as the announcement, are met. */
    private static @Nullable PartialDate decidedOn(Loading loading, Row phase) {
        PartialDate end = phase.dateOrNull("ends_on");
        if (end == null) {
            return null;
        }
        return Stream.concat(
                        Stream.of(end),
                        loading.rows("milestones").stream()
                                .filter(row -> row.textOrNull("team_id") == null
                                        && phase.key().equals(row.textOrNull("phase_id")))
                                .map(row -> row.dateOrNull("actual_on"))
                                .filter(Objects::nonNull))
                .max(PartialDate::compareTo)
                .orElse(end);
    }
}
