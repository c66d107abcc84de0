package kr.hannun.sheet;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A format that shows a number as a mark: with leading zeros ({@code 000}) or parted by signs ({@code 000-00}). */
final class ZeroFormat {

    private static final char PLACE = '\uE000';
    private static final Pattern PIECE = Pattern.compile("\\G(?:\"([^\"]*)\"|\\\\(.)|([- /():])|(0)|[_*].|#)");

    private ZeroFormat() {}

    /** The number as this format shows it, or nothing where the format is of another sort or the number is no mark. */
    static Optional<String> shown(BigDecimal number, String format) {
        BigDecimal plain = number.stripTrailingZeros();
        if (number.signum() < 0 || plain.scale() > 0 || format.length() > DayFormat.LONGEST) {
            return Optional.empty();
        }
        String places = places(format);
        int count = (int) places.chars().filter(sign -> sign == PLACE).count();
        return count > 1 ? Optional.of(filled(places, count, plain.toPlainString())) : Optional.empty();
    }

    /** What the format shows, with a place for each digit; nothing where it does more than that. */
    private static String places(String format) {
        StringBuilder places = new StringBuilder();
        Matcher piece = PIECE.matcher(format);
        int end = 0;
        while (piece.find()) {
            places.append(
                    piece.group(4) != null
                            ? String.valueOf(PLACE)
                            : Stream.of(1, 2, 3)
                                    .map(piece::group)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(""));
            end = piece.end();
        }
        boolean whole = end == format.length() || format.charAt(end) == ';';
        return whole ? places.toString() : "";
    }

    /** The digits in their places, from the right; those that are too many stand in the first. */
    private static String filled(String places, int count, String digits) {
        String all = "0".repeat(Math.max(0, count - digits.length())) + digits;
        int more = all.length() - count;
        int first = places.indexOf(PLACE);
        StringBuilder shown = new StringBuilder(places.substring(0, first)).append(all, 0, more);
        int next = more;
        for (char sign : places.substring(first).toCharArray()) {
            shown.append(sign == PLACE ? all.charAt(next++) : sign);
        }
        return shown.toString();
    }
}
