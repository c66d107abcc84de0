package kr.hannun.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of a bundle's file: its name, what its cells hold, whether they must be filled.
 *
 * @param added whether it came into the format later, so that a bundle may lack it
 */
public record Column(String name, Content content, boolean required, boolean added) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NOTATION = Pattern.compile(
            "(?<name>[a-z_]+)((?<arrow>->>?)(?<file>[a-z_]+)|:(?<kind>[a-z]+))?(?<optional>\\?)?(?<added>\\+)?");

    /**
     * The columns in short notation, separated by white space: {@code name}, {@code name:date} or another kind,
     * {@code name:pair} for a text in both languages, {@code name->file} for the key of a row of that file,
     * {@code name->>file} for a list of keys; a question mark at the end where the cell may be empty, and a plus sign after it
     * where the column may be missing.
     */
    static Stream<Column> noted(String notation) {
        return SPACE.splitAsStream(notation.strip()).flatMap(Column::of);
    }

    private static Stream<Column> of(String word) {
        Matcher part = NOTATION.matcher(word);
        if (!part.matches()) {
            throw new IllegalArgumentException("Not the notation of a column: " + word);
        }
        String name = part.group("name");
        boolean required = part.group("optional") == null;
        boolean added = part.group("added") != null;
        if ("pair".equals(part.group("kind"))) {
            return Stream.of(
                    new Column(name + "_ko", new Content.Side(name + "_en", true), required, added),
                    new Column(name + "_en", new Content.Side(name + "_ko", false), required, added));
        }
        return Stream.of(new Column(name, content(part), required, added));
    }

    private static Content content(Matcher part) {
        String file = part.group("file");
        if (file != null) {
            return new Content.Reference(file, "->>".equals(part.group("arrow")));
        }
        String kind = part.group("kind");
        return switch (kind == null ? "text" : kind) {
            case "text" -> new Content.Text();
            case "code" -> new Content.Code(false);
            case "codes" -> new Content.Code(true);
            default -> Content.Form.valueOf(kind.toUpperCase(Locale.ROOT));
        };
    }
}
