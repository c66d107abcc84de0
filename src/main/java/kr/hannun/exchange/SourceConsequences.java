package kr.hannun.exchange;

import static kr.hannun.exchange.DrawnLines.with;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows for documents: the one that is owed where nobody knows it yet, and whoever cites one that turns out to be another. */
final class SourceConsequences {

    private final DrawnLines drawn;
    private @Nullable String owed;

    SourceConsequences(DrawnLines drawn) {
        this.drawn = drawn;
    }

    /** The line, resting on a document that is owed where it says that its source is not yet known; one entry owes one. */
    FactLine owing(FactLine line) {
        if (line.act() == FactLine.Act.WITHDRAW || !CitingRows.owes(line.cells())) {
            return line;
        }
        if (owed == null) {
            drawn.bring(line, FactLine.Act.ADD, RecordedRows.SOURCES, null, CitingRows.owed());
            owed = drawn.all().getLast().line().reference();
        }
        String document = owed;
        return with(line, cells -> cells.put("source_id", document));
    }

    /** Whatever cites a document that is another now, or that is no longer owed, cites it rightly. */
    void corrected(FactLine line) {
        CitingRows citing = CitingRows.of(
                drawn.recorded().record(),
                drawn.recorded().cells(line.kind(), String.valueOf(line.code())),
                line,
                drawn.written());
        if (citing != null) {
            BundleFormat.FILES.forEach(format ->
                    drawn.recorded().record().rows(format.name()).forEach(row -> cite(line, citing, format, row)));
        }
    }

    private void cite(FactLine source, CitingRows citing, FileFormat format, Row row) {
        boolean itself = format.name().equals(RecordedRows.SOURCES) && row.key().equals(source.code());
        Map<String, String> cells = drawn.brought(format.name(), row.key()).orElseGet(row::cells);
        Map<String, String> cited = citing.cited(format, cells);
        if (!itself && !cited.equals(cells)) {
            drawn.correct(source, format.name(), row.key(), cited);
        }
    }
}
