package kr.hannun.record.web;

import java.util.List;
import java.util.function.Predicate;
import kr.hannun.exchange.FactLine;
import kr.hannun.record.EntryQueries;
import kr.hannun.record.EntryQueries.EntryRow;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Back;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The desk on which the record is kept, and the page on which an entry begins. */
@Component
class RecordHomePage {

    private final EntryQueries entries;
    private final RecordFrame frames;

    RecordHomePage(EntryQueries entries, RecordFrame frames) {
        this.entries = entries;
        this.frames = frames;
    }

    /** The desk: what the person is writing, and what was recorded lately. */
    public record RecordHome(
            Frame frame,
            List<RecordFrame.Row> mine,
            List<RecordFrame.Row> waiting,
            List<RecordFrame.Row> done,
            long total,
            List<Link> pages,
            List<Link> sizes,
            String begin,
            String sheets,
            String owed) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public RecordHome desk(Visit visit, Actor actor) {
        actor.mustKeep();
        List<EntryRow> open = entries.open(visit.head(), actor);
        Paging paging = Paging.of(visit, entries.countDone(visit.head()));
        List<EntryRow> done = entries.done(visit.head(), actor, paging.before(), paging.size());
        return new RecordHome(
                RecordFrame.frame(visit, List.of(), visit.texts().say("record.title")),
                rows(visit, open, EntryRow::isDraft),
                rows(visit, open, row -> !row.isDraft()),
                rows(visit, done, row -> true),
                paging.total(),
                paging.pages(visit),
                paging.sizes(visit),
                visit.link("record/new"),
                visit.link("record/sheets"),
                visit.link("record/owed"));
    }

    private List<RecordFrame.Row> rows(Visit visit, List<EntryRow> all, Predicate<EntryRow> which) {
        return all.stream().filter(which).map(row -> frames.row(visit, row)).toList();
    }

    /** The page on which an entry begins: which document it is from. */
    public record Beginning(Frame frame, Form form, DocumentFields document, String action, String back) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Beginning beginning(Visit visit, Actor actor, Form form) {
        actor.mustKeep();
        return new Beginning(
                RecordFrame.frame(
                        visit, List.of(RecordFrame.desk(visit)), visit.texts().say("record.new.title")),
                form,
                document(visit, form),
                visit.link("record"),
                visit.link("record"));
    }

    /**
     * The page on which a document is recorded that another form waits for.
     *
     * @param back the form that waits, or null
     * @param field of that form in which the document is named, or null
     */
    public record NewSource(
            Frame frame,
            Form form,
            DocumentFields document,
            String action,
            @Nullable String back,
            @Nullable String field) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public NewSource source(Visit visit, Actor actor, Form form, @Nullable String back, @Nullable String field) {
        actor.mustKeep();
        return new NewSource(
                RecordFrame.frame(
                        visit, List.of(RecordFrame.desk(visit)), visit.texts().say("record.source.title")),
                form,
                document(visit, form),
                visit.link("record/sources"),
                back == null ? null : Back.of(back),
                field);
    }

    DocumentFields document(Visit visit, Form form) {
        SourceColumns sources = frames.sources(visit, List.of());
        return DocumentFields.of(
                sources,
                form,
                new Inputs(frames.words(visit, List.of()), sources, frames.kind("sources"), form, FactLine.Act.ADD)
                        .rows());
    }
}
