package kr.hannun.record.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.record.EntryQueries.EntryRow;
import kr.hannun.record.EntryState;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the pages on which the record is kept have in common. */
@Component
class RecordFrame {

    private final FactBook book;
    private final Words words;
    private final SourceRegister sources;

    RecordFrame(FactBook book, Words words, SourceRegister sources) {
        this.book = book;
        this.words = words;
        this.sources = sources;
    }

    /** An entry in a list. */
    public record Row(
            Link entry, String document, int lines, String symbol, String state, String started, String why) {}

    Row row(Visit visit, EntryRow row) {
        Texts texts = visit.texts();
        return new Row(
                Link.to(visit.link("record/" + row.number()), texts.say("record.entry", row.number())),
                document(visit, row).text(),
                row.lines(),
                symbol(row.state()),
                texts.say("record.state." + row.state().code()),
                texts.moment(row.startedAt()),
                row.why() == null ? "" : row.why());
    }

    /** The document an entry is from: a new one, one of the record, or one that was taken back with the entry. */
    Link document(Visit visit, EntryRow row) {
        Texts texts = visit.texts();
        return row.source().startsWith("@")
                ? Link.to("", texts.say("record.document.new"))
                : book.find(visit.head(), "sources", row.source())
                        .map(fact -> Link.to(
                                visit.link("sources/" + row.source()), row.source() + " " + texts.say(fact.title())))
                        .orElseGet(() -> Link.to("", row.source()));
    }

    static String symbol(EntryState state) {
        return switch (state) {
            case DRAFT, PROPOSED -> "planned";
            case CONFIRMED -> "done";
            case REVERSED, DISCARDED -> "cancelled";
        };
    }

    /** Where the fact of a kind with this key stands; a slash in a key is no step in an address. */
    static String place(String kind, String key) {
        return "facts/" + kind + "/" + UriUtils.encodePathSegment(key.replace('/', '~'), StandardCharsets.UTF_8);
    }

    /** The fact of a kind at this part of an address. */
    Optional<FactBook.Fact> fact(Visit visit, String kind, String address) {
        return book.kind(kind).stream()
                .flatMap(found -> book.all(visit.head(), kind).stream())
                .filter(fact -> fact.key().replace('/', '~').equals(address))
                .findFirst();
    }

    /** The kind of this name, or 404: whoever asks for one that has no forms here asks for nothing. */
    FactKind kind(String name) {
        return book.kind(name).orElseThrow(FormAnswer::missing);
    }

    CellWords words(Visit visit, List<FactLine> lines) {
        return new CellWords(book, visit.head(), words.labels(visit.head()), visit.texts(), lines);
    }

    /** The columns that name documents, in an entry with these lines. */
    SourceColumns sources(Visit visit, List<FactLine> lines) {
        return new SourceColumns(visit, sources.documents(visit.head()), lines);
    }

    static Link desk(Visit visit) {
        return Link.to(visit.link("record"), visit.texts().say("record.title"));
    }

    static Frame frame(Visit visit, List<Link> between, String title) {
        return Frame.of(visit, "sources", between, title, List.of(), false);
    }
}
