package kr.hannun.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules about values that were given up: each is one that its row could have said. */
final class ValueRules {

    private ValueRules() {}

    /** The column is one of the row's that can be otherwise from a day on, and the value one that it can hold. */
    static Rule aValueOfItsRow() {
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, "entity_id", "column")) {
                String name = row.text("column");
                String kind = Revisions.valuedKind(each -> bundle.file(each).mayHave(row.text("entity_id")));
                if (kind == null || !Revisions.values(kind).contains(name)) {
                    faults.add(row, "entity_id", Reason.NOT_SAID_BY_ROW, row.text("entity_id"), name);
                } else {
                    check(BundleFormat.kind(kind), row, bundle, faults);
                }
            }
        };
    }

    private static void check(FileFormat format, Row row, BundleFiles bundle, Faults faults) {
        String value = row.textOrNull("value");
        Column column = format.column(row.text("column"));
        if (value != null && column.content() instanceof Content.Form form && !form.fits(value)) {
            faults.add(row, "value", form.otherwise(), value);
        } else if (value != null && column.content() instanceof Content.Code code) {
            Set<String> known = faults.sound(bundle.file("codes"), "table", "column", "code").stream()
                    .filter(each ->
                            each.values(List.of("table", "column")).equals(List.of(format.name(), column.name())))
                    .map(each -> each.text("code"))
                    .collect(Collectors.toSet());
            (code.several() ? row.list("value") : List.of(value))
                    .stream()
                            .filter(used -> !known.contains(used))
                            .forEach(used ->
                                    faults.add(row, "value", Reason.CODE_UNKNOWN, used, format.name(), column.name()));
        }
    }
}
