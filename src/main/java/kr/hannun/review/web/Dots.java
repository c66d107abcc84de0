package kr.hannun.review.web;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Fraction;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shell.Texts;

/** The picture of a panel's judgement of one criterion: a dot for each judge, hollow where the judge was dropped. */
final class Dots {

    private static final int WIDTH = 288;
    private static final int FLOOR = 100;

    private Dots() {}

    /** The pictures of one part. */
    public record Part(String title, List<Figure> figures) {}

    /**
     * A picture and what it says in words.
     *
     * @param spread from which step to which, or that the panel is split
     * @param split whether it is
     * @param alt all of it as a sentence
     */
    public record Figure(
            String id,
            String name,
            String mean,
            String full,
            String spread,
            boolean split,
            String alt,
            List<Dot> dots,
            List<Step> steps,
            String median,
            String medianX,
            String labelX,
            String anchor) {}

    /** A judge. */
    public record Dot(String x, String y, String r, boolean cut) {}

    /** A step of the scale below the picture. */
    public record Step(String x, int value, String name, boolean middle) {}

    private record Mark(int step, Fraction points, boolean cut) {}

    /** The pictures of all judged parts of one team. */
    static List<Part> of(Texts texts, ReviewRound round, Sheet.Team team) {
        List<Part> parts = new ArrayList<>();
        for (ReviewRound.Part part : round.parts()) {
            List<Figure> figures = new ArrayList<>();
            int judges = 0;
            for (ReviewRound.Criterion criterion : part.marked()) {
                List<Mark> marks = criterion.kind() == CriterionKind.SCORED ? marks(team, part, criterion) : List.of();
                if (!marks.isEmpty()) {
                    judges = marks.size();
                    figures.add(figure(texts, team, criterion, marks));
                }
            }
            if (!figures.isEmpty()) {
                parts.add(new Part(texts.say("review.dots.part", texts.say(part.name()), judges), figures));
            }
        }
        return parts;
    }

    private static List<Mark> marks(Sheet.Team team, ReviewRound.Part part, ReviewRound.Criterion criterion) {
        Set<String> kept = new HashSet<>();
        team.lines().stream()
                .filter(line -> line.rule() == Sheet.Rule.PANEL && line.of().equals(part.code()))
                .forEach(line -> kept.addAll(line.inputs().keySet()));
        return team.lines().stream()
                .filter(line -> line.rule() == Sheet.Rule.MARK && line.of().equals(criterion.code()))
                .map(line -> new Mark(
                        line.inputs()
                                .values()
                                .iterator()
                                .next()
                                .rounded(0, RoundingMode.DOWN)
                                .intValue(),
                        line.exact(),
                        !kept.isEmpty() && !kept.contains(String.valueOf(line.judge()))))
                .sorted(Comparator.comparingInt(Mark::step).thenComparing(Mark::cut))
                .toList();
    }

    private static Figure figure(Texts texts, Sheet.Team team, ReviewRound.Criterion criterion, List<Mark> marks) {
        List<ReviewRound.Step> scale = criterion.steps();
        int middle = marks.get((marks.size() - 1) / 2).step();
        double medianX = x(scale, middle);
        long low = count(scale, marks, true);
        long high = count(scale, marks, false);
        boolean split = 3 * low >= marks.size() && 3 * high >= marks.size();
        String median = texts.say("review.dots.median", Voices.step(texts, criterion, middle));
        return new Figure(
                team.team() + "-" + criterion.code(),
                texts.say(criterion.name()),
                mean(marks),
                criterion.weight() == null ? "" : criterion.weight().toPlainString(),
                spread(texts, marks, low, high, split),
                split,
                alt(texts, criterion, marks, median),
                dots(scale, marks),
                scale.stream()
                        .map(step -> new Step(
                                number(x(scale, step.value())),
                                step.value(),
                                texts.say(step.name()),
                                step.value() == middle))
                        .toList(),
                median,
                number(medianX),
                number(medianX > WIDTH / 2.0 ? medianX - 6 : medianX + 6),
                medianX > WIDTH / 2.0 ? "end" : "start");
    }

    private static String spread(Texts texts, List<Mark> marks, long low, long high, boolean split) {
        if (split) {
            return texts.say("review.dots.split", low, high);
        }
        int lowest = marks.getFirst().step();
        int highest = marks.getLast().step();
        return lowest == highest
                ? texts.say("review.dots.same", lowest)
                : texts.say("review.dots.spread", lowest, highest);
    }

    private static double x(List<ReviewRound.Step> scale, int step) {
        int at = 0;
        while (at < scale.size() - 1 && scale.get(at).value() != step) {
            at++;
        }
        return WIDTH * (at + 0.5) / scale.size();
    }

    /** Those in the lower or the upper two fifths of the scale. */
    private static long count(List<ReviewRound.Step> scale, List<Mark> marks, boolean low) {
        return marks.stream()
                .filter(mark -> {
                    double at = x(scale, mark.step()) / WIDTH;
                    return low ? at < 0.4 : at > 0.6;
                })
                .count();
    }

    private static String mean(List<Mark> marks) {
        List<Fraction> counted =
                marks.stream().filter(mark -> !mark.cut()).map(Mark::points).toList();
        Fraction sum = counted.stream().reduce(Fraction.ZERO, Fraction::plus);
        return sum.dividedBy(Fraction.of(counted.size()))
                .rounded(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String alt(Texts texts, ReviewRound.Criterion criterion, List<Mark> marks, String median) {
        List<String> steps = criterion.steps().stream()
                .map(step -> texts.say(
                        "review.dots.step",
                        Voices.step(texts, criterion, step.value()),
                        marks.stream()
                                .filter(mark -> mark.step() == step.value())
                                .count()))
                .toList();
        long cut = marks.stream().filter(Mark::cut).count();
        String said = texts.say(criterion.name()) + ": " + String.join(", ", steps) + ". " + median + ".";
        return cut == 0 ? said : said + " " + texts.say("review.dots.cut", cut);
    }

    /** Small panels stand in one column on each step, large ones side by side. */
    private static List<Dot> dots(List<ReviewRound.Step> scale, List<Mark> marks) {
        long most = scale.stream()
                .mapToLong(step -> marks.stream()
                        .filter(mark -> mark.step() == step.value())
                        .count())
                .max()
                .orElse(0);
        int rows = most <= 6 ? 6 : most <= 50 ? 10 : 15;
        double apart = most <= 6 ? 17 : most <= 50 ? 9.5 : 6.2;
        String r = most <= 6 ? "6.5" : most <= 50 ? "3.8" : "2.4";
        List<Dot> dots = new ArrayList<>();
        for (ReviewRound.Step step : scale) {
            List<Mark> here =
                    marks.stream().filter(mark -> mark.step() == step.value()).toList();
            int columns = (here.size() + rows - 1) / rows;
            for (int at = 0; at < here.size(); at++) {
                int column = at / rows;
                int row = at % rows;
                double x = x(scale, step.value()) + (column - (columns - 1) / 2.0) * apart;
                dots.add(new Dot(
                        number(x), number(FLOOR - row * apart), r, here.get(at).cut()));
            }
        }
        return dots;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
