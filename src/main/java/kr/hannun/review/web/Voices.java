package kr.hannun.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.review.result.Opinions;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shell.Texts;

/** What a panel said of one team as pages show it: comments by criterion, findings with their grounds, recommendations. */
final class Voices {

    private Voices() {}

    /** All that was said of a team; {@code judges} is how many recommended something. */
    public record OfTeam(List<Criterion> criteria, List<Gate> gates, List<Tally> tally, int judges, String majority) {

        /** Whether nobody said anything. */
        public boolean isEmpty() {
            return criteria.isEmpty() && gates.isEmpty() && judges == 0;
        }
    }

    /** A criterion of a part and the comments on it. */
    public record Criterion(String part, String name, List<Voice> voices) {}

    /** A comment, the step it goes with and the judge's alias. */
    public record Voice(String step, String who, String comment) {}

    /** A condition, what the panel found of it, and its findings with their grounds. */
    public record Gate(String name, String found, String finding, List<Finding> findings) {}

    /** How many found so, and on which grounds. */
    public record Finding(String name, long count, List<Voice> voices) {}

    /** How many recommend the same. */
    public record Tally(String name, long count) {}

    static OfTeam of(Texts texts, ReviewRound round, ReviewRound.Team team, Opinions.Of opinions) {
        List<Opinions.Said> said = opinions.said().stream()
                .filter(each -> each.team().equals(team.id()))
                .toList();
        List<Recommendation> advice = opinions.advice().stream()
                .filter(each -> each.team().equals(team.id()))
                .map(Opinions.Advice::recommendation)
                .toList();
        return new OfTeam(
                marked(round, each -> each.kind() == CriterionKind.SCORED).stream()
                        .map(each -> criterion(texts, round, each, said))
                        .filter(each -> !each.voices().isEmpty())
                        .toList(),
                marked(round, each -> each.kind() == CriterionKind.GATE || each.kind() == CriterionKind.CONDITIONAL)
                        .stream()
                        .map(each -> gate(texts, each, said))
                        .toList(),
                advice.isEmpty()
                        ? List.of()
                        : Arrays.stream(Recommendation.values())
                                .map(each -> new Tally(name(texts, each), count(advice, each)))
                                .toList(),
                advice.size(),
                majority(texts, advice));
    }

    private static List<ReviewRound.Criterion> marked(ReviewRound round, Predicate<ReviewRound.Criterion> kind) {
        return round.parts().stream()
                .flatMap(part -> part.marked().stream())
                .filter(kind)
                .toList();
    }

    private static Criterion criterion(
            Texts texts, ReviewRound round, ReviewRound.Criterion criterion, List<Opinions.Said> said) {
        String part = round.parts().stream()
                .filter(each -> each.criteria().contains(criterion))
                .findFirst()
                .map(each -> texts.say(each.name()))
                .orElse("");
        return new Criterion(part, texts.say(criterion.name()), voices(texts, criterion, said, each -> true));
    }

    private static List<Voice> voices(
            Texts texts, ReviewRound.Criterion criterion, List<Opinions.Said> said, Predicate<Opinions.Said> which) {
        return said.stream()
                .filter(each -> each.criterion().equals(criterion.code())
                        && !each.comment().isEmpty())
                .filter(which)
                .map(each ->
                        new Voice(step(texts, criterion, each.step()), Alias.of(texts, each.alias()), each.comment()))
                .toList();
    }

    static String step(Texts texts, ReviewRound.Criterion criterion, int value) {
        return criterion.steps().stream()
                .filter(step -> step.value() == value)
                .findFirst()
                .map(step -> criterion.kind() == CriterionKind.SCORED
                        ? value + " " + texts.say(step.name())
                        : texts.say(step.name()))
                .orElse(String.valueOf(value));
    }

    private static Gate gate(Texts texts, ReviewRound.Criterion criterion, List<Opinions.Said> said) {
        List<Opinions.Said> of = said.stream()
                .filter(each -> each.criterion().equals(criterion.code()))
                .toList();
        int met = (int) of.stream().filter(each -> each.step() > 0).count();
        Sheet.Gate found = new Sheet.Gate(criterion.code(), criterion.kind(), met, of.size() - met);
        return new Gate(
                texts.say(criterion.name()),
                texts.say("review.finding." + found.finding()),
                texts.say("review.gate.found", of.size(), met, texts.say("review.finding." + found.finding())),
                criterion.steps().reversed().stream()
                        .map(step -> new Finding(
                                texts.say(step.name()),
                                of.stream()
                                        .filter(each -> each.step() == step.value())
                                        .count(),
                                voices(texts, criterion, said, each -> each.step() == step.value())))
                        .toList());
    }

    private static String name(Texts texts, Recommendation recommendation) {
        return texts.say("review.recommendation." + recommendation.name());
    }

    private static long count(List<Recommendation> advice, Recommendation one) {
        return advice.stream().filter(each -> each == one).count();
    }

    private static String majority(Texts texts, List<Recommendation> advice) {
        return Arrays.stream(Recommendation.values())
                .filter(each -> 2 * count(advice, each) > advice.size())
                .findFirst()
                .map(each -> texts.say("review.tally.majority", name(texts, each)))
                .orElseGet(() -> texts.say("review.tally.none"));
    }
}
