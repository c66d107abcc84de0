package kr.hannun.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a chain is held against besides itself.
 *
 * @param printed heads as they were printed somewhere, whole or their first digits
 * @param files files of noted heads, the most trusted first
 */
public record Witnesses(List<String> printed, List<Path> files) {

    /** No further ones than the heads noted in the data folder. */
    public static final Witnesses NONE = new Witnesses(List.of(), List.of());

    /** Every noted head by programme and number. */
    Map<String, NavigableMap<Long, String>> noted(Path own) {
        Map<String, NavigableMap<Long, String>> all = new TreeMap<>();
        for (Path file : files) {
            add(all, file);
        }
        add(all, own);
        return all;
    }

    private static void add(Map<String, NavigableMap<Long, String>> all, Path file) {
        NotedHeads.read(file)
                .forEach((program, heads) -> heads.forEach((seq, hash) ->
                        all.computeIfAbsent(program, name -> new TreeMap<>()).putIfAbsent(seq, hash)));
    }
}
