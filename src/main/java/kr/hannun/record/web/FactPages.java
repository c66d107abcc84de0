package kr.hannun.record.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.record.EntryQueries;
import kr.hannun.search.Subject;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.search.SubjectKinds;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** The facts that stand on a page, and one fact with every entry that touched it. */
@Component
class FactPages {

    private final EntryQueries entries;
    private final FactBook book;
    private final SubjectDirectory subjects;
    private final RecordFrame frames;

    FactPages(EntryQueries entries, FactBook book, SubjectDirectory subjects, RecordFrame frames) {
        this.entries = entries;
        this.book = book;
        this.subjects = subjects;
        this.frames = frames;
    }

    /** The facts that stand on a page, each with the way to put it right. */
    public record OnPage(
            Frame frame,
            Link page,
            long total,
            List<Standing> facts,
            List<Link> pages,
            List<Link> sizes,
            Link sheets) {}

    /** A fact on a page; what has commands of its own is put right there. */
    public record Standing(String kind, String name, String code, String door) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OnPage onPage(Visit visit, Actor actor, String page) {
        actor.mustKeep();
        Texts texts = visit.texts();
        Map<String, FactBook.Fact> facts = book.listed(visit.head());
        Paging paging = Paging.of(visit, subjects.countOn(visit.head(), page));
        return new OnPage(
                RecordFrame.frame(visit, List.of(RecordFrame.desk(visit)), texts.say("record.page.title")),
                Link.to(visit.link(page), texts.say("record.page.back")),
                paging.total(),
                subjects.on(visit.head(), page, paging.before(), paging.size()).stream()
                        .map(subject -> new Standing(
                                SubjectKinds.label(texts, subject.kind()),
                                texts.say(subject.name()),
                                subject.code(),
                                door(visit, subject, facts.get(subject.code()))))
                        .toList(),
                paging.pages(visit),
                paging.sizes(visit),
                sheets(visit));
    }

    private static String door(Visit visit, Subject subject, FactBook.@Nullable Fact fact) {
        return fact == null ? visit.link(subject.place()) : visit.link(RecordFrame.place(fact.kind(), fact.key()));
    }

    /** What a column of a fact says, and the document that says so where it is not the one of the fact. */
    public record Said(
            String label, @Nullable String text, @Nullable String by) {}

    /** What an entry did to the fact. */
    public record Step(RecordFrame.Row entry, String act, List<CellWords.CellChange> changes) {}

    /** A fact as it is recorded, with all that entries did to it. */
    public record FactPage(
            Frame frame,
            Form form,
            String kind,
            String code,
            List<Said> cells,
            List<Step> steps,
            String correct,
            String withdraw,
            boolean revisable,
            List<Link> revisions,
            String begin,
            Link sheets) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<FactPage> fact(Visit visit, Actor actor, String kind, String key, Form form) {
        actor.mustKeep();
        return frames.fact(visit, kind, key).map(fact -> fact(visit, actor, frames.kind(kind), fact, form));
    }

    private FactPage fact(Visit visit, Actor actor, FactKind kind, FactBook.Fact fact, Form form) {
        CellWords cells = frames.words(visit, List.of());
        String place = RecordFrame.place(kind.name(), fact.key());
        return new FactPage(
                RecordFrame.frame(
                        visit, List.of(RecordFrame.desk(visit)), visit.texts().say(title(visit, fact))),
                form,
                cells.kind(kind.name()),
                fact.key(),
                said(visit, cells, kind, fact),
                entries.stepsOf(visit.head(), kind.name(), fact.key()).stream()
                        .map(step -> step(visit, cells, kind, step))
                        .toList(),
                visit.link(place + "/correction"),
                visit.link(place + "/withdrawal"),
                !kind.revisable().isEmpty(),
                revisions(visit, actor, kind.name(), fact.key()),
                visit.link("record/new"),
                sheets(visit));
    }

    /** As it is listed, which names the team or the milestone of a fact that has no text of its own. */
    private LocalizedText title(Visit visit, FactBook.Fact fact) {
        SubjectDirectory.Listed listed =
                subjects.listed(visit.head().program(), List.of(fact.subject())).get(fact.subject());
        return listed == null ? fact.title() : listed.subject().name();
    }

    private List<Said> said(Visit visit, CellWords cells, FactKind kind, FactBook.Fact fact) {
        Map<String, String> saying = book.saying(visit.head(), fact);
        return kind.columns().stream()
                .map(column -> {
                    String text = cells.said(kind, column, fact.cells());
                    String by = text == null ? null : saying.get(column.name());
                    return new Said(label(cells, kind, column), text, by == null ? null : cells.title("sources", by));
                })
                .toList();
    }

    private Step step(Visit visit, CellWords cells, FactKind kind, EntryQueries.Step step) {
        FactLine line = step.line().line();
        return new Step(
                frames.row(visit, step.entry()),
                visit.texts().say("record.line." + line.act().code()),
                line.act() == FactLine.Act.CORRECT || line.act() == FactLine.Act.REVISE
                        ? cells.changes(kind, step.line().before(), line)
                        : List.of());
    }

    /** The person's drafts, in each of which a line can say that the fact is otherwise now. */
    private List<Link> revisions(Visit visit, Actor actor, String kind, String key) {
        return entries.open(visit.head(), actor).stream()
                .filter(EntryQueries.EntryRow::isDraft)
                .map(entry -> Link.to(
                        visit.link("record/%d/lines/new?of=%s&act=revise&about=%s"
                                .formatted(
                                        entry.number(), kind, UriUtils.encodeQueryParam(key, StandardCharsets.UTF_8))),
                        visit.texts().say("record.fact.revise.in", visit.texts().say("record.entry", entry.number()))))
                .toList();
    }

    private static Link sheets(Visit visit) {
        return Link.to(visit.link("record/sheets"), visit.texts().say("record.sheets"));
    }

    /** What a column is called; the key that was given to the fact is its code. */
    private static String label(CellWords cells, FactKind kind, Column column) {
        return kind.given().contains(column.name()) && kind.key().size() == 1
                ? cells.texts().say("record.fact.code")
                : cells.label(column);
    }
}
