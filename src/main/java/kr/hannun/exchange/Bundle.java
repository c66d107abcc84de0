package kr.hannun.exchange;

import java.util.List;
import java.util.Map;

/** A bundle that satisfies every rule: what is read from it needs no further checking. */
record Bundle(Map<String, List<Row>> files) {

    /** Freezes the files. */
    Bundle {
        files = Map.copyOf(files);
    }

    /** The rows of a file, named without its ending, in their order. */
    List<Row> rows(String file) {
        List<Row> rows = files.get(file);
        if (rows == null) {
            throw new IllegalArgumentException("A bundle has no file " + file);
        }
        return rows;
    }
}
