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
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of evaluation. The bundle has no file of rounds: there is one for each code, it closes the last phase of judging of
 * the stage that bears its name, and it is decided as that phase and its milestones say. So they follow from what is recorded.
 */
@Component
class SettleRounds {

    private static final Set<String> JUDGING = Set.of("evaluation", "review");
    private static final Set<String> GROUNDS = Set.of("codes", "phases", "milestones", "evaluation_criteria");

    /** Rounds close phases and are decided by milestones. */
    private static final String LAST_BEFORE_ROUNDS = "milestone_plan_history";

    private final RecordRounds rounds;
    private final KindTables kinds;
    private final JdbcClient jdbc;

    SettleRounds(RecordRounds rounds, KindTables kinds, JdbcClient jdbc) {
        this.rounds = rounds;
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    /** Whether rounds follow from rows of this kind. */
    static boolean followFrom(String kind) {
        return GROUNDS.contains(kind);
    }

    /** Whether rows of this kind point to rounds, so that the rounds have to stand before they come. */
    static boolean comeBefore(String kind) {
        return BundleFormat.ORDER.indexOf(kind) > BundleFormat.ORDER.indexOf(LAST_BEFORE_ROUNDS);
    }

    /** Makes the rounds what this record says, whose codes, phases and milestones are written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(ProgramId program, Bundle bundle) {
        KnownFacts known = new KnownFacts(program, bundle, kinds, jdbc);
        rounds.settle(new RecordRounds.Command(
                program,
                names(bundle).entrySet().stream()
                        .map(round -> round(bundle, known, round.getKey(), round.getValue()))
                        .toList()));
    }

    /** Every round with results comes in the order of its code, then those that have criteria only. */
    private static Map<String, LocalizedText> names(Bundle bundle) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        bundle.rows("codes").stream()
                .filter(row -> row.text("table").equals("evaluation_results")
                        && row.text("column").equals("round"))
                .forEach(row -> names.put(row.text("code"), row.localized("label")));
        bundle.rows("codes").stream()
                .filter(row -> row.text("table").equals("evaluation_criteria")
                        && row.text("column").equals("round"))
                .filter(row -> bundle.rows("evaluation_criteria").stream()
                        .anyMatch(criterion -> criterion.text("round").equals(row.text("code"))))
                .forEach(row -> names.putIfAbsent(row.text("code"), row.localized("label")));
        return names;
    }

    private static RecordRounds.Round round(Bundle bundle, KnownFacts known, String code, LocalizedText name) {
        Row closing = closing(bundle, code);
        return new RecordRounds.Round(
                code,
                new Slug(RoundAddress.ofRound(code)),
                name,
                closing == null ? null : new PhaseId(known.identity("phases", closing.key())),
                closing == null ? null : decidedOn(bundle, closing));
    }

    private static @Nullable Row closing(Bundle bundle, String round) {
        return bundle.rows("phases").stream()
                .filter(row -> JUDGING.contains(row.text("kind"))
                        && RoundAddress.ofStage(row.text("phase")).equals(RoundAddress.ofRound(round)))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** A round is decided once its phase has ended and the programme's own milestones in it, such as the announcement, are met. */
    private static @Nullable PartialDate decidedOn(Bundle bundle, Row phase) {
        PartialDate end = phase.dateOrNull("ends_on");
        if (end == null) {
            return null;
        }
        return Stream.concat(
                        Stream.of(end),
                        bundle.rows("milestones").stream()
                                .filter(row -> row.textOrNull("team_id") == null
                                        && phase.key().equals(row.textOrNull("phase_id")))
                                .map(row -> row.dateOrNull("actual_on"))
                                .filter(Objects::nonNull))
                .max(PartialDate::compareTo)
                .orElse(end);
    }
}
