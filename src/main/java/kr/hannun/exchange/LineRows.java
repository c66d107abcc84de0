package kr.hannun.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hannun.fact.FactTable;
import kr.hannun.shared.PartialDate;

/** Makes rows of the lines of one entry, in the order in which they are taken: each is given what it lacks. */
final class LineRows {

    private static final Pattern OTHER_LINE = Pattern.compile("@([0-9]{1,9})");

    /** The columns that name a row of any kind. */
    private static final Set<String> ABOUT = Set.of("entity_id", "earlier_id");

    private final KindTables kinds;
    private final NewCodes fresh;
    private final PartialDate today;
    private final Map<Integer, String> given = new HashMap<>();

    LineRows(KindTables kinds, NewCodes fresh, PartialDate today) {
        this.kinds = kinds;
        this.fresh = fresh;
        this.today = today;
    }

    /** The row that a line becomes: other lines go by their codes, its own code is given, a document has a day. */
    Row row(FactLine line) {
        FileFormat format = BundleFormat.kind(line.kind());
        Map<String, String> cells = new LinkedHashMap<>();
        line.cells().forEach((column, text) -> cells.put(column, resolved(format, column, text)));
        if (format.key().size() == 1) {
            String key = format.key().getFirst();
            FactTable.Series series = kinds.series(line.kind());
            String code = line.code();
            if (code == null && series != null && !cells.containsKey(key)) {
                code = fresh.give(series, cells.getOrDefault("slug", ""));
            }
            if (code != null) {
                cells.put(key, code);
            }
            given.put(line.number(), Objects.requireNonNull(cells.get(key)));
        }
        Row row = Row.of(format, line.number(), cells);
        return line.kind().equals("sources") && line.act() == FactLine.Act.ADD ? LoadBundle.dated(row, today) : row;
    }

    /** What a cell points to, once other lines of the entry have codes; whatever else stands in a cell is left alone. */
    private String resolved(FileFormat format, String column, String text) {
        Content content = format.columns().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .map(Column::content)
                .orElseThrow();
        boolean points = content instanceof Content.Reference || ABOUT.contains(column);
        return points ? Arrays.stream(text.split(";", -1)).map(this::coded).collect(Collectors.joining(";")) : text;
    }

    private String coded(String part) {
        Matcher other = OTHER_LINE.matcher(part);
        return other.matches() ? given.getOrDefault(Integer.valueOf(other.group(1)), part) : part;
    }
}
