package kr.hannun.partnerlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The row in which the columns are named, with the place of each known one; it need not be the first. */
record Heading(int index, Map<Column, Integer> places, List<String> unread, List<String> twice) {

    /** The first row among the upper ones that names the organisation and, where any row does, something more. */
    static Optional<Heading> find(Grid grid) {
        List<Heading> found = IntStream.range(
                        0, Math.min(Limits.ABOVE_HEADING, grid.lines().size()))
                .mapToObj(index -> of(grid, index))
                .filter(heading -> heading.places().containsKey(Column.ORGANIZATION))
                .toList();
        return found.stream()
                .filter(heading -> heading.places().size() > 1)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static Heading of(Grid grid, int index) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> unread = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        List<Cell> cells = grid.lines().get(index).cells();
        for (int place = 0; place < cells.size(); place++) {
            String text = cells.get(place).text();
            Optional<Column> column = Column.of(text);
            if (column.isEmpty() && !text.isEmpty()) {
                unread.add(text);
            } else if (column.isPresent() && places.putIfAbsent(column.get(), place) != null) {
                twice.add(text);
            }
        }
        return new Heading(index, places, unread, twice);
    }
}
