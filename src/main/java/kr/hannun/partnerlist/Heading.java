package kr.hannun.partnerlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.hannun.shared.PartialDate;
import kr.hannun.sheet.Cell;
import kr.hannun.sheet.Grid;
import kr.hannun.sheet.Headings;
import kr.hannun.sheet.Limits;
import kr.hannun.shell.DayText;

/**
 * The row in which the columns are named, with the place of each known one; it need not be the first.
 *
 * @param unread what else stands in it
 * @param twice what names a column that another cell of it names already
 */
record Heading(int index, Map<ListColumn, Integer> places, List<String> unread, List<String> twice) {

    /** The row among the upper ones that names the organisation and most else besides. */
    static Optional<Heading> find(Grid grid) {
        List<Heading> rows = upper(grid);
        return rows.stream()
                .filter(row -> row.places().containsKey(ListColumn.ORGANIZATION))
                .filter(row -> !row.isLineBelow(rows) && !row.isLine(grid))
                .max(Comparator.comparingInt(row -> row.places().size()));
    }

    /** The same, for whoever reads the file. */
    static Optional<Headings.Named> named(Grid grid) {
        return find(grid)
                .map(heading ->
                        new Headings.Named(heading.index(), heading.places().size()));
    }

    /** The row that names most columns, though not the organisation: that is why the list has no heading. */
    static Optional<Heading> withoutOrganization(Grid grid) {
        return upper(grid).stream()
                .filter(row -> row.places().size() > 1)
                .max(Comparator.comparingInt(row -> row.places().size()));
    }

    private static List<Heading> upper(Grid grid) {
        return IntStream.range(0, Math.min(Limits.ABOVE_HEADING, grid.lines().size()))
                .mapToObj(index -> of(index, grid.lines().get(index).cells()))
                .toList();
    }

    private static Heading of(int index, List<Cell> cells) {
        Heading heading = new Heading(index, new EnumMap<>(ListColumn.class), new ArrayList<>(), new ArrayList<>());
        for (int place = 0; place < cells.size(); place++) {
            Optional<ListColumn> exact = ListColumn.of(cells.get(place).text());
            if (exact.isPresent()) {
                heading.claim(exact.get(), place, cells);
            }
        }
        for (int place = 0; place < cells.size(); place++) {
            heading.readRest(place, cells);
        }
        return heading;
    }

    private void claim(ListColumn column, int place, List<Cell> cells) {
        if (places.putIfAbsent(column, place) != null) {
            twice.add(cells.get(place).text());
        }
    }

    /** A heading with something in brackets names a column that no other names without. */
    private void readRest(int place, List<Cell> cells) {
        String text = cells.get(place).text();
        if (text.isEmpty() || ListColumn.of(text).isPresent()) {
            return;
        }
        Optional<ListColumn> column = ListColumn.withoutBrackets(text);
        boolean open = column.filter(found -> !isNamed(found, cells)).isPresent();
        if (open) {
            claim(column.get(), place, cells);
        } else {
            unread.add(text);
        }
    }

    private boolean isNamed(ListColumn column, List<Cell> cells) {
        Integer place = places.get(column);
        return place != null && ListColumn.of(cells.get(place).text()).isPresent();
    }

    /** Whether a row above names more columns, so that this one is a line that says a word of headings. */
    private boolean isLineBelow(List<Heading> rows) {
        return rows.stream().limit(index).anyMatch(above -> above.places().size() > places().size());
    }

    /** Whether nothing tells it from a line: it names no second column, and holds values or says what others say. */
    private boolean isLine(Grid grid) {
        int place = places.getOrDefault(ListColumn.ORGANIZATION, 0);
        String word = grid.lines().get(index).cell(place).text();
        long saying = grid.lines().stream()
                .filter(line -> line.cell(place).text().equals(word))
                .count();
        return places.size() == 1 && (saying > 1 || unread.stream().anyMatch(Heading::isValue));
    }

    /** Whether it is a number, as lines are counted, or a day; a year may head a column. */
    private static boolean isValue(String text) {
        return text.matches("\\d{1,3}")
                || DayText.read(text)
                        .filter(date -> date.precision() == PartialDate.Precision.DAY)
                        .isPresent();
    }
}
