package kr.hannun.record.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kr.hannun.exchange.FactLine;
import kr.hannun.record.EntryQueries;
import kr.hannun.record.EntryQueries.EntryRow;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The desk on which the record is kept, and the page on which an entry begins. */
@Component
class DeskPage {

    private final EntryQueries entries;
    private final SourceRegister sources;
    private final RecordFrame frames;

    DeskPage(EntryQueries entries, SourceRegister sources, RecordFrame frames) {
        this.entries = entries;
        this.sources = sources;
        this.frames = frames;
    }

    /** The desk: what the person is writing, and what was recorded lately. */
    public record Desk(
            Frame frame,
            List<RecordFrame.Row> mine,
            List<RecordFrame.Row> waiting,
            List<RecordFrame.Row> done,
            long total,
            List<Link> pages,
            List<Link> sizes,
            String begin,
            String sheets) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Desk desk(Visit visit, Actor actor) {
        RecordFrame.mayKeep(actor);
        List<EntryRow> open = entries.open(visit.head(), actor);
        Paging paging = Paging.of(visit, entries.countDone(visit.head()));
        List<EntryRow> done = entries.done(visit.head(), actor, paging.before(), paging.size());
        return new Desk(
                RecordFrame.frame(visit, List.of(), visit.texts().say("record.title")),
                rows(visit, open, EntryRow::isDraft),
                rows(visit, open, row -> !row.isDraft()),
                rows(visit, done, row -> true),
                paging.total(),
                paging.pages(visit),
                paging.sizes(visit),
                visit.link("record/new"),
                visit.link("record/sheets"));
    }

    private List<RecordFrame.Row> rows(Visit visit, List<EntryRow> all, Predicate<EntryRow> which) {
        return all.stream().filter(which).map(row -> frames.row(visit, row)).toList();
    }

    /** The page on which an entry begins: which document it is from. */
    public record Beginning(
            Frame frame, Form form, List<Option> known, List<List<Inputs.Input>> rows, String action, String back) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Beginning beginning(Visit visit, Actor actor, Form form) {
        RecordFrame.mayKeep(actor);
        DocumentFields fields = document(visit, form);
        return new Beginning(
                RecordFrame.frame(
                        visit, List.of(RecordFrame.desk(visit)), visit.texts().say("record.new.title")),
                form,
                fields.known(),
                fields.rows(),
                visit.link("record"),
                visit.link("record"));
    }

    /** The fields in which a document is chosen or described. */
    public record DocumentFields(List<Option> known, List<List<Inputs.Input>> rows) {}

    DocumentFields document(Visit visit, Form form) {
        Texts texts = visit.texts();
        List<Option> known = new ArrayList<>();
        known.add(new Option("", texts.say("record.new.known.none")));
        known.addAll(Grounds.options(sources.documents(visit.head()), texts).stream()
                .skip(1)
                .toList());
        return new DocumentFields(
                known,
                new Inputs(frames.words(visit, List.of()), frames.kind("sources"), form, FactLine.Act.ADD).rows());
    }
}
