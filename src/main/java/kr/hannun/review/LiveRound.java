package kr.hannun.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.Conversion;
import kr.hannun.review.calculation.Fraction;
import kr.hannun.review.calculation.ReviewRules;
import kr.hannun.review.calculation.Rounding;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A round held here, with its rules.
 *
 * @param pack the rule pack it was made from
 * @param asOf the day whose rules they are
 * @param full the full marks of the whole round
 * @param soft until when reviews should be handed in
 * @param hard until when they can be handed in
 * @param opening who proposed to open it and who did, or null
 */
public record LiveRound(
        UUID id,
        String slug,
        String title,
        ReviewKind kind,
        boolean rehearsal,
        String pack,
        LocalDate asOf,
        String citation,
        BigDecimal full,
        Rounding rounding,
        @Nullable BigDecimal floor,
        List<String> tieBreak,
        Instant soft,
        Instant hard,
        List<Part> parts,
        List<Team> teams,
        @Nullable Opening opening) {

    /** A part with its panel. */
    public record Part(
            UUID id,
            String code,
            LocalizedText name,
            BigDecimal weight,
            int panelSize,
            int minimum,
            Aggregation aggregation,
            Conversion conversion,
            Rounding rounding,
            @Nullable BigDecimal floor,
            List<Criterion> criteria) {

        /** Whether people mark it. */
        public boolean isJudged() {
            return criteria.stream().anyMatch(each -> each.kind() == CriterionKind.SCORED);
        }
    }

    /**
     * What is looked at.
     *
     * @param commentUpTo the highest step that must be explained, or null
     */
    public record Criterion(
            UUID id,
            String code,
            @Nullable String parent,
            CriterionKind kind,
            Conversion conversion,
            LocalizedText name,
            LocalizedText about,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal commentUpTo,
            List<Step> steps) {

        /** As a rule of the calculation. */
        ReviewRules.Criterion rule() {
            return new ReviewRules.Criterion(
                    code,
                    parent,
                    kind,
                    weight,
                    conversion,
                    steps.stream()
                            .filter(step -> step.share() != null)
                            .map(step -> new ReviewRules.Step(BigDecimal.valueOf(step.value()), whole(step.share())))
                            .toList());
        }

        private static BigDecimal whole(@Nullable BigDecimal share) {
            return share == null ? BigDecimal.ZERO : share;
        }

        /** The points of a step, or nothing where it gives none. */
        public Optional<Fraction> points(int value) {
            return kind == CriterionKind.SCORED
                    ? Optional.of(rule().points(BigDecimal.valueOf(value)))
                    : Optional.empty();
        }
    }

    /** An allowed step. */
    public record Step(int value, @Nullable BigDecimal share, LocalizedText name, LocalizedText about) {}

    /** A team under review, by its short name. */
    public record Team(UUID id, String slug, LocalizedText name) {}

    /** Who proposed to open the round, and who opened it. */
    public record Opening(
            UUID proposedBy,
            String proposer,
            Instant proposedAt,
            @Nullable String opener,
            @Nullable Instant openedAt) {}

    /** Whether its rules stand and reviews can be written. */
    public boolean isOpen() {
        return opening != null && opening.openedAt() != null;
    }

    /** The part with this code. */
    public Optional<Part> part(String code) {
        return parts.stream().filter(part -> part.code().equals(code)).findFirst();
    }

    /** The team with this slug. */
    public Optional<Team> team(String wanted) {
        return teams.stream().filter(team -> team.slug().equals(wanted)).findFirst();
    }

    /** Its rules as numbers. */
    public ReviewRules rules() {
        return new ReviewRules(
                full,
                rounding,
                floor,
                tieBreak,
                parts.stream()
                        .map(part -> new ReviewRules.Part(
                                part.code(),
                                part.weight(),
                                part.aggregation(),
                                part.conversion(),
                                part.minimum(),
                                part.rounding(),
                                part.floor(),
                                part.criteria().stream().map(Criterion::rule).toList()))
                        .toList());
    }
}
