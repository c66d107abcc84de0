package kr.hannun.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How people type a figure they look for, so that it finds the row it stands in. */
public final class Figure {

    private static final BigDecimal HUNDRED_MILLIONS_OF_A_BILLION = BigDecimal.TEN;

    private Figure() {}

    /** The plain figures in these columns, without separators. */
    public static List<String> plain(Cells row, String... columns) {
        return Stream.of(columns)
                .map(row::textOrNull)
                .flatMap(Stream::ofNullable)
                .map(Figure::plain)
                .toList();
    }

    /** Billions as Korean offices write them, {@code 2.8} as 28억. */
    public static List<String> billions(Cells row, String column, String unit) {
        String text = row.textOrNull(column);
        return text == null ? List.of() : List.of(inHundredMillions(text) + "억", inHundredMillions(text) + "억" + unit);
    }

    /** Parameters as they are told: {@code 519}, 519B and 5190억. */
    public static List<String> parameters(Cells row, String... columns) {
        List<String> all = new ArrayList<>();
        for (String column : columns) {
            String text = row.textOrNull(column);
            if (text != null) {
                all.addAll(List.of(plain(text), plain(text) + "b", inHundredMillions(text) + "억"));
            }
        }
        return all;
    }

    /** A quantity with the sign of its unit, or none where the row counts in another one. */
    public static List<String> counted(Cells row, String column, @Nullable String sign) {
        String text = row.textOrNull(column);
        return text == null || sign == null ? List.of() : List.of(plain(text) + sign);
    }

    private static String inHundredMillions(String billions) {
        return plain(
                new BigDecimal(billions).multiply(HUNDRED_MILLIONS_OF_A_BILLION).toPlainString());
    }

    private static String plain(String text) {
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
