package kr.hannun.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.source.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows that cite a document when it turns out to be another, or when one that was owed is known: they cite the
 * right one, as surely as it can say them.
 *
 * @param code of the document
 * @param target the document that it is the same as; its own code where it only became known
 * @param kind of the target, a code of {@code sources.kind}
 */
record CitingRows(String code, String target, String kind) {

    private static final String SOURCES = "sources";
    private static final String SAME_AS = "same_as";
    private static final String KIND = "kind";
    private static final String MAIN = "source_id";
    private static final String FURTHER = "also_source_ids";
    private static final String CERTAINTY = "certainty";

    /** A document that nobody knows yet, on which a fact without a known source rests. */
    static Map<String, String> owed() {
        return Map.of(KIND, Certainty.OWED, "label_ko", "출처 확인 전인 자료", "label_en", "Source not yet known");
    }

    /** Whether the cells say that their fact has no known source, without naming a document that is owed. */
    static boolean owes(Map<String, String> cells) {
        return Certainty.UNSOURCED.code().equals(cells.get(CERTAINTY)) && !cells.containsKey(MAIN);
    }

    /** What follows for others when a document is put right; nothing where it stays the one it was. */
    static @Nullable CitingRows of(Bundle record, Map<String, String> before, FactLine line, List<FactLine> lines) {
        if (!line.kind().equals(SOURCES) || line.act() != FactLine.Act.CORRECT) {
            return null;
        }
        String target = line.cells().get(SAME_AS);
        String code = line.reference();
        if (target != null && !target.equals(before.get(SAME_AS))) {
            return new CitingRows(code, target, kind(record, lines, target));
        }
        String kind = line.cells().getOrDefault(KIND, "");
        boolean known = Certainty.OWED.equals(before.get(KIND)) && !kind.equals(Certainty.OWED);
        return known ? new CitingRows(code, code, kind) : null;
    }

    private static String kind(Bundle record, List<FactLine> lines, String target) {
        return Stream.concat(
                        lines.stream()
                                .filter(line -> line.kind().equals(SOURCES)
                                        && line.reference().equals(target))
                                .map(FactLine::cells),
                        record.rows(SOURCES).stream()
                                .filter(row -> row.key().equals(target))
                                .map(Row::cells))
                .map(cells -> cells.getOrDefault(KIND, ""))
                .findFirst()
                .orElse("");
    }

    /** The cells of a row, citing rightly. */
    Map<String, String> cited(FileFormat format, Map<String, String> cells) {
        Map<String, String> cited = new LinkedHashMap<>(cells);
        boolean owing = Objects.equals(cells.get(CERTAINTY), Certainty.UNSOURCED.code()) && names(cells.get(MAIN));
        format.columns().stream()
                .filter(column -> column.content() instanceof Content.Reference reference
                        && reference.file().equals(SOURCES))
                .map(Column::name)
                .forEach(column -> cited.computeIfPresent(column, (each, text) -> renamed(text, column, cited)));
        if (owing && !kind.equals(Certainty.OWED)) {
            cited.put(CERTAINTY, Certainty.ofKind(kind).code());
        }
        return cited;
    }

    private boolean names(@Nullable String text) {
        return code.equals(text);
    }

    /** The documents that a cell names, each once; none of them said already by the cell of the main one. */
    private @Nullable String renamed(String text, String column, Map<String, String> cells) {
        String main = column.equals(FURTHER) ? cells.get(MAIN) : null;
        String renamed = Arrays.stream(text.split(";", -1))
                .map(each -> names(each) ? target : each)
                .distinct()
                .filter(each -> !each.equals(main))
                .collect(Collectors.joining(";"));
        return renamed.isEmpty() ? null : renamed;
    }
}
