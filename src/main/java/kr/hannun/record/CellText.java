package kr.hannun.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactKind;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Slug;
import kr.hannun.shell.DayText;

/** Reads what a person writes into a form or a sheet as the format writes it; what cannot be read so stays as it is typed. */
public final class CellText {

    /** The longest text a cell of the record holds. */
    public static final int LONGEST = 2000;

    private static final String SLUG = "slug";
    private static final Pattern CODES = Pattern.compile("[,;]");
    private static final Pattern KEYS = Pattern.compile("[,;\\s]+");

    private CellText() {}

    /** What was typed, as the column writes it. */
    public static String read(Column column, String typed) {
        return switch (column.content()) {
            case Content.Code code -> code.several() ? list(CODES.split(typed, -1)) : typed;
            case Content.Reference reference -> reference.several() ? list(KEYS.split(typed, -1)) : typed;
            case Content.Form form ->
                switch (form) {
                    case DATE -> DayText.read(typed).map(PartialDate::text).orElse(typed);
                    case WHOLE, DECIMAL -> typed.replaceAll("[,\\s]", "");
                    default -> typed;
                };
            default -> typed.replaceAll("\\s+", " ").strip();
        };
    }

    private static String list(String... parts) {
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(";"));
    }

    /** The cells of a new fact: an address that was left empty is made of the English name. */
    public static Map<String, String> addressed(FactKind kind, Map<String, String> cells) {
        boolean addressed =
                kind.columns().stream().anyMatch(column -> column.name().equals(SLUG));
        String proposed = Slug.words(cells.getOrDefault("name_en", ""));
        if (addressed && !cells.containsKey(SLUG) && !proposed.isEmpty()) {
            cells.put(SLUG, proposed);
        }
        return cells;
    }

    /** The columns that a fact keeps when it is put right: its key and its address. */
    public static List<String> kept(FactKind kind) {
        return Stream.concat(kind.key().stream(), Stream.of(SLUG)).toList();
    }
}
