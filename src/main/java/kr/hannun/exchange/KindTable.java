package kr.hannun.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.fact.FactRows;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.FactTable.Way;
import kr.hannun.fact.Identified;
import kr.hannun.source.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact with the table that keeps it. What is written and what is read follow from the same two descriptions: the
 * format says what a column holds, the table where it stands.
 */
record KindTable(FileFormat format, FactTable table) {

    private static final String MAIN_SOURCE = "source_id";
    private static final String FURTHER_SOURCES = "also_source_ids";
    private static final String CERTAINTY = "certainty";
    private static final List<String> CITING = List.of(MAIN_SOURCE, FURTHER_SOURCES, CERTAINTY);

    /** The name of the kind, which is that of its file without ending. */
    String kind() {
        return format.name();
    }

    /** Whether its rows have an identity beside their code. */
    boolean identified() {
        return format.key().size() == 1 && !table.isTold(format.key().getFirst());
    }

    /** Whether somebody has to say it. */
    boolean cited() {
        return !table.citedBy().isEmpty() || namesItsSource();
    }

    private boolean namesItsSource() {
        return format.header().contains(MAIN_SOURCE) && !format.key().contains(MAIN_SOURCE);
    }

    /** The codes of the documents that say a row, the main one first. */
    List<String> sources(Row row) {
        return table.citedBy().isEmpty()
                ? row.sources()
                : table.citedBy().stream().map(row::text).toList();
    }

    /** How certain a row is: as it says itself, in dispute where two sources say otherwise, or null where nobody grades it. */
    @Nullable
    Certainty certainty(Row row) {
        if (!table.citedBy().isEmpty()) {
            return Certainty.CONFLICTING;
        }
        return format.header().contains(CERTAINTY) ? Certainty.ofCode(row.text(CERTAINTY)) : null;
    }

    /** The columns that the table itself keeps. */
    List<Column> columns() {
        return format.columns().stream()
                .filter(column -> !namesItsSource() || !CITING.contains(column.name()))
                .filter(column -> table.reading(column.name()) == null)
                .toList();
    }

    /** Whether its worked-out columns lean on rows of this kind. */
    boolean leansOn(String kind) {
        return table.leaning() != null && table.leaning().kind().equals(kind);
    }

    /** The kinds that its rows point to. */
    List<String> targets() {
        return columns().stream()
                .map(column -> kept(column).target())
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** The column of the table that keeps this one. */
    String stored(Column column) {
        return kept(column).column();
    }

    private FactTable.Kept kept(Column column) {
        return identified() && format.key().contains(column.name())
                ? new FactTable.Kept("code", Way.PLAIN, null)
                : table.kept(column.name());
    }

    /** What a row's cell is in the table. */
    @Nullable
    Object value(Row row, Column column, Map<String, Map<String, UUID>> identities) {
        String text = row.textOrNull(column.name());
        FactTable.Kept kept = kept(column);
        if (column.content() instanceof Content.Code code && code.several()) {
            return row.list(column.name());
        }
        if (text == null) {
            return null;
        }
        return switch (kept.way()) {
            case PLAIN -> plain(column, text);
            case CONSTANT -> text.toUpperCase(Locale.ROOT);
            case IDENTITY -> identities.getOrDefault(kept.target(), Map.of()).get(text);
        };
    }

    /** The same for a value that points to nothing, as the database reads it in a text. */
    String literal(Column column, String text) {
        if (column.content() instanceof Content.Code code && code.several()) {
            return "{" + text.replace(';', ',') + "}";
        }
        return kept(column).way() == Way.CONSTANT ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static Object plain(Column column, String text) {
        return column.content() == Content.Form.WHOLE
                ? Integer.valueOf(text)
                : column.content() == Content.Form.DECIMAL ? new BigDecimal(text) : text;
    }

    /** Which rows of the table these keys name; one parameter a column of the key, in its order. */
    String isKey() {
        return format.columns().stream()
                .filter(column -> format.key().contains(column.name()))
                .map(column -> stored(column) + " = ?")
                .collect(Collectors.joining(" and "));
    }

    /** How the rows are read back. */
    FactRows rows(Map<String, Identified> identified) {
        List<String> columns = new ArrayList<>();
        format.columns()
                .forEach(column -> columns.add(expression(column, identified) + " as " + quoted(column.name())));
        return new FactRows(
                kind(),
                "select " + String.join(", ", columns) + " from {" + table.table() + "} t"
                        + (cited() ? " left join {cited} c on c.id = t.citation_id" : "")
                        + " where t.program_id = :program order by " + table.order());
    }

    private String expression(Column column, Map<String, Identified> identified) {
        String reading = table.reading(column.name());
        if (reading != null) {
            return reading;
        }
        if (!columns().contains(column)) {
            return switch (column.name()) {
                case MAIN_SOURCE -> "c.sources[1]";
                case FURTHER_SOURCES -> "nullif(array_to_string(c.sources[2:], ';'), '')";
                default -> "lower(c.certainty)";
            };
        }
        FactTable.Kept kept = kept(column);
        String stored = "t." + kept.column();
        return switch (kept.way()) {
            case PLAIN ->
                column.content() instanceof Content.Code code && code.several()
                        ? "array_to_string(" + stored + ", ';')"
                        : "cast(" + stored + " as text)";
            case CONSTANT -> "lower(" + stored + ")";
            case IDENTITY -> pointedTo(stored, identified.get(kept.target()));
        };
    }

    private static String pointedTo(String stored, @Nullable Identified target) {
        if (target == null) {
            throw new IllegalStateException("Nobody says where the identities behind " + stored + " stand");
        }
        return "(select r.code from {" + target.table() + "} r where r." + target.identity() + " = " + stored
                + " and r.program_id = t.program_id)";
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }
}
