package kr.hannun.review.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.review.calculation.ReviewRules;
import kr.hannun.review.calculation.Rounding;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Problem;

/** A rule pack as a round would have it, so that it is printed and judged by exactly what prints and judges rounds. */
public final class PackPreview {

    private static final UUID NOBODY = new UUID(0, 0);

    private PackPreview() {}

    /** The round that would be made, without teams and deadlines. */
    public static ReviewRound of(OfficePack pack) {
        RulePack rules = pack.rules();
        return new ReviewRound(
                NOBODY,
                "",
                rules.title().ko(),
                ReviewKind.STAGE,
                true,
                pack.reference(),
                rules.asOf(),
                rules.law(),
                rules.fullMarks(),
                new Rounding(rules.places(), rules.rounding()),
                rules.floor(),
                rules.tieBreak(),
                null,
                rules.clock(),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                rules.parts().stream().map(PackPreview::part).toList(),
                List.of(),
                Map.of(),
                new ReviewRound.AtWork(pack.version(), null, false, null, List.of(), 0, Set.of()));
    }

    private static ReviewRound.Part part(RulePack.Part part) {
        return new ReviewRound.Part(
                NOBODY,
                part.code(),
                RulePack.text(part.name()),
                part.weight(),
                part.panelSize(),
                part.minimum(),
                part.aggregation(),
                part.conversion(),
                new Rounding(part.places(), part.rounding()),
                part.floor(),
                part.criteria().stream().map(PackPreview::criterion).toList());
    }

    private static ReviewRound.Criterion criterion(RulePack.Criterion criterion) {
        return new ReviewRound.Criterion(
                NOBODY,
                criterion.code(),
                criterion.parent(),
                criterion.kind(),
                criterion.conversion(),
                RulePack.text(criterion.name()),
                RulePack.text(criterion.about()),
                criterion.weight(),
                criterion.commentUpTo(),
                criterion.steps().stream()
                        .map(step -> new ReviewRound.Step(
                                step.value(), step.share(), RulePack.text(step.name()), RulePack.text(step.about())))
                        .toList());
    }

    /** Why no round made from it could be opened: weights that do not add up, or rules by which it would never close. */
    public static List<Problem> problems(OfficePack pack) {
        ReviewRound round = of(pack);
        Optional<Problem> gap = round.rules().gap().map(each -> gap(round, each));
        return Stream.concat(gap.stream(), ClosingRules.problem("pack", round).stream())
                .toList();
    }

    private static Problem gap(ReviewRound round, ReviewRules.Gap gap) {
        String sum = gap.sum().toPlainString();
        String should = gap.should().toPlainString();
        String code = gap.code();
        return code == null
                ? Problem.of("pack", "review.weights.parts", sum, should)
                : Problem.of("pack", "review.packs.gap", sum, should, name(round, code));
    }

    private static LocalizedText name(ReviewRound round, String code) {
        return round.part(code)
                .map(ReviewRound.Part::name)
                .or(() -> round.criterion(code).map(ReviewRound.Criterion::name))
                .orElseGet(() -> LocalizedText.same(code));
    }
}
