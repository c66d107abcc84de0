package kr.hannun.record.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.record.DocumentCells;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceField;
import kr.hannun.source.SourceRegister;
import kr.hannun.source.SourceSearch;
import org.springframework.stereotype.Component;

/** Reads which document an entry is from: a source that the record knows, a new one, or one that is not yet known. */
@Component
class Documents {

    private static final String SOURCES = "sources";

    private final LinePages lines;
    private final RecordFrame frames;
    private final FactBook book;

    Documents(LinePages lines, RecordFrame frames, FactBook book) {
        this.lines = lines;
        this.frames = frames;
        this.book = book;
    }

    /** The document that was chosen or described. */
    sealed interface Document {

        /**
         * A source of the record, by its code, or a new one, which becomes the first line of the entry.
         *
         * @param cells what is known of it
         */
        record Taken(String reference, List<FactLine> lines, Map<String, String> cells) implements Document {}

        /** None that could be taken. */
        record Wrong(List<Problem> problems) implements Document {}
    }

    /** What was typed into the fields of {@code record/_document}. */
    Document read(Visit visit, SubmittedFields typed) {
        if (typed.given(DocumentFields.OWED).isPresent()) {
            return taken(DocumentCells.owed());
        }
        SourceRegister.Documents documents = frames.sources(visit, List.of()).documents();
        SourceField.Read known =
                SourceField.one(DocumentFields.KNOWN, documents).read(typed);
        if (!known.problems().isEmpty()) {
            return new Document.Wrong(known.problems());
        }
        FactKind kind = frames.kind(SOURCES);
        LineForm form =
                new LineForm(kind, typed, frames.sources(visit, List.of()).read(kind, typed));
        Optional<String> code = known.codes().stream().findFirst().or(() -> recognised(documents, form.cells()));
        return code.map(each -> known(visit, each)).orElseGet(() -> fresh(visit, documents, form));
    }

    private Document known(Visit visit, String code) {
        return book.find(visit.head(), SOURCES, code)
                .<Document>map(source -> new Document.Taken(source.key(), List.of(), source.cells()))
                .orElseGet(Documents::missing);
    }

    private Document fresh(Visit visit, SourceRegister.Documents documents, LineForm form) {
        Map<String, String> cells = form.cells();
        if (cells.isEmpty()) {
            return missing();
        }
        FactLine line = new FactLine(1, FactLine.Act.ADD, SOURCES, null, cells);
        List<Problem> problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            problems.addAll(LineForm.problems(line, lines.faults(visit, List.of(), line)));
        }
        if (form.typed().given(DocumentFields.ANOTHER).isEmpty()) {
            DocumentFields.alike(documents, form.typed()).stream()
                    .findFirst()
                    .map(same -> Problem.of(DocumentFields.ANOTHER, "record.problem.same-title", same.code()))
                    .ifPresent(problems::add);
        }
        return problems.isEmpty() ? taken(cells) : new Document.Wrong(problems);
    }

    private static Document taken(Map<String, String> cells) {
        FactLine line = new FactLine(1, FactLine.Act.ADD, SOURCES, null, cells);
        return new Document.Taken(line.reference(), List.of(line), cells);
    }

    private static Document missing() {
        return new Document.Wrong(List.of(Problem.of(DocumentFields.KNOWN, "record.problem.source-missing")));
    }

    /** A document that is a source already: by its address, or where it has none by its title if only one bears it. */
    private static Optional<String> recognised(SourceRegister.Documents documents, Map<String, String> cells) {
        SourceSearch search = new SourceSearch(documents);
        String address = cells.get("url");
        if (address != null) {
            return search.at(address).map(SourceRegister.Document::code);
        }
        List<SourceRegister.Document> titled = search.titled(cells.get("title"));
        return titled.size() == 1 ? Optional.of(titled.getFirst().code()) : Optional.empty();
    }
}
