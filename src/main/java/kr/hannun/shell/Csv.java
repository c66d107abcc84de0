package kr.hannun.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A CSV file as Korean Excel opens it: UTF-8 with a byte order mark, lines ended by CRLF, every cell quoted, and no cell
 * that Excel would take for a formula.
 */
public final class Csv {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final String MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(MARK);

    /** A file with these column heads. */
    public Csv(List<String> heads) {
        row(heads.toArray(String[]::new));
    }

    /** Adds a row. */
    public void row(String... cells) {
        for (int at = 0; at < cells.length; at++) {
            text.append(at == 0 ? "\"" : ",\"").append(safe(cells[at])).append('"');
        }
        text.append("\r\n");
    }

    private static String safe(String cell) {
        String guarded = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
        return guarded.replace("\"", "\"\"");
    }

    /** What a cell says that this file guarded; any other says what it says. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** The file itself. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
