package kr.hannun.record;

import java.util.List;
import java.util.Map;
import kr.hannun.sheet.SheetRemark;

/**
 * A sheet as it was sent, before anything is made of it.
 *
 * @param kind the kind of the facts that stand in it
 * @param places of its columns, counted from 0; what is not among them is left as it is
 * @param unread headings of columns that the kind does not have
 */
public record SentSheet(String kind, Map<String, Integer> places, List<Row> rows, List<String> unread) {

    /**
     * A row.
     *
     * @param number the one the spreadsheet shows
     * @param cells what stands in its columns, where anything does
     * @param odd what is odd about the cells of a column
     */
    public record Row(int number, Map<String, String> cells, Map<String, List<SheetRemark>> odd) {

        /** The text of a cell, empty where nothing stands in it. */
        String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Where a cell stands, as the spreadsheet calls it: {@code F16}; the number of the row where it has no such column. */
    public String address(String column, int row) {
        Integer place = places.get(column);
        return place == null ? String.valueOf(row) : letters(place) + row;
    }

    private static String letters(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letters(place / 26 - 1) + last;
    }
}
