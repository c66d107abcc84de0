package kr.hannun.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactKind;
import kr.hannun.shared.LocalizedText;
import kr.hannun.sheet.CellDate;
import kr.hannun.source.Certainty;
import kr.hannun.vocabulary.Words;

/** Reads the cells of a sheet as the format writes them: what spreadsheets make of dates and numbers, codes by their labels. */
final class SheetCells {

    private static final String CERTAINTY = "certainty";

    private final FactKind kind;
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    /**
     * Cells of this kind.
     *
     * @param certainties what each certainty is called, in all languages
     */
    SheetCells(FactKind kind, Words.Labels labels, Map<Certainty, List<String>> certainties) {
        this.kind = kind;
        for (Column column : kind.columns()) {
            if (column.content() instanceof Content.Code) {
                codes.put(
                        column.name(),
                        codes(labels.columns().getOrDefault(kind.name() + "." + column.name(), Map.of())));
            }
        }
        Map<String, String> grades = new HashMap<>();
        certainties.forEach((certainty, words) -> words.forEach(word -> grades.put(plain(word), certainty.code())));
        codes.computeIfPresent(CERTAINTY, (column, none) -> grades);
    }

    /** The codes by their labels; a label of two codes stands for none. */
    private static Map<String, String> codes(Map<String, LocalizedText> labels) {
        Map<String, List<String>> byLabel = labels.entrySet().stream()
                .flatMap(label -> Stream.of(
                                label.getValue().ko(), label.getValue().en())
                        .map(SheetCells::plain)
                        .distinct()
                        .map(word -> Map.entry(word, label.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<String, String> codes = new HashMap<>();
        byLabel.forEach((word, meant) -> {
            if (meant.size() == 1) {
                codes.put(word, meant.getFirst());
            }
        });
        labels.keySet().forEach(code -> codes.put(plain(code), code));
        return codes;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The cells of a row as the format writes them, without those in which nothing stands. */
    Map<String, String> read(SentSheet.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            String text = read(column, row.text(column.name()));
            if (!text.isEmpty()) {
                cells.put(column.name(), text);
            }
        }
        return cells;
    }

    private String read(Column column, String written) {
        String text = CellText.read(column, written);
        return switch (column.content()) {
            case Content.Code code ->
                (code.several() ? Arrays.stream(text.split(";", -1)) : Stream.of(text))
                        .map(part -> codes.getOrDefault(column.name(), Map.of()).getOrDefault(plain(part), part))
                        .collect(Collectors.joining(";"));
            case Content.Form form ->
                form == Content.Form.DATE && !text.isEmpty()
                        ? CellDate.read(written).map(read -> read.date().text()).orElse(text)
                        : text;
            default -> text;
        };
    }

    /** Whether two cells of a column say the same: a number does, however many zeros stand behind its point. */
    static boolean isSame(Column column, String one, String other) {
        return one.equals(other) || (isDecimal(column, one, other) && isEqual(one, other));
    }

    private static boolean isDecimal(Column column, String one, String other) {
        return column.content() == Content.Form.DECIMAL
                && Content.Form.DECIMAL.fits(one)
                && Content.Form.DECIMAL.fits(other);
    }

    private static boolean isEqual(String one, String other) {
        return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    /** What a column says, empty where nothing. */
    static String said(Map<String, String> cells, Column column) {
        return Objects.requireNonNullElse(cells.get(column.name()), "");
    }
}
