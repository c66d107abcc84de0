package kr.hannun.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Texts;
import kr.hannun.source.Citation;
import kr.hannun.vocabulary.Words;

/**
 * What a round decided about one team.
 *
 * @param total the row that sums it up
 * @param gates what was said of the conditions
 */
public record TeamResult(RoundRow round, PublishedRow total, List<PublishedRow> gates) {

    private static final String DECISION = "evaluation_results.decision";

    /** The result of the round for the team, if it was decided about. */
    static Optional<TeamResult> of(RoundRow round, List<PublishedRow> rows) {
        return rows.stream()
                .filter(row -> row.isTotal() && row.decision() != null)
                .findFirst()
                .map(total -> new TeamResult(
                        round, total, rows.stream().filter(PublishedRow::isGate).toList()));
    }

    /** Whether the team is in after it. */
    public ParticipationOutcome outcome() {
        return ParticipationOutcome.ofDecision(total.decision());
    }

    /** Who says so: the decision, and the condition or the score that the sentence names beside it. */
    public List<Citation> citations() {
        Optional<PublishedRow> missed = missed();
        if (missed.isPresent()) {
            return List.of(total.decisionCitation(), missed.get().decisionCitation());
        }
        return total.score() == null
                ? List.of(total.decisionCitation())
                : List.of(total.decisionCitation(), total.citation());
    }

    /** In one short sentence: round, decision and why, or the published total. */
    public String sentence(Texts texts, Words.Labels labels) {
        String name = texts.say(round.name());
        Optional<PublishedRow> missed = missed();
        if (missed.isPresent()) {
            PublishedRow gate = missed.get();
            return texts.say("evaluation.short.gate", name, name(gate, texts, labels), label(gate, texts, labels));
        }
        BigDecimal score = total.score();
        return score == null
                ? texts.say("evaluation.short", name, label(total, texts, labels))
                : texts.say("evaluation.short.score", name, label(total, texts, labels), texts.number(score));
    }

    /** The condition for which the team is out, if it is out for one. */
    private Optional<PublishedRow> missed() {
        return outcome() == ParticipationOutcome.OUT
                ? gates.stream().filter(TeamResult::isMissed).findFirst()
                : Optional.empty();
    }

    private static boolean isMissed(PublishedRow gate) {
        return "fail".equals(gate.decision());
    }

    private static String name(PublishedRow gate, Texts texts, Words.Labels labels) {
        LocalizedText criterion = gate.criterionName();
        return texts.say(criterion == null ? labels.of("evaluation_results.part", gate.part()) : criterion);
    }

    private static String label(PublishedRow row, Texts texts, Words.Labels labels) {
        return texts.say(labels.of(DECISION, Objects.requireNonNull(row.decision())));
    }
}
