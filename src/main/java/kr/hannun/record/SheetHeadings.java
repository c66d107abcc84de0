package kr.hannun.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.FactKind;
import kr.hannun.sheet.Cell;
import kr.hannun.sheet.Grid;
import kr.hannun.sheet.Headings;
import kr.hannun.sheet.Limits;

/** Knows a kind of fact by the columns that a row names: as the format calls them, or as people read them in either language. */
final class SheetHeadings {

    private static final int FEWEST = 2;

    private final List<Names> all = new ArrayList<>();

    /** One way in which the columns of a kind are named. */
    private record Names(FactKind kind, Map<String, String> columns) {}

    /**
     * A row that names the columns of a kind.
     *
     * @param index of the row in its grid
     * @param places of the columns it names
     * @param unread what else stands in it
     * @param twice a column that it names twice, or nothing
     */
    record Found(FactKind kind, int index, Map<String, Integer> places, List<String> unread, Optional<String> twice) {

        /** How alike the row and the kind are: what both have of all that either has. */
        private double likeness() {
            return (double) places.size() / (kind.columns().size() + unread.size());
        }

        boolean isWithoutKey() {
            return !places.keySet().containsAll(kind.key());
        }
    }

    SheetHeadings(List<FactKind> kinds, List<ColumnWords> languages) {
        for (FactKind kind : kinds) {
            Map<String, String> names = new HashMap<>();
            kind.columns().forEach(column -> names.put(column.name(), column.name()));
            all.add(new Names(kind, names));
            languages.forEach(words -> all.add(new Names(kind, labels(kind, words))));
        }
    }

    /** The columns by what people call them; a word that means two of them means none. */
    private static Map<String, String> labels(FactKind kind, ColumnWords words) {
        Map<String, String> labels = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Column column : kind.columns()) {
            String label = words.label(column);
            if (labels.putIfAbsent(label, column.name()) != null) {
                several.add(label);
            }
        }
        labels.keySet().removeAll(several);
        return labels;
    }

    /** For whoever reads the file. */
    Headings headings() {
        return grid -> find(grid)
                .map(found -> new Headings.Named(found.index(), found.places().size()));
    }

    /** The row among the upper ones that is most like a kind; of two that are so alike, the one in the words of the format. */
    Optional<Found> find(Grid grid) {
        return IntStream.range(0, Math.min(Limits.ABOVE_HEADING, grid.lines().size()))
                .boxed()
                .flatMap(index -> rows(index, grid.lines().get(index).cells()))
                .filter(found -> found.places().size() >= FEWEST)
                .max(Comparator.comparingDouble(Found::likeness).thenComparingInt(Found::index));
    }

    private Stream<Found> rows(int index, List<Cell> cells) {
        return all.stream().map(names -> found(names, index, cells));
    }

    private static Found found(Names names, int index, List<Cell> cells) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        Optional<String> twice = Optional.empty();
        for (int place = 0; place < cells.size(); place++) {
            String text = cells.get(place).text();
            String column = names.columns().get(text);
            if (column == null) {
                if (!text.isEmpty()) {
                    unread.add(text);
                }
            } else if (places.putIfAbsent(column, place) != null) {
                twice = Optional.of(text);
            }
        }
        return new Found(names.kind(), index, places, unread, twice);
    }
}
