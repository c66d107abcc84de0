package kr.hannun.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.FactKind;
import kr.hannun.record.ComparedRow.Course;
import kr.hannun.shared.Problem;
import kr.hannun.sheet.SheetRemark;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of one row. A cell counts as changed where it says otherwise than when the sheet was taken; one that only
 * somebody else changed stays as it is recorded, so that nobody takes back what he never saw.
 */
final class RowCourse {

    private static final Set<String> EMPTIED = Set.of("formula-without-value", "error-value");

    private final FactKind kind;
    private final Set<String> present;
    private final Map<String, Map<String, String>> then;
    private final Map<String, Map<String, String>> now;
    private final Map<String, Integer> rows;

    /**
     * Rows of a sheet.
     *
     * @param present the columns it has
     * @param then the facts when it was taken, by key
     * @param now the facts as they are recorded
     * @param rows where each key stands first in the sheet
     */
    RowCourse(
            FactKind kind,
            Set<String> present,
            Map<String, Map<String, String>> then,
            Map<String, Map<String, String>> now,
            Map<String, Integer> rows) {
        this.kind = kind;
        this.present = present;
        this.then = then;
        this.now = now;
        this.rows = rows;
    }

    /** The key that a row names, or null where it names none. */
    static @Nullable String key(FactKind kind, Map<String, String> cells) {
        return kind.keyOf(cells);
    }

    ComparedRow of(SentSheet.Row row, Map<String, String> cells) {
        String key = key(kind, cells);
        List<Problem> faults = new ArrayList<>(faults(row, cells, key));
        if (key == null) {
            return added(row, cells, faults);
        }
        Map<String, String> recorded = now.get(key);
        if (recorded != null) {
            return beside(row, key, cells, then.getOrDefault(key, recorded), recorded, faults);
        }
        Map<String, String> seen = then.get(key);
        if (seen != null) {
            return gone(row, key, cells, seen, faults);
        }
        if (!kind.given().isEmpty()) {
            faults.add(Problem.of(kind.key().getFirst(), "record.sheet.fault.key-unknown", key));
        }
        return added(row, cells, faults);
    }

    private ComparedRow added(SentSheet.Row row, Map<String, String> cells, List<Problem> faults) {
        return new ComparedRow(
                row.number(),
                null,
                faults.isEmpty() ? Course.ADDED : Course.UNREADABLE,
                Map.of(),
                Map.of(),
                CellText.addressed(kind, cells),
                List.copyOf(cells.keySet()),
                List.of(),
                faults);
    }

    private List<Problem> faults(SentSheet.Row row, Map<String, String> cells, @Nullable String key) {
        String column = kind.key().getFirst();
        Stream<Problem> keyed =
                kind.lackingOfKey(cells).stream().map(lacking -> Problem.of(lacking, "record.sheet.fault.key-missing"));
        if (key != null && rows.getOrDefault(key, row.number()) != row.number()) {
            keyed = Stream.of(Problem.of(column, "record.sheet.fault.key-twice", key, String.valueOf(rows.get(key))));
        }
        Stream<Problem> tooLong = cells.entrySet().stream()
                .filter(cell -> cell.getValue().length() > CellText.LONGEST)
                .map(cell -> Problem.of(
                        cell.getKey(),
                        "record.problem.too-long",
                        CellText.LONGEST,
                        cell.getValue().length()));
        Stream<Problem> empty = row.odd().entrySet().stream()
                .flatMap(odd -> odd.getValue().stream()
                        .filter(remark -> EMPTIED.contains(remark.key()))
                        .map(remark -> emptied(odd.getKey(), remark)));
        return Stream.of(keyed, tooLong, empty).flatMap(all -> all).toList();
    }

    private static Problem emptied(String column, SheetRemark remark) {
        return new Problem(column, "record.sheet.fault." + remark.key(), List.copyOf(remark.words()));
    }

    private ComparedRow beside(
            SentSheet.Row row,
            String key,
            Map<String, String> cells,
            Map<String, String> seen,
            Map<String, String> recorded,
            List<Problem> faults) {
        Map<String, String> sent = new LinkedHashMap<>(recorded);
        List<String> changed = new ArrayList<>();
        List<String> contested = new ArrayList<>();
        for (Column column : columns(seen, cells)) {
            if (CellText.kept(kind).contains(column.name())) {
                faults.add(Problem.of(column.name(), "record.sheet.fault.kept", SheetCells.said(seen, column)));
                continue;
            }
            String mine = SheetCells.said(cells, column);
            String present = SheetCells.said(recorded, column);
            if (!SheetCells.isSame(column, mine, present)) {
                changed.add(column.name());
                put(sent, column, mine);
                if (!present.equals(SheetCells.said(seen, column))) {
                    contested.add(column.name());
                }
            }
        }
        Course same = seen.equals(recorded) ? Course.SAME : Course.OTHERS;
        Course course = faults.isEmpty() ? (changed.isEmpty() ? same : Course.CHANGED) : Course.UNREADABLE;
        return new ComparedRow(row.number(), key, course, seen, recorded, sent, changed, contested, faults);
    }

    private ComparedRow gone(
            SentSheet.Row row, String key, Map<String, String> cells, Map<String, String> seen, List<Problem> faults) {
        List<String> changed = columns(seen, cells).stream().map(Column::name).toList();
        Map<String, String> sent = new LinkedHashMap<>(seen);
        columns(seen, cells).forEach(column -> put(sent, column, SheetCells.said(cells, column)));
        kind.given().forEach(sent::remove);
        Course course = faults.isEmpty() ? (changed.isEmpty() ? Course.OTHERS : Course.GONE) : Course.UNREADABLE;
        return new ComparedRow(row.number(), key, course, seen, Map.of(), sent, changed, List.of(), faults);
    }

    /** The columns in which the sheet says otherwise than when it was taken. */
    private List<Column> columns(Map<String, String> seen, Map<String, String> cells) {
        return kind.columns().stream()
                .filter(column -> present.contains(column.name()))
                .filter(column ->
                        !SheetCells.isSame(column, SheetCells.said(cells, column), SheetCells.said(seen, column)))
                .toList();
    }

    private static void put(Map<String, String> cells, Column column, String text) {
        if (text.isEmpty()) {
            cells.remove(column.name());
        } else {
            cells.put(column.name(), text);
        }
    }
}
