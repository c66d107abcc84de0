package kr.hannun.review.calculation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kr.hannun.evaluation.CriterionKind;
import org.jspecify.annotations.Nullable;

/** From what was given to totals and ranks, by the frozen rules and nothing else. */
public final class Calculation {

    private final ReviewRules rules;
    private final List<CalculationEntry> entries;

    private Calculation(ReviewRules rules, List<CalculationEntry> entries) {
        this.rules = rules;
        this.entries = entries;
    }

    /** The sheet of all teams. */
    public static Sheet of(ReviewRules rules, List<CalculationEntry> entries) {
        return new Calculation(rules, entries).sheet();
    }

    private Sheet sheet() {
        List<TeamCourse> courses =
                entries.stream().map(entry -> new TeamCourse(rules, entry)).toList();
        for (ReviewRules.Part part : rules.parts()) {
            for (ReviewRules.Criterion leaf : part.leaves(CriterionKind.MEASURED)) {
                Fraction best =
                        best(entries, entry -> entry.measured(leaf.code()).orElse(null));
                courses.forEach(course -> course.measure(leaf, best));
            }
            courses.forEach(course -> course.gates(part));
            courses.forEach(course -> course.raw(part));
            Fraction best = best(courses, course -> course.rawOf(part));
            courses.forEach(course -> course.convert(part, best));
        }
        return ranked(courses.stream().map(TeamCourse::team).toList());
    }

    private static <T> @Nullable Fraction best(List<T> all, Function<T, @Nullable Fraction> value) {
        return all.stream()
                .map(value)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Sheet ranked(List<Sheet.Team> teams) {
        List<Sheet.Team> order =
                teams.stream().filter(Sheet.Team::stays).sorted(this::better).toList();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        int rank = 1;
        for (int at = 0; at < order.size(); at++) {
            if (at > 0 && better(order.get(at - 1), order.get(at)) != 0) {
                rank = at + 1;
            }
            ranks.put(order.get(at).team(), rank);
        }
        return new Sheet(
                teams.stream().map(team -> team.ranked(ranks.get(team.team()))).toList());
    }

    /** The higher total first; between equal ones the parts that the rules name. */
    private int better(Sheet.Team one, Sheet.Team other) {
        int order = total(other).compareTo(total(one));
        for (String part : rules.tieBreak()) {
            order = order != 0 ? order : points(other, part).compareTo(points(one, part));
        }
        return order;
    }

    private static BigDecimal total(Sheet.Team team) {
        return Objects.requireNonNull(team.total());
    }

    private static BigDecimal points(Sheet.Team team, String part) {
        return Objects.requireNonNull(team.parts().get(part), part);
    }
}
