package kr.hannun.record.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.JudgeLines;
import kr.hannun.exchange.LineFault;
import kr.hannun.exchange.TakeLines;
import kr.hannun.record.EntryQueries;
import kr.hannun.record.EntryQueries.EntryRow;
import kr.hannun.record.EntryState;
import kr.hannun.search.Kinds;
import kr.hannun.search.Subject;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pages on which the record is kept. */
@Component
class RecordPages {

    private static final String DESK = "record";

    private final EntryQueries entries;
    private final FactBook book;
    private final JudgeLines judge;
    private final Words words;
    private final SourceRegister sources;
    private final SubjectDirectory subjects;

    RecordPages(
            EntryQueries entries,
            FactBook book,
            JudgeLines judge,
            Words words,
            SourceRegister sources,
            SubjectDirectory subjects) {
        this.entries = entries;
        this.book = book;
        this.judge = judge;
        this.words = words;
        this.sources = sources;
        this.subjects = subjects;
    }

    /** The desk: what the person is writing, and what was recorded lately. */
    public record Desk(Frame frame, List<Row> mine, List<Row> done, String begin) {}

    /** An entry in a list. */
    public record Row(
            Link entry, String document, int lines, String symbol, String state, String started, String why) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Desk desk(Visit visit, Actor actor) {
        mayKeep(actor);
        List<EntryRow> all = entries.list(visit.head(), actor);
        return new Desk(
                frame(visit, List.of(), visit.texts().say("record.title")),
                all.stream()
                        .filter(EntryRow::isDraft)
                        .map(row -> row(visit, row))
                        .toList(),
                all.stream()
                        .filter(row -> !row.isDraft())
                        .map(row -> row(visit, row))
                        .toList(),
                visit.link("record/new"));
    }

    private Row row(Visit visit, EntryRow row) {
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
    private Link document(Visit visit, EntryRow row) {
        Texts texts = visit.texts();
        return row.source().startsWith("@")
                ? Link.to("", texts.say("record.document.new"))
                : book.find(visit.head(), "sources", row.source())
                        .map(fact -> Link.to(
                                visit.link("sources/" + row.source()), row.source() + " " + texts.say(fact.title())))
                        .orElseGet(() -> Link.to("", row.source()));
    }

    private static String symbol(EntryState state) {
        return switch (state) {
            case DRAFT -> "planned";
            case CONFIRMED -> "done";
            case REVERSED, DISCARDED -> "cancelled";
        };
    }

    /** The page on which an entry begins: which document it is from. */
    public record Beginning(
            Frame frame, Form form, List<Option> known, List<List<Inputs.Input>> rows, String action, String back) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Beginning beginning(Visit visit, Actor actor, Form form) {
        mayKeep(actor);
        Texts texts = visit.texts();
        FactKind kind = kind("sources");
        List<Option> known = new ArrayList<>();
        known.add(new Option("", texts.say("record.new.known.none")));
        known.addAll(Grounds.options(sources.documents(visit.head()), texts).stream()
                .skip(1)
                .toList());
        return new Beginning(
                frame(visit, List.of(desk(visit)), texts.say("record.new.title")),
                form,
                known,
                new Inputs(words(visit, List.of()), kind, form).rows(),
                visit.link(DESK),
                visit.link(DESK));
    }

    /**
     * An entry.
     *
     * @param said what stands against other facts of the record, where the lines touch them
     */
    public record OneEntry(
            Frame frame,
            Form form,
            EntryRow entry,
            String symbol,
            String state,
            Link document,
            List<Line> lines,
            List<String> said,
            boolean ready,
            List<Link> kinds,
            Actions actions,
            List<Link> elsewhere) {}

    /** Where the forms of an entry go. */
    public record Actions(String confirm, String reverse, String discard) {}

    /** A line as a sentence, with what it changes and what stands against it. */
    public record Line(
            int number,
            String kind,
            String act,
            boolean withdrawn,
            String sentence,
            String source,
            @Nullable Link fact,
            List<CellChange> changes,
            List<String> faults,
            String edit,
            String remove) {}

    /**
     * What a column said and says.
     *
     * @param seen what it said when the line was written, where somebody else changed it since; else null
     */
    public record CellChange(
            String label,
            @Nullable String seen,
            @Nullable String before,
            @Nullable String after) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<OneEntry> entry(Visit visit, Actor actor, int number, Form form) {
        mayKeep(actor);
        return entries.view(visit.head(), actor, number).map(view -> entry(visit, view, form));
    }

    private OneEntry entry(Visit visit, EntryQueries.View view, Form form) {
        Texts texts = visit.texts();
        EntryRow entry = view.entry();
        String place = "record/" + entry.number();
        List<FactLine> lines = view.lines().stream().map(TakeLines.Taken::line).toList();
        List<LineFault> faults = entry.isDraft() ? judge.judge(visit.head(), lines) : List.of();
        CellWords cells = words(visit, lines);
        return new OneEntry(
                frame(visit, List.of(desk(visit)), texts.say("record.entry", entry.number())),
                form,
                entry,
                symbol(entry.state()),
                texts.say("record.state." + entry.state().code()),
                document(visit, entry),
                view.lines().stream()
                        .map(line -> line(visit, cells, place, entry, line, faults))
                        .toList(),
                faults.stream()
                        .filter(fault -> fault.line() == 0)
                        .map(fault -> texts.say(
                                "record.problem.elsewhere", String.valueOf(fault.fact()), texts.say(fault.text())))
                        .distinct()
                        .toList(),
                entry.isDraft() && faults.isEmpty() && !lines.isEmpty(),
                entry.isDraft() ? kinds(visit, cells, place) : List.of(),
                new Actions(
                        visit.link(place + "/confirmation"),
                        visit.link(place + "/reversal"),
                        visit.link(place + "/discarding")),
                List.of(
                        Link.to(visit.link("teams"), texts.say("record.add.teams")),
                        Link.to(visit.link("milestones"), texts.say("record.add.milestones"))));
    }

    /** What can be written down next, each a way to its form: first what a press release mostly says. */
    private List<Link> kinds(Visit visit, CellWords cells, String place) {
        List<String> usual = List.of("events", "evaluation_results", "support", "team_themes", "models", "quotes");
        return Stream.concat(usual.stream(), book.kinds().stream().map(FactKind::name))
                .distinct()
                .map(kind -> Link.to(visit.link(place + "/lines/new?of=" + kind), cells.kind(kind)))
                .toList();
    }

    private Line line(
            Visit visit, CellWords cells, String place, EntryRow entry, TakeLines.Taken taken, List<LineFault> faults) {
        FactLine line = taken.line();
        FactKind kind = kind(line.kind());
        Map<String, String> now = before(visit, line);
        Map<String, String> before = entry.isDraft() ? now : taken.before();
        boolean overtaken = entry.isDraft() && line.act() != FactLine.Act.ADD && !now.equals(taken.before());
        String key = line.code();
        String own = place + "/lines/" + line.number();
        return new Line(
                line.number(),
                cells.kind(line.kind()),
                visit.texts().say("record.line." + line.act().code()),
                line.act() == FactLine.Act.WITHDRAW,
                cells.sentence(kind, line),
                source(visit, line),
                key == null || kind.key().size() > 1 || before(visit, line).isEmpty()
                        ? null
                        : Link.to(visit.link("facts/" + line.kind() + "/" + key), key),
                line.act() == FactLine.Act.CORRECT
                        ? changes(cells, kind, overtaken ? taken.before() : before, before, line.cells())
                        : List.of(),
                Stream.concat(
                                overtaken
                                        ? Stream.of(visit.texts().say("record.problem.overtaken", line.number()))
                                        : Stream.empty(),
                                faults.stream()
                                        .filter(fault -> fault.line() == line.number())
                                        .map(fault -> said(visit, cells, kind, fault)))
                        .toList(),
                visit.link(own),
                visit.link(own + "/removal"));
    }

    private static String source(Visit visit, FactLine line) {
        String code = line.cells().getOrDefault("source_id", "");
        return code.startsWith("@") ? visit.texts().say("record.line.number", code.substring(1)) : code;
    }

    /** The fact as it stands in the record now; nothing where it is not there. */
    private Map<String, String> before(Visit visit, FactLine line) {
        return Optional.ofNullable(line.code())
                .flatMap(code -> book.find(visit.head(), line.kind(), code))
                .map(FactBook.Fact::cells)
                .orElse(Map.of());
    }

    private static String said(Visit visit, CellWords cells, FactKind kind, LineFault fault) {
        String text = visit.texts().say(fault.text());
        return kind.columns().stream()
                .filter(column -> column.name().equals(fault.column()))
                .findFirst()
                .map(column -> cells.label(column) + ": " + text)
                .orElse(text);
    }

    private static List<CellChange> changes(
            CellWords cells,
            FactKind kind,
            Map<String, String> seen,
            Map<String, String> before,
            Map<String, String> after) {
        return kind.columns().stream()
                .filter(column -> Stream.of(seen, before)
                        .anyMatch(each -> !Objects.equals(each.get(column.name()), after.get(column.name()))))
                .map(column -> new CellChange(
                        cells.label(column),
                        Objects.equals(seen.get(column.name()), before.get(column.name()))
                                ? null
                                : Objects.requireNonNullElse(
                                        said(cells, kind, column, seen),
                                        cells.texts().say("record.none")),
                        said(cells, kind, column, before),
                        said(cells, kind, column, after)))
                .toList();
    }

    private static @Nullable String said(CellWords cells, FactKind kind, Column column, Map<String, String> from) {
        String text = from.get(column.name());
        return text == null ? null : cells.value(kind.name(), column, text);
    }

    /** The form of one line. */
    public record LinePage(
            Frame frame,
            Form form,
            FactKind kind,
            @Nullable String fact,
            List<List<Inputs.Input>> rows,
            List<List<Inputs.Input>> grounds,
            String action,
            String back) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LinePage line(Visit visit, Actor actor, EntryQueries.View view, FactLine line, String action, Form form) {
        mayKeep(actor);
        FactKind kind = kind(line.kind());
        String place = "record/" + view.entry().number();
        List<FactLine> others = view.lines().stream()
                .map(TakeLines.Taken::line)
                .filter(other -> other.number() != line.number())
                .toList();
        CellWords cells = words(visit, others);
        List<List<Inputs.Input>> rows = new Inputs(cells, kind, form).rows();
        List<String> citing = kind.columns().stream()
                .filter(FactKind::citing)
                .map(Column::name)
                .toList();
        Link entry = Link.to(
                visit.link(place),
                visit.texts().say("record.entry", view.entry().number()));
        return new LinePage(
                frame(
                        visit,
                        List.of(desk(visit), entry),
                        visit.texts()
                                .say(
                                        "record.line.title",
                                        visit.texts()
                                                .say("record.writing."
                                                        + line.act().code()),
                                        cells.kind(line.kind()))),
                form,
                kind,
                line.code(),
                rows.stream().filter(row -> !isOf(row, citing)).toList(),
                kind.name().equals("sources")
                        ? List.of()
                        : rows.stream().filter(row -> isOf(row, citing)).toList(),
                visit.link(action),
                visit.link(place));
    }

    private static boolean isOf(List<Inputs.Input> row, List<String> columns) {
        return columns.contains(row.getFirst().field().name());
    }

    /** What is wrong with a line besides what cannot be read. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<LineFault> faults(Visit visit, List<FactLine> others, FactLine line) {
        return judge.judge(
                visit.head(),
                Stream.concat(others.stream().filter(other -> other.number() != line.number()), Stream.of(line))
                        .toList());
    }

    /** The facts that stand on a page, each with the way to put it right. */
    public record OnPage(
            Frame frame, Link page, long total, List<Standing> facts, List<Link> pages, List<Link> sizes) {}

    /** A fact on a page; what has commands of its own is put right there. */
    public record Standing(String kind, String name, String code, String door) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OnPage onPage(Visit visit, Actor actor, String page) {
        mayKeep(actor);
        Texts texts = visit.texts();
        Map<String, FactBook.Fact> facts = book.listed(visit.head());
        Paging paging = Paging.of(visit, subjects.countOn(visit.head(), page));
        return new OnPage(
                frame(visit, List.of(desk(visit)), texts.say("record.page.title")),
                Link.to(visit.link(page), texts.say("record.page.back")),
                paging.total(),
                subjects.on(visit.head(), page, paging.before(), paging.size()).stream()
                        .map(subject -> new Standing(
                                Kinds.label(texts, subject.kind()),
                                texts.say(subject.name()),
                                subject.code(),
                                door(visit, subject, facts.get(subject.code()))))
                        .toList(),
                paging.pages(visit),
                paging.sizes(visit));
    }

    private static String door(Visit visit, Subject subject, FactBook.@Nullable Fact fact) {
        return fact == null || fact.key().contains("/")
                ? visit.link(subject.place())
                : visit.link("facts/" + fact.kind() + "/" + fact.key());
    }

    /** A fact as it is recorded, with every entry that touched it. */
    public record FactPage(
            Frame frame,
            Form form,
            String kind,
            String code,
            List<CellChange> cells,
            List<Row> entries,
            String correct,
            String withdraw) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<FactPage> fact(Visit visit, Actor actor, String kind, String key, Form form) {
        mayKeep(actor);
        return book.kind(kind)
                .flatMap(found -> book.find(visit.head(), kind, key).map(fact -> fact(visit, found, fact, form)));
    }

    private FactPage fact(Visit visit, FactKind kind, FactBook.Fact fact, Form form) {
        CellWords cells = words(visit, List.of());
        String place = "facts/" + kind.name() + "/" + fact.key();
        return new FactPage(
                frame(visit, List.of(desk(visit)), visit.texts().say(fact.title())),
                form,
                cells.kind(kind.name()),
                fact.key(),
                kind.columns().stream()
                        .map(column -> new CellChange(
                                cells.label(column), null, null, said(cells, kind, column, fact.cells())))
                        .toList(),
                entries.ofFact(visit.head(), kind.name(), fact.key()).stream()
                        .map(row -> row(visit, row))
                        .toList(),
                visit.link(place + "/correction"),
                visit.link(place + "/withdrawal"));
    }

    /** The kind of this name, or 404: whoever asks for one that has no forms here asks for nothing. */
    FactKind kind(String name) {
        return book.kind(name).orElseThrow(FormAnswer::missing);
    }

    private CellWords words(Visit visit, List<FactLine> lines) {
        return new CellWords(book, visit.head(), words.labels(visit.head()), visit.texts(), lines);
    }

    private static Link desk(Visit visit) {
        return Link.to(visit.link(DESK), visit.texts().say("record.title"));
    }

    private static Frame frame(Visit visit, List<Link> between, String title) {
        return Frame.of(visit, "sources", between, title, List.of(), false);
    }

    private static void mayKeep(Actor actor) {
        if (!actor.is(Actor.Role.ADMIN) && !actor.is(Actor.Role.COORDINATOR)) {
            throw new NotPermitted();
        }
    }
}
