package kr.hannun.record.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.record.ComparedRow;
import kr.hannun.record.EnterSheet;
import kr.hannun.record.SheetComparison;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;

/** What a person chose of a sheet: which rows, which of two values, what goes because it is not in the sheet. */
record SheetForm(SheetComparison comparison, SubmittedFields typed) {

    /** The field of the facts that are taken out. */
    static final String OUT = "out";

    /** Stands for all rows that would be taken and that the page does not show. */
    static final String REST = "rest";

    /** What stays as it is recorded. */
    static final String NOW = "now";

    /** What the sheet says. */
    static final String SENT = "sent";

    /** A form in which every row that differs is taken, nothing that somebody else changed is decided, and nothing goes. */
    static SubmittedFields fresh(SheetComparison comparison) {
        SubmittedFields typed = SubmittedFields.nothing();
        SheetRowPages shown = new SheetRowPages(comparison);
        Stream.of(shown.ofTwo(), shown.changed(), shown.added())
                .flatMap(List::stream)
                .forEach(row -> typed.fields().add(EnterSheet.USE, String.valueOf(row.number())));
        typed.fields().add(EnterSheet.USE, REST);
        return typed;
    }

    /** The field in which it is decided whose value of a cell stays. */
    static String field(int row, String column) {
        return "take." + row + "." + column;
    }

    /** The columns of which somebody has to decide; of a fact that was taken out its key stands for all. */
    static List<String> contested(SheetComparison comparison, ComparedRow row) {
        return row.course() == ComparedRow.Course.GONE
                ? List.of(comparison.kind().key().getFirst())
                : row.contested();
    }

    Set<Integer> used() {
        Set<String> chosen = new HashSet<>(typed.all(EnterSheet.USE));
        Set<Integer> used = comparison.rows().stream()
                .map(ComparedRow::number)
                .filter(number -> chosen.contains(String.valueOf(number)))
                .collect(Collectors.toSet());
        if (chosen.contains(REST)) {
            used.addAll(new SheetRowPages(comparison).rest());
        }
        return used;
    }

    Set<String> withdrawn() {
        return Set.copyOf(new HashSet<>(typed.all(OUT)));
    }

    Map<Integer, Set<String>> left() {
        Map<Integer, Set<String>> left = new HashMap<>();
        taken().forEach(row -> left.put(
                row.number(),
                contested(comparison, row).stream()
                        .filter(column ->
                                typed.text(field(row.number(), column)).equals(NOW))
                        .collect(Collectors.toSet())));
        return left;
    }

    /** What still has to be decided. */
    List<Problem> problems() {
        return taken().flatMap(row -> contested(comparison, row).stream().map(column -> field(row.number(), column)))
                .filter(field -> !Set.of(NOW, SENT).contains(typed.text(field)))
                .map(field -> Problem.of(field, "record.sheet.problem.undecided", field.split("\\.", -1)[1]))
                .toList();
    }

    private Stream<ComparedRow> taken() {
        Set<Integer> used = used();
        return comparison.rows().stream().filter(row -> row.counts() && used.contains(row.number()));
    }
}
