package kr.hannun.review.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.hannun.evaluation.CriterionKind;
import org.jspecify.annotations.Nullable;

/** One team's way through the calculation: each step is written down as it is done. */
final class TeamCourse {

    private static final String WHOLE = "";
    private static final String NOT_COMING = "NOT_COMING";
    private static final String NO_WEIGHT = "NO_WEIGHT";
    private static final String SCALED = "SCALED";

    private final ReviewRules rules;
    private final CalculationEntry entry;
    private final List<Sheet.Line> lines = new ArrayList<>();
    private final List<Sheet.Missing> missing = new ArrayList<>();
    private final List<String> belowFloor = new ArrayList<>();
    private final Map<String, Fraction> measured = new LinkedHashMap<>();
    private final Map<String, Fraction> raw = new LinkedHashMap<>();
    private final Map<String, BigDecimal> parts = new LinkedHashMap<>();
    private final List<Sheet.Gate> gates = new ArrayList<>();

    TeamCourse(ReviewRules rules, CalculationEntry entry) {
        this.rules = rules;
        this.entry = entry;
    }

    /** A measured value becomes points. */
    void measure(ReviewRules.Criterion criterion, @Nullable Fraction best) {
        Fraction value = entry.measured(criterion.code()).orElse(null);
        Fraction target = entry.target(criterion.code()).orElse(null);
        if (value == null) {
            nothing(criterion);
            return;
        }
        criterion.conversion().points(value, criterion.full(), best, target).ifPresent(points -> {
            measured.put(criterion.code(), points);
            line(
                    Sheet.Rule.MEASURE,
                    criterion.code(),
                    criterion.conversion().name(),
                    inputs(criterion.conversion(), value, criterion.full(), best, target),
                    points,
                    null);
        });
    }

    /** Without a value there are no points, where that was decided or where the criterion gives none. */
    private void nothing(ReviewRules.Criterion criterion) {
        boolean givenUp = entry.givenUp().contains(criterion.code());
        if (givenUp || criterion.full().equals(Fraction.ZERO)) {
            measured.put(criterion.code(), Fraction.ZERO);
            line(Sheet.Rule.MEASURE, criterion.code(), givenUp ? NOT_COMING : NO_WEIGHT, Map.of(), Fraction.ZERO, null);
        }
    }

    private void line(
            Sheet.Rule rule,
            String of,
            String way,
            Map<String, Fraction> inputs,
            Fraction exact,
            @Nullable BigDecimal rounded) {
        lines.add(new Sheet.Line(rule, of, null, way, inputs, exact, rounded));
    }

    private static Map<String, Fraction> inputs(
            Conversion conversion, Fraction value, Fraction full, @Nullable Fraction best, @Nullable Fraction target) {
        Map<String, Fraction> inputs = new LinkedHashMap<>();
        inputs.put("value", value);
        if (conversion != Conversion.AS_IS) {
            Fraction against = conversion == Conversion.SHARE_OF_TARGET ? target : best;
            inputs.put("against", against == null ? Fraction.ZERO : against);
            inputs.put("full", full);
        }
        return inputs;
    }

    /** What the panel found of the part's conditions; they add no points. */
    void gates(ReviewRules.Part part) {
        part.leaves().stream()
                .filter(leaf -> leaf.kind() == CriterionKind.GATE || leaf.kind() == CriterionKind.CONDITIONAL)
                .forEach(this::gate);
    }

    private void gate(ReviewRules.Criterion leaf) {
        List<BigDecimal> found = entry.marks().stream()
                .filter(mark -> mark.criterion().equals(leaf.code()))
                .map(CalculationEntry.Mark::raw)
                .toList();
        int met = (int) found.stream().filter(mark -> mark.signum() > 0).count();
        Sheet.Gate gate = new Sheet.Gate(leaf.code(), leaf.kind(), met, found.size() - met);
        gates.add(gate);
        Map<String, Fraction> inputs = new LinkedHashMap<>();
        inputs.put("met", Fraction.of(gate.met()));
        inputs.put("not-met", Fraction.of(gate.notMet()));
        line(Sheet.Rule.GATE, leaf.code(), gate.finding().name(), inputs, Fraction.of(gate.met()), null);
    }

    /** The part before it is converted: the sum of what was measured, or the panel's score. */
    void raw(ReviewRules.Part part) {
        if (!part.counts()) {
            return;
        }
        List<ReviewRules.Criterion> measures = part.leaves(CriterionKind.MEASURED);
        if (!measures.isEmpty()) {
            sum(part, measures);
        } else {
            panel(part);
        }
    }

    private void sum(ReviewRules.Part part, List<ReviewRules.Criterion> measures) {
        Map<String, Fraction> inputs = new LinkedHashMap<>();
        measures.forEach(leaf ->
                Optional.ofNullable(measured.get(leaf.code())).ifPresent(points -> inputs.put(leaf.code(), points)));
        if (inputs.size() < measures.size()) {
            lack(part, Sheet.Lack.NOT_MEASURED, measures.size() - inputs.size());
            return;
        }
        Fraction sum = inputs.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction own = measures.stream().map(ReviewRules.Criterion::full).reduce(Fraction.ZERO, Fraction::plus);
        Fraction full = Fraction.of(part.weight());
        boolean scaled = !own.equals(full) && !own.equals(Fraction.ZERO);
        Fraction exact = scaled ? sum.times(full).dividedBy(own) : sum;
        if (scaled) {
            inputs.put("against", own);
            inputs.put("full", full);
        }
        raw.put(part.code(), exact);
        line(Sheet.Rule.SUM, part.code(), scaled ? SCALED : Sheet.Rule.SUM.name(), inputs, exact, null);
    }

    private void panel(ReviewRules.Part part) {
        List<ReviewRules.Criterion> leaves = part.leaves(CriterionKind.SCORED);
        Set<String> codes = new LinkedHashSet<>();
        leaves.forEach(leaf -> codes.add(leaf.code()));
        Map<String, Fraction> weights = new LinkedHashMap<>();
        entry.marks().stream()
                .filter(mark -> codes.contains(mark.criterion()))
                .forEach(mark -> weights.put(mark.judge(), Fraction.of(mark.judgeWeight())));
        List<Aggregation.Opinion> opinions = weights.entrySet().stream()
                .map(judge -> opinion(part, leaves, judge.getKey(), judge.getValue()))
                .toList();
        if (opinions.size() < Math.max(1, part.minimum())) {
            lack(part, Sheet.Lack.PANEL_TOO_SMALL, opinions.size());
            return;
        }
        part.aggregation()
                .of(opinions)
                .ifPresentOrElse(
                        outcome -> keep(part, opinions, outcome),
                        () -> lack(part, Sheet.Lack.TOO_FEW_TO_TRIM, opinions.size()));
    }

    private Aggregation.Opinion opinion(
            ReviewRules.Part part, List<ReviewRules.Criterion> leaves, String judge, Fraction weight) {
        Map<String, Fraction> inputs = new LinkedHashMap<>();
        for (ReviewRules.Criterion leaf : leaves) {
            BigDecimal mark = entry.marks().stream()
                    .filter(each ->
                            each.judge().equals(judge) && each.criterion().equals(leaf.code()))
                    .findFirst()
                    .map(CalculationEntry.Mark::raw)
                    .orElseThrow(() -> new IllegalArgumentException(judge + " has not marked " + leaf.code()));
            Fraction points = leaf.points(mark);
            inputs.put(leaf.code(), points);
            Map<String, Fraction> from = Map.of("value", Fraction.of(mark));
            lines.add(new Sheet.Line(Sheet.Rule.MARK, leaf.code(), judge, Sheet.Rule.MARK.name(), from, points, null));
        }
        Fraction sum = inputs.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        lines.add(new Sheet.Line(Sheet.Rule.JUDGE, part.code(), judge, Sheet.Rule.JUDGE.name(), inputs, sum, null));
        return new Aggregation.Opinion(judge, sum, weight);
    }

    private void keep(ReviewRules.Part part, List<Aggregation.Opinion> opinions, Aggregation.Outcome outcome) {
        Map<String, Fraction> inputs = new LinkedHashMap<>();
        opinions.stream()
                .filter(opinion -> !outcome.dropped().contains(opinion))
                .forEach(opinion -> inputs.put(opinion.judge(), opinion.points()));
        raw.put(part.code(), outcome.points());
        line(Sheet.Rule.PANEL, part.code(), part.aggregation().name(), inputs, outcome.points(), null);
    }

    @Nullable
    Fraction rawOf(ReviewRules.Part part) {
        return raw.get(part.code());
    }

    /** The part in its own points, rounded where the rules say so. */
    void convert(ReviewRules.Part part, @Nullable Fraction best) {
        if (!part.counts()) {
            BigDecimal nothing = part.rounding().of(Fraction.ZERO);
            parts.put(part.code(), nothing);
            line(Sheet.Rule.PART, part.code(), NO_WEIGHT, Map.of(), Fraction.ZERO, nothing);
            return;
        }
        Fraction value = raw.get(part.code());
        if (value == null) {
            return;
        }
        Fraction full = Fraction.of(part.weight());
        Fraction target = entry.target(part.code()).orElse(null);
        Fraction points = part.conversion().points(value, full, best, target).orElse(null);
        if (points == null) {
            lack(part, Sheet.Lack.NOT_MEASURED, 1);
            return;
        }
        BigDecimal rounded = part.rounding().of(points);
        parts.put(part.code(), rounded);
        line(
                Sheet.Rule.PART,
                part.code(),
                part.conversion().name(),
                inputs(part.conversion(), value, full, best, target),
                points,
                rounded);
        reach(part.code(), rounded, part.weight(), part.floor());
    }

    private void reach(String code, BigDecimal points, BigDecimal full, @Nullable BigDecimal floor) {
        if (floor != null && points.compareTo(full.multiply(floor)) < 0) {
            belowFloor.add(code);
        }
    }

    private void lack(ReviewRules.Part part, Sheet.Lack lack, int count) {
        missing.add(new Sheet.Missing(part.code(), lack, count));
    }

    /** What came of it; the rank follows when all teams are known. */
    Sheet.Team team() {
        BigDecimal total = null;
        if (missing.isEmpty()) {
            Map<String, Fraction> inputs = new LinkedHashMap<>();
            parts.forEach((part, points) -> inputs.put(part, Fraction.of(points)));
            Fraction sum = inputs.values().stream().reduce(Fraction.ZERO, Fraction::plus);
            total = rules.rounding().of(sum);
            line(Sheet.Rule.TOTAL, WHOLE, Sheet.Rule.TOTAL.name(), inputs, sum, total);
            reach(WHOLE, total, rules.full(), rules.floor());
        }
        return new Sheet.Team(
                entry.team(),
                List.copyOf(lines),
                new LinkedHashMap<>(parts),
                total,
                List.copyOf(missing),
                List.copyOf(belowFloor),
                List.copyOf(gates),
                null);
    }
}
