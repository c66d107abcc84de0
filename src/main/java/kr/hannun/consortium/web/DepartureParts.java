package kr.hannun.consortium.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.hannun.consortium.Departure;
import kr.hannun.consortium.TeamTerms;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Option;
import org.jspecify.annotations.Nullable;

/** The fields of a form that say why a team left, and what was typed into them. */
record DepartureParts(
        @Nullable String reason,
        @Nullable String status,
        @Nullable String rule,
        @Nullable String followUp,
        @Nullable String decision) {

    private static final String REASON = "consortia.exit_reason";
    private static final String STATUS = "consortia.status";
    private static final String ACTIVE = "active";

    static DepartureParts read(FormReader reading, Context context) {
        return new DepartureParts(
                reading.choice("exitReason", context.options(REASON)),
                reading.choice("status", statuses(context)),
                reading.lineOrNull("rule", Input.Maker.LINE),
                reading.lineOrNull("followUp", Input.Maker.LONG),
                reading.lineOrNull("decision", Input.Maker.SHORT));
    }

    /** Its fields, the last day among them. */
    static List<Input.Group> inputs(Input.Maker make, Context context) {
        return List.of(
                FormParts.row(
                        make.date("until", false),
                        make.choice("exitReason", false, context.options(REASON)),
                        make.choice("status", false, statuses(context))),
                FormParts.one(make.text("rule", true, Input.Maker.LINE)),
                FormParts.one(make.text("decision", true, Input.Maker.SHORT)),
                FormParts.one(make.area("followUp", true, Input.Maker.LONG)));
    }

    /** What stands there now of a team that left. */
    static void put(Map<String, String> stored, Context context, TeamTerms terms, Departure departure) {
        stored.put("until", context.typed(PartialDate.of(Objects.requireNonNull(terms.lastDay()))));
        stored.put("exitReason", departure.reason());
        stored.put("status", departure.status());
        stored.put("rule", Objects.requireNonNullElse(departure.rule(), ""));
        stored.put("decision", Objects.requireNonNullElse(departure.decision(), ""));
        stored.put("followUp", Objects.requireNonNullElse(departure.followUp(), ""));
    }

    private static List<Option> statuses(Context context) {
        return context.options(STATUS).stream()
                .filter(option -> !option.value().equals(ACTIVE))
                .toList();
    }

    /** What was typed; asked without problems. */
    Departure departure() {
        return new Departure(
                FormReader.sure(reason),
                FormReader.sure(status),
                rule,
                followUp,
                decision == null ? null : decision.toUpperCase(Locale.ROOT));
    }
}
