package kr.hannun.review.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.Conversion;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Rules a round can be made from (규칙 묶음): data with the law they follow and the day they are of.
 *
 * @param asOf the day whose rules they are
 * @param citation the law and the announcement they follow, and what of them is set for rehearsal
 * @param floor the share of the full marks that must be reached, or null
 * @param objectionShifts whether a last day to object on which offices are closed moves
 */
public record RulePack(
        String code,
        LocalDate asOf,
        List<String> name,
        List<String> citation,
        BigDecimal fullMarks,
        int places,
        RoundingMode rounding,
        @Nullable BigDecimal floor,
        List<String> tieBreak,
        int objectionDays,
        int answerDays,
        boolean objectionShifts,
        List<Part> parts) {

    /** A part with its panel. */
    public record Part(
            String code,
            List<String> name,
            BigDecimal weight,
            int panelSize,
            int minimum,
            Aggregation aggregation,
            Conversion conversion,
            int places,
            RoundingMode rounding,
            @Nullable BigDecimal floor,
            List<Criterion> criteria) {}

    /**
     * A criterion.
     *
     * @param commentUpTo the highest step that must be explained, or null
     */
    public record Criterion(
            String code,
            @Nullable String parent,
            CriterionKind kind,
            List<String> name,
            List<String> about,
            @Nullable BigDecimal weight,
            Conversion conversion,
            @Nullable BigDecimal commentUpTo,
            List<Step> steps) {}

    /** An allowed step. */
    public record Step(int value, @Nullable BigDecimal share, List<String> name, List<String> about) {}

    /** The rules of a round held earlier, to make another by. */
    public static RulePack of(LiveRound round) {
        return new RulePack(
                round.pack(),
                round.asOf(),
                List.of(round.title(), round.title()),
                pair(round.citation()),
                round.full(),
                round.rounding().places(),
                round.rounding().mode(),
                round.floor(),
                round.tieBreak(),
                round.clock().objectionDays(),
                round.clock().answerDays(),
                round.clock().shifts(),
                round.parts().stream().map(RulePack::of).toList());
    }

    private static Part of(LiveRound.Part part) {
        return new Part(
                part.code(),
                pair(part.name()),
                part.weight(),
                part.panelSize(),
                part.minimum(),
                part.aggregation(),
                part.conversion(),
                part.rounding().places(),
                part.rounding().mode(),
                part.floor(),
                part.criteria().stream()
                        .map(each -> new Criterion(
                                each.code(),
                                each.parent(),
                                each.kind(),
                                pair(each.name()),
                                pair(each.about()),
                                each.weight(),
                                each.conversion(),
                                each.commentUpTo(),
                                each.steps().stream()
                                        .map(step -> new Step(
                                                step.value(), step.share(), pair(step.name()), pair(step.about())))
                                        .toList()))
                        .toList());
    }

    private static List<String> pair(LocalizedText text) {
        return List.of(text.ko(), text.en());
    }

    /** Its name. */
    public LocalizedText title() {
        return text(name);
    }

    /** The law it follows. */
    public LocalizedText law() {
        return text(citation);
    }

    /** The clock of objections it sets. */
    public ObjectionClock clock() {
        return new ObjectionClock(objectionDays, answerDays, objectionShifts);
    }

    /** A pair of texts, Korean first. */
    static LocalizedText text(List<String> pair) {
        return new LocalizedText(pair.getFirst(), pair.getLast());
    }
}
