package kr.hannun.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the faults of a bundle, keeps the first of them and counts the rest, and remembers which cells are spoiled. */
final class Faults {

    /** How many faults are listed. */
    static final int LISTED = 500;

    private static final List<String> ORDER =
            BundleFormat.FILES.stream().map(FileFormat::fileName).toList();
    private static final Comparator<Found> IN_ORDER = Comparator.comparingInt(Found::place)
            .thenComparing(Found::file)
            .thenComparingInt(Found::line)
            .thenComparingInt(Found::number);

    /** A fault of which nothing is put into words unless it is listed. */
    private record Found(
            int place,
            int number,
            String file,
            int line,
            @Nullable String column,
            Reason reason,
            List<String> words) {

        Fault told() {
            return new Fault(file, line, column, reason.with(words), reason, words);
        }
    }

    private final PriorityQueue<Found> first = new PriorityQueue<>(IN_ORDER.reversed());
    private final Map<Row, Set<String>> spoiled = new HashMap<>();
    private int total;

    /** Notes a fault of a line, or with line 0 of a whole file. */
    void add(String file, int line, @Nullable String column, Reason reason, String... words) {
        int place = ORDER.indexOf(file);
        int orderly = place < 0 ? ORDER.size() : place;
        first.add(new Found(orderly, total, file, line, column, reason, List.of(words)));
        total++;
        if (first.size() > LISTED) {
            first.remove();
        }
    }

    /** Notes a fault of a row. */
    void add(Row row, String column, Reason reason, String... words) {
        add(row.file(), row.line(), column, reason, words);
    }

    /** Notes that a cell cannot be used; rules that read it pass over its row. */
    void spoil(Row row, String column, Reason reason, String... words) {
        add(row, column, reason, words);
        spoiled.computeIfAbsent(row, r -> new HashSet<>()).add(column);
    }

    /** Whether these cells of a row can be used. */
    boolean isSound(Row row, List<String> columns) {
        return spoiled.getOrDefault(row, Set.of()).stream().noneMatch(columns::contains);
    }

    /** The rows of a file in which these cells can be used; none where the file lacks one of the columns. */
    List<Row> sound(BundleFile file, String... columns) {
        List<String> read = List.of(columns);
        if (!file.columns().containsAll(read)) {
            return List.of();
        }
        return file.rows().stream().filter(row -> isSound(row, read)).toList();
    }

    /** Whether nothing is wrong. */
    boolean none() {
        return total == 0;
    }

    /** The refusal, with the faults in order of file and line. */
    BundleReading.Refused refusal() {
        return new BundleReading.Refused(
                first.stream().sorted(IN_ORDER).map(Found::told).toList(), total);
    }
}
