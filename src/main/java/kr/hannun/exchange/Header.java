package kr.hannun.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first line of a file: which of the expected columns it has, and where. */
record Header(Map<String, Integer> positions, Set<String> present) {

    /** Reads the line and tells what differs from the format; without any expected column that is said once. */
    static Header of(List<String> line, FileFormat format, Faults faults) {
        List<String> expected = format.header();
        Map<String, Integer> positions = new HashMap<>();
        expected.forEach(column -> positions.put(column, line.contains(column) ? line.indexOf(column) : Row.ABSENT));
        Set<String> present = new HashSet<>(expected);
        present.retainAll(line);
        if (present.isEmpty()) {
            faults.add(format.fileName(), 1, null, Reason.HEADER_UNKNOWN, String.join(",", expected));
        } else {
            compare(line, format, faults);
        }
        return new Header(Map.copyOf(positions), Set.copyOf(present));
    }

    private static void compare(List<String> line, FileFormat format, Faults faults) {
        List<String> expected = format.header();
        String file = format.fileName();
        Set<String> seen = new HashSet<>();
        boolean same = true;
        for (String column : line) {
            if (!expected.contains(column)) {
                faults.add(file, 1, column, Reason.COLUMN_UNKNOWN, column);
                same = false;
            } else if (!seen.add(column)) {
                faults.add(file, 1, column, Reason.COLUMN_REPEATED, column);
                same = false;
            }
        }
        for (String column : format.required()) {
            if (!seen.contains(column)) {
                faults.add(file, 1, column, Reason.COLUMN_MISSING, column);
                same = false;
            }
        }
        if (same && !line.equals(expected.stream().filter(seen::contains).toList())) {
            faults.add(file, 1, null, Reason.COLUMN_ORDER, String.join(",", expected));
        }
    }
}
