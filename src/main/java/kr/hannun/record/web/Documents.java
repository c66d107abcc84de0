package kr.hannun.record.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Component;

/** Reads which document an entry is from: a source that the record knows, or a new one. */
@Component
class Documents {

    private static final String SOURCES = "sources";
    private static final String KNOWN = "known";

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
    Document read(Visit visit, Typed typed) {
        FactKind kind = frames.kind(SOURCES);
        LineForm form = new LineForm(kind, typed);
        Map<String, String> cells = form.cells();
        Optional<String> known = typed.given(KNOWN).or(() -> known(visit, cells));
        if (known.isPresent()) {
            return book.find(visit.head(), SOURCES, known.get())
                    .<Document>map(source -> new Document.Taken(source.key(), List.of(), source.cells()))
                    .orElseGet(Documents::missing);
        }
        if (cells.isEmpty()) {
            return missing();
        }
        FactLine line = new FactLine(1, FactLine.Act.ADD, SOURCES, null, cells);
        List<Problem> problems = form.problems();
        if (problems.isEmpty()) {
            problems = LineForm.problems(line, lines.faults(visit, List.of(), line));
        }
        return problems.isEmpty()
                ? new Document.Taken(line.reference(), List.of(line), cells)
                : new Document.Wrong(problems);
    }

    private static Document missing() {
        return new Document.Wrong(List.of(Problem.of(KNOWN, "record.problem.source-missing")));
    }

    /** A document that is a source already: by its address, or where it has none by its title, as titles are borne by several. */
    private Optional<String> known(Visit visit, Map<String, String> cells) {
        String by = cells.containsKey("url") ? "url" : "title";
        return book.all(visit.head(), SOURCES).stream()
                .filter(source -> isSame(source.cells(), cells, by))
                .map(FactBook.Fact::key)
                .findFirst();
    }

    private static boolean isSame(Map<String, String> known, Map<String, String> typed, String column) {
        String one = plain(known.getOrDefault(column, ""));
        return !one.isEmpty() && one.equals(plain(typed.getOrDefault(column, "")));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/$", "")
                .replaceAll("\\s+", "");
    }
}
