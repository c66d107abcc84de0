package kr.hannun.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** All files of a bundle, as far as they could be read. */
record BundleFiles(Map<String, BundleFile> files) {

    /** The file of that name, without its ending. */
    BundleFile file(String name) {
        BundleFile file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("A bundle has no file " + name);
        }
        return file;
    }

    /** Whether a row of any file may have this key, so that it can be spoken of; dimensions go by another code. */
    boolean mayHave(String key) {
        return files.values().stream()
                .filter(file -> !file.format().name().equals("capability_dimensions"))
                .anyMatch(file -> file.mayHave(key));
    }

    /** The keys of rows that a later one revises. */
    Set<String> revised() {
        return file("revisions").rows().stream()
                .map(row -> row.textOrNull("earlier_id"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The rows by file. */
    Map<String, List<Row>> rows() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        files.forEach((name, file) -> rows.put(name, file.rows()));
        return rows;
    }
}
