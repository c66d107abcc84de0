package kr.hannun.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.fact.Cells;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a bundle's file. An empty cell is an unknown value and reads as null; asking for a value that must be
 * there, or for a column the file does not have, is a programmer's mistake once the bundle has been checked.
 */
final class Row implements Cells {

    /** The position of a column that the header lacks; its cells read as empty. */
    static final int ABSENT = Integer.MAX_VALUE;

    private final FileFormat format;
    private final int line;
    private final Map<String, Integer> positions;
    private final List<String> cells;

    /** The cells as they stand in the line, and the position of each expected column among them. */
    Row(FileFormat format, int line, Map<String, Integer> positions, List<String> cells) {
        this.format = format;
        this.line = line;
        this.positions = positions;
        this.cells = cells;
    }

    /** A row with these cells, by column; those that are not there are empty. */
    static Row of(FileFormat format, int line, Map<String, String> cells) {
        Map<String, Integer> positions = new HashMap<>();
        List<String> values = new ArrayList<>();
        for (String column : format.header()) {
            positions.put(column, values.size());
            values.add(cells.getOrDefault(column, ""));
        }
        return new Row(format, line, positions, values);
    }

    /** The same row with another value in one of its cells. */
    Row with(String column, String value) {
        Map<String, String> changed = cells();
        changed.put(column, value);
        return of(format, line, changed);
    }

    /** The filled cells by column, in order. */
    Map<String, String> cells() {
        Map<String, String> filled = new LinkedHashMap<>();
        for (String column : format.header()) {
            String text = textOrNull(column);
            if (text != null) {
                filled.put(column, text);
            }
        }
        return filled;
    }

    /** The description of its file. */
    FileFormat format() {
        return format;
    }

    /** The name of the file, with its ending. */
    String file() {
        return format.fileName();
    }

    /** The line of the file, counted from 1, where this row starts. */
    int line() {
        return line;
    }

    /** What other rows call this one by; keys of several columns are joined by a slash, those left empty are passed over. */
    @Override
    public String key() {
        return values(format.key()).stream().filter(value -> !value.isEmpty()).collect(Collectors.joining("/"));
    }

    /** The text of a cell that is always filled. */
    @Override
    public String text(String column) {
        return required(column, textOrNull(column));
    }

    /** The text of a cell. */
    @Override
    public @Nullable String textOrNull(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException(file() + " has no column " + column);
        }
        return position < cells.size() && !cells.get(position).isEmpty() ? cells.get(position) : null;
    }

    /** The text of several cells, empty where nothing is known. */
    List<String> values(List<String> columns) {
        return columns.stream().map(this::textOrEmpty).toList();
    }

    /** A text in both languages that is always filled, by the name its two columns share. */
    @Override
    public LocalizedText localized(String stem) {
        return required(stem, localizedOrNull(stem));
    }

    /** A text in both languages, by the name its two columns share. */
    @Override
    public @Nullable LocalizedText localizedOrNull(String stem) {
        return LocalizedText.orNull(textOrNull(stem + "_ko"), textOrNull(stem + "_en"));
    }

    /** A date that is always filled. */
    @Override
    public PartialDate date(String column) {
        return required(column, dateOrNull(column));
    }

    /** A date, as precise as it is known. */
    @Override
    public @Nullable PartialDate dateOrNull(String column) {
        return PartialDate.orNull(textOrNull(column));
    }

    /** A date that is known to the day; null also where only its month or year is known. */
    @Nullable
    LocalDate dayOrNull(String column) {
        PartialDate date = dateOrNull(column);
        return date != null && date.precision() == PartialDate.Precision.DAY ? date.first() : null;
    }

    /** A number with a point. */
    @Nullable
    BigDecimal decimalOrNull(String column) {
        String text = textOrNull(column);
        return text == null ? null : new BigDecimal(text);
    }

    /** A whole number. */
    @Nullable
    Integer integerOrNull(String column) {
        String text = textOrNull(column);
        return text == null ? null : Integer.valueOf(text);
    }

    /** The members of a list, in their order; none where the cell is empty. */
    @Override
    public List<String> list(String column) {
        String text = textOrNull(column);
        return text == null ? List.of() : List.of(text.split(";", -1));
    }

    /** The codes of its sources, the main one first; none where it names none. */
    @Override
    public List<String> sources() {
        List<String> further = format.header().contains("also_source_ids") ? list("also_source_ids") : List.of();
        return Stream.concat(Stream.ofNullable(textOrNull("source_id")), further.stream())
                .toList();
    }

    private String textOrEmpty(String column) {
        String text = textOrNull(column);
        return text == null ? "" : text;
    }

    private <T> T required(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(file() + " line " + line + " has nothing in " + column);
        }
        return value;
    }

    @Override
    public String toString() {
        return file() + " line " + line;
    }
}
