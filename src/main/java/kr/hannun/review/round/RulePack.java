package kr.hannun.review.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            List<Criterion> criteria) {

        /** The same with other criteria. */
        public Part with(List<Criterion> others) {
            return new Part(
                    code, name, weight, panelSize, minimum, aggregation, conversion, places, rounding, floor, others);
        }

        /** The same with this criterion in place of the one with that code, or at the end; those below it follow its code. */
        public Part put(@Nullable String before, Criterion criterion) {
            return with(Pieces.put(criteria, each -> each.code().equals(before), criterion).stream()
                    .map(each -> before != null && before.equals(each.parent()) ? each.below(criterion.code()) : each)
                    .toList());
        }

        /** The same without the criterion with this code and whatever stands below it. */
        public Part without(String criterion) {
            return with(criteria.stream().filter(each -> !isIn(each, criterion)).toList());
        }

        private boolean isIn(Criterion each, String root) {
            return each.code().equals(root)
                    || criteria.stream().anyMatch(above -> above.code().equals(each.parent()) && isIn(above, root));
        }

        /** The criterion with this code. */
        public Optional<Criterion> criterion(String wanted) {
            return criteria.stream().filter(each -> each.code().equals(wanted)).findFirst();
        }

        /** The codes of this criterion and of all below it, under none of which it can stand. */
        public List<String> branch(String criterion) {
            return criteria.stream()
                    .filter(each -> isIn(each, criterion))
                    .map(Criterion::code)
                    .toList();
        }
    }

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
            List<Step> steps) {

        private Criterion below(String other) {
            return new Criterion(code, other, kind, name, about, weight, conversion, commentUpTo, steps);
        }
    }

    /** An allowed step. */
    public record Step(int value, @Nullable BigDecimal share, List<String> name, List<String> about) {}

    /** The rules of a round held earlier, to make another by. */
    public static RulePack of(ReviewRound round) {
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

    private static Part of(ReviewRound.Part part) {
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

    /** The same rules as another pack. */
    public RulePack as(String other, List<String> itsName, LocalDate day) {
        return new RulePack(
                other,
                day,
                itsName,
                citation,
                fullMarks,
                places,
                rounding,
                floor,
                tieBreak,
                objectionDays,
                answerDays,
                objectionShifts,
                parts);
    }

    /** The same with other parts. */
    public RulePack with(List<Part> others) {
        return new RulePack(
                code,
                asOf,
                name,
                citation,
                fullMarks,
                places,
                rounding,
                floor,
                tieBreak,
                objectionDays,
                answerDays,
                objectionShifts,
                others);
    }

    /** The part with this code. */
    public Optional<Part> part(String wanted) {
        return parts.stream().filter(part -> part.code().equals(wanted)).findFirst();
    }

    /** The same with this part in place of the one with that code, or at the end. */
    public RulePack put(@Nullable String before, Part part) {
        return with(Pieces.put(parts, each -> each.code().equals(before), part));
    }

    /** The same without the part with this code. */
    public RulePack without(String part) {
        return with(parts.stream().filter(each -> !each.code().equals(part)).toList());
    }

    /** Every code of a part or a criterion: each names one thing only. */
    public List<String> codes() {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(part.code()), part.criteria().stream().map(Criterion::code)))
                .toList();
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
