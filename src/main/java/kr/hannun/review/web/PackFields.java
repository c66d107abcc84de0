package kr.hannun.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.Conversion;
import kr.hannun.review.round.RulePack;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** The pieces of a rule pack as fields of a form: what stands in them, and what they are read as. */
final class PackFields {

    private static final int MOST_PEOPLE = 200;
    private static final int MOST_DAYS = 365;
    private static final int HIGHEST_STEP = 100;

    private PackFields() {}

    /** What a pack says of itself, beside its parts. */
    static Map<String, String> of(RulePack pack) {
        Map<String, String> fields = new LinkedHashMap<>();
        pair(fields, "name", pack.name());
        pair(fields, "citation", pack.citation());
        fields.put("as_of", pack.asOf().toString());
        fields.put("full", pack.fullMarks().toPlainString());
        fields.put("places", String.valueOf(pack.places()));
        fields.put("rounding", pack.rounding().name());
        fields.put("floor", percent(pack.floor()));
        fields.put("ties", String.join(", ", pack.tieBreak()));
        fields.put("objection", String.valueOf(pack.objectionDays()));
        fields.put("answer", String.valueOf(pack.answerDays()));
        if (pack.objectionShifts()) {
            fields.put("shifts", "yes");
        }
        return fields;
    }

    static RulePack rules(PackReading read, SubmittedFields typed, RulePack before) {
        return new RulePack(
                before.code(),
                read.day("as_of"),
                read.name("name"),
                read.text("citation"),
                read.points("full"),
                read.places("places"),
                read.choice("rounding", PackReading.roundings()),
                read.shareOrNull("floor"),
                read.codes("ties", PackPages.codes(before)),
                read.whole("objection", MOST_DAYS),
                read.whole("answer", MOST_DAYS),
                typed.all("shifts").contains("yes"),
                before.parts());
    }

    static Map<String, String> of(RulePack.Part part) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", part.code());
        pair(fields, "name", part.name());
        fields.put("weight", part.weight().toPlainString());
        fields.put("panel", String.valueOf(part.panelSize()));
        fields.put("minimum", String.valueOf(part.minimum()));
        fields.put("aggregation", part.aggregation().name());
        fields.put("conversion", part.conversion().name());
        fields.put("places", String.valueOf(part.places()));
        fields.put("rounding", part.rounding().name());
        fields.put("floor", percent(part.floor()));
        return fields;
    }

    /**
     * A part.
     *
     * @param taken the codes of everything else in the pack
     */
    static RulePack.Part part(PackReading read, List<String> taken, List<RulePack.Criterion> criteria) {
        String code = read.code("code", taken);
        List<String> name = read.name("name");
        BigDecimal weight = read.points("weight");
        int panel = read.whole("panel", MOST_PEOPLE);
        return new RulePack.Part(
                code,
                name,
                weight,
                panel,
                read.whole("minimum", Math.max(panel, 0)),
                read.choice("aggregation", List.of(Aggregation.values())),
                read.choice("conversion", List.of(Conversion.values())),
                read.places("places"),
                read.choice("rounding", PackReading.roundings()),
                read.shareOrNull("floor"),
                criteria);
    }

    static Map<String, String> of(RulePack.Criterion criterion) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", criterion.code());
        fields.put("parent", criterion.parent() == null ? "" : criterion.parent());
        fields.put("kind", criterion.kind().name());
        pair(fields, "name", criterion.name());
        pair(fields, "about", criterion.about());
        fields.put("weight", plain(criterion.weight()));
        fields.put("conversion", criterion.conversion().name());
        fields.put("comment", plain(criterion.commentUpTo()));
        for (int row = 0; row < criterion.steps().size(); row++) {
            RulePack.Step step = criterion.steps().get(row);
            fields.put("step" + row + "value", String.valueOf(step.value()));
            fields.put("step" + row + "share", percent(step.share()));
            pair(fields, "step" + row + "name", step.name());
            pair(fields, "step" + row + "about", step.about());
        }
        return fields;
    }

    /** A criterion; one that is a gate or a requirement has no points, and one that is measured has no steps. */
    static RulePack.Criterion criterion(PackReading read, SubmittedFields typed, List<String> taken) {
        String code = read.code("code", taken);
        CriterionKind kind = read.choice("kind", List.of(CriterionKind.values()));
        List<String> name = read.name("name");
        List<String> about = read.text("about");
        boolean counts = kind == CriterionKind.SCORED || kind == CriterionKind.MEASURED;
        return new RulePack.Criterion(
                code,
                typed.given("parent").orElse(null),
                kind,
                name,
                about,
                counts ? read.points("weight") : null,
                kind == CriterionKind.MEASURED
                        ? read.choice("conversion", List.of(Conversion.values()))
                        : Conversion.AS_IS,
                read.numberOrNull("comment"),
                kind == CriterionKind.MEASURED ? List.of() : steps(read, typed, kind));
    }

    /** The steps that were filled in; a row without a value is left out. */
    private static List<RulePack.Step> steps(PackReading read, SubmittedFields typed, CriterionKind kind) {
        List<RulePack.Step> steps = new ArrayList<>();
        for (int row = 0; row < PackReading.MOST_STEPS; row++) {
            String field = "step" + row;
            if (!typed.text(field + "value").isEmpty()) {
                int value = read.whole(field + "value", HIGHEST_STEP);
                if (steps.stream().anyMatch(step -> step.value() == value)) {
                    read.wrong(field + "value", "review.packs.step.twice", value);
                }
                steps.add(new RulePack.Step(
                        value,
                        kind == CriterionKind.SCORED ? read.shareOrNull(field + "share") : null,
                        read.name(field + "name"),
                        read.text(field + "about")));
            }
        }
        return steps;
    }

    private static void pair(Map<String, String> fields, String name, List<String> pair) {
        fields.put(name + "_ko", pair.getFirst());
        fields.put(name + "_en", pair.getLast());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String percent(@Nullable BigDecimal share) {
        return share == null ? "" : share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
