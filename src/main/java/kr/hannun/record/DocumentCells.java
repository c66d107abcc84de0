package kr.hannun.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.FactKind;
import kr.hannun.source.Certainty;

/** What a new fact takes from the document it is entered from, where it does not say itself who says so. */
public final class DocumentCells {

    private static final String SOURCE = "source_id";
    private static final String CERTAINTY = "certainty";

    private DocumentCells() {}

    /** A document that nobody knows yet: what is entered from it is owed a source. */
    public static Map<String, String> owed() {
        return FactKind.owedDocument();
    }

    /** The columns of a kind that the document fills. */
    static List<String> of(FactKind kind) {
        return Stream.of(SOURCE, CERTAINTY)
                .filter(name -> !kind.key().contains(name))
                .filter(name -> kind.columns().stream()
                        .filter(Column::required)
                        .anyMatch(column -> column.name().equals(name)))
                .toList();
    }

    /** What they say for this document, as surely as one of its kind can say it. */
    public static Map<String, String> said(String document, String kindOfDocument) {
        return Map.of(
                SOURCE, document, CERTAINTY, Certainty.ofKind(kindOfDocument).code());
    }

    /** The cells of a new fact of this kind with what it takes from the document. */
    static Map<String, String> filled(FactKind kind, Map<String, String> cells, Map<String, String> said) {
        Map<String, String> filled = new LinkedHashMap<>(cells);
        of(kind).forEach(column -> filled.putIfAbsent(column, said.getOrDefault(column, "")));
        return filled;
    }
}
