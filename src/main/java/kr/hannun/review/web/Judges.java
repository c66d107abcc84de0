package kr.hannun.review.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hannun.review.calculation.Fraction;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.shell.Texts;

/** Names the judges of a sheet, which knows them by seat, by their aliases, and orders its lines by these. */
record Judges(Texts texts, Map<String, Integer> aliases) {

    private int place(String seat) {
        return aliases.getOrDefault(seat, aliases.size() + 1);
    }

    /** The alias of whoever sits there. */
    String name(String seat) {
        return Alias.of(texts, place(seat));
    }

    /** The seats in the order of their aliases. */
    List<String> ordered(Stream<String> seats) {
        return seats.sorted(Comparator.comparingInt(this::place)).toList();
    }

    /** The lines with those of one part's judges side by side in the order of their aliases. */
    List<Sheet.Line> ordered(List<Sheet.Line> lines) {
        List<Sheet.Line> ordered = new ArrayList<>();
        List<Sheet.Line> judged = new ArrayList<>();
        for (Sheet.Line line : lines) {
            if (line.judge() != null) {
                judged.add(line);
            } else {
                take(judged, ordered);
                ordered.add(line);
            }
        }
        take(judged, ordered);
        return ordered;
    }

    private void take(List<Sheet.Line> judged, List<Sheet.Line> ordered) {
        judged.sort(Comparator.comparingInt(line -> place(String.valueOf(line.judge()))));
        ordered.addAll(judged);
        judged.clear();
    }

    /** What went into a line; where these are judges, in the order of their aliases. */
    Map<String, Fraction> ordered(Sheet.Line line) {
        if (line.rule() != Sheet.Rule.PANEL) {
            return line.inputs();
        }
        Map<String, Fraction> inputs = new LinkedHashMap<>();
        line.inputs().entrySet().stream()
                .sorted(Comparator.comparingInt(input -> place(input.getKey())))
                .forEach(input -> inputs.put(input.getKey(), input.getValue()));
        return inputs;
    }
}
