package kr.hannun.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file as far as it could be read: its rows, the keys of all its lines, also of those that are no rows because they
 * have too many or too few cells, the expected columns it has, and whether all its lines were seen.
 */
record BundleFile(
        FileFormat format, List<Row> rows, int lines, Set<List<String>> keys, Set<String> columns, boolean whole) {

    /** A file of which nothing could be read. */
    static BundleFile unread(FileFormat format) {
        return new BundleFile(format, List.of(), 0, Set.of(), Set.of(), false);
    }

    /** A file with these rows and all its columns. */
    static BundleFile of(FileFormat format, List<Row> rows) {
        Set<List<String>> keys =
                rows.stream().map(row -> row.values(format.key())).collect(Collectors.toSet());
        return new BundleFile(format, rows, rows.size(), keys, Set.copyOf(format.header()), true);
    }

    /** A file that came into the format later and that the bundle does not have: it is as good as empty. */
    static BundleFile lacking(FileFormat format) {
        return new BundleFile(format, List.of(), 0, Set.of(), Set.of(), true);
    }

    /** Whether the bundle does without it. */
    boolean isLacking() {
        return whole && columns.isEmpty();
    }

    /** The name of the file, with its ending. */
    String fileName() {
        return format.fileName();
    }

    /** Whether each of its lines is a row, so that a row which is not there is certainly missing. */
    boolean complete() {
        return whole && lines == rows.size();
    }

    /** Whether a row may have this key: false only where it certainly does not exist. */
    boolean mayHave(String... key) {
        return !whole || keys.contains(List.of(key));
    }
}
