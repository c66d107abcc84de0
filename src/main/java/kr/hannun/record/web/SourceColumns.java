package kr.hannun.record.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceField;
import kr.hannun.source.SourcePick;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** The columns of a fact that name documents: those of the register, and those that other lines of the entry bring. */
record SourceColumns(Visit visit, SourceRegister.Documents documents, List<FactLine> lines) {

    private static final String SOURCES = "sources";

    /** What the columns of a kind name, and where it cannot be told which document is meant. */
    record Read(Map<String, String> cells, List<Problem> problems) {}

    static boolean names(Column column) {
        return column.content() instanceof Content.Reference reference
                && reference.file().equals(SOURCES);
    }

    Read read(FactKind kind, SubmittedFields typed) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        kind.columns().stream().filter(SourceColumns::names).forEach(column -> {
            SourceField.Read read = field(column).read(typed);
            cells.put(column.name(), read.cell());
            problems.addAll(read.problems());
        });
        return new Read(cells, problems);
    }

    SourcePick pick(Column column, Form form, String label, @Nullable String hint) {
        return field(column).pick(visit, form, label, hint);
    }

    private SourceField field(Column column) {
        boolean several = column.content() instanceof Content.Reference reference && reference.several();
        return new SourceField(
                column.name(),
                several,
                documents,
                lines.stream()
                        .filter(line -> line.kind().equals(SOURCES) && line.act() == FactLine.Act.ADD)
                        .collect(Collectors.toMap(
                                FactLine::reference, line -> visit.texts().say(FactBook.title(line)))));
    }
}
