package kr.hannun.record.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.JudgeLines;
import kr.hannun.exchange.LineFault;
import kr.hannun.exchange.TakeLines;
import kr.hannun.record.EntryQueries;
import kr.hannun.record.EntryQueries.EntryRow;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One entry: its lines as sentences, what stands against them, and what can be done with it. */
@Component
class EntryPage {

    private final EntryQueries entries;
    private final FactBook book;
    private final JudgeLines judge;
    private final RecordFrame frames;
    private final LineDoors doors;

    EntryPage(EntryQueries entries, FactBook book, JudgeLines judge, RecordFrame frames, LineDoors doors) {
        this.entries = entries;
        this.book = book;
        this.judge = judge;
        this.frames = frames;
        this.doors = doors;
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
            List<Doors> doors,
            Actions actions) {}

    /** What can be written down next, under one heading. */
    public record Doors(String title, List<Link> kinds) {}

    /** Where the forms of an entry go. */
    public record Actions(String confirm, String second, String giveBack, String reverse, String discard) {}

    /** A line as a sentence, with what it changes and what stands against it. */
    public record Line(
            int number,
            String kind,
            String act,
            boolean withdrawn,
            String sentence,
            String source,
            @Nullable Link fact,
            List<CellWords.CellChange> changes,
            List<String> brings,
            List<String> faults,
            String edit,
            String remove) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<OneEntry> entry(Visit visit, Actor actor, int number, Form form) {
        RecordFrame.mayKeep(actor);
        return entries.view(visit.head(), actor, number).map(view -> entry(visit, view, form));
    }

    private OneEntry entry(Visit visit, EntryQueries.View view, Form form) {
        Texts texts = visit.texts();
        EntryRow entry = view.entry();
        String place = "record/" + entry.number();
        List<FactLine> lines = view.lines().stream().map(TakeLines.Taken::line).toList();
        List<LineFault> faults = isOpen(entry) ? judge.judge(visit.head(), lines) : List.of();
        Map<Integer, List<FactLine>> brought = isOpen(entry) ? judge.brought(visit.head(), lines) : Map.of();
        CellWords cells = frames.words(visit, lines);
        return new OneEntry(
                RecordFrame.frame(visit, List.of(RecordFrame.desk(visit)), texts.say("record.entry", entry.number())),
                form,
                entry,
                RecordFrame.symbol(entry.state()),
                texts.say("record.state." + entry.state().code()),
                frames.document(visit, entry),
                view.lines().stream()
                        .map(line -> line(visit, cells, place, entry, line, brought, faults))
                        .toList(),
                faults.stream()
                        .filter(fault -> fault.line() == 0)
                        .map(fault -> texts.say(
                                "record.problem.elsewhere", String.valueOf(fault.fact()), texts.say(fault.text())))
                        .distinct()
                        .toList(),
                entry.isDraft() && faults.isEmpty() && !lines.isEmpty(),
                entry.isDraft() ? doors.of(visit, cells, place) : List.of(),
                new Actions(
                        visit.link(place + "/confirmation"),
                        visit.link(place + "/second"),
                        visit.link(place + "/return"),
                        visit.link(place + "/reversal"),
                        visit.link(place + "/discarding")));
    }

    private Line line(
            Visit visit,
            CellWords cells,
            String place,
            EntryRow entry,
            TakeLines.Taken taken,
            Map<Integer, List<FactLine>> brought,
            List<LineFault> faults) {
        FactLine line = taken.line();
        FactKind kind = frames.kind(line.kind());
        Map<String, String> now = before(visit, line);
        Map<String, String> before = isOpen(entry) ? now : taken.before();
        boolean overtaken = isOpen(entry) && line.act() != FactLine.Act.ADD && !now.equals(taken.before());
        String key = line.code();
        String own = place + "/lines/" + line.number();
        return new Line(
                line.number(),
                cells.kind(line.kind()),
                visit.texts().say("record.line." + line.act().code()),
                line.act() == FactLine.Act.WITHDRAW,
                cells.sentence(kind, line),
                source(visit, line),
                key == null || before(visit, line).isEmpty()
                        ? null
                        : Link.to(visit.link(RecordFrame.place(line.kind(), key)), key),
                line.act() == FactLine.Act.CORRECT || line.act() == FactLine.Act.REVISE
                        ? changes(cells, kind, overtaken ? taken.before() : before, before, line)
                        : List.of(),
                Stream.concat(
                                brought.getOrDefault(line.number(), List.of()).stream()
                                        .map(each -> brings(visit, cells, each)),
                                leaving(visit, line, now))
                        .toList(),
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

    /** Whoever is in a team to the end leaves with it: nothing is written for that, so it is said. */
    private Stream<String> leaving(Visit visit, FactLine line, Map<String, String> before) {
        boolean leaves = line.kind().equals("consortia")
                && line.cells().containsKey("exited_on")
                && !before.containsKey("exited_on")
                && !before.isEmpty();
        long members = leaves
                ? book.all(visit.head(), "memberships").stream()
                        .filter(member -> String.valueOf(line.code())
                                .equals(member.cells().get("team_id")))
                        .filter(member -> !member.cells().containsKey("valid_to"))
                        .count()
                : 0;
        return members == 0 ? Stream.empty() : Stream.of(visit.texts().say("record.line.members-leave", members));
    }

    /** Something a line brings with it, as it is told before it is taken. */
    private String brings(Visit visit, CellWords cells, FactLine line) {
        return visit.texts()
                .say(
                        "record.line.brings",
                        visit.texts().say("record.line." + line.act().code()),
                        cells.kind(line.kind()),
                        cells.sentence(frames.kind(line.kind()), line));
    }

    /** Whether nothing of it counts yet. */
    private static boolean isOpen(EntryRow entry) {
        return entry.isDraft() || entry.isProposed();
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

    private static List<CellWords.CellChange> changes(
            CellWords cells, FactKind kind, Map<String, String> seen, Map<String, String> before, FactLine line) {
        Map<String, String> after = line.cells();
        return kind.columns().stream()
                .filter(column -> line.act() == FactLine.Act.CORRECT || !FactKind.citing(column))
                .filter(column -> Stream.of(seen, before)
                        .anyMatch(each -> !Objects.equals(each.get(column.name()), after.get(column.name()))))
                .map(column -> new CellWords.CellChange(
                        cells.label(column),
                        Objects.equals(seen.get(column.name()), before.get(column.name()))
                                ? null
                                : Objects.requireNonNullElse(
                                        cells.said(kind, column, seen),
                                        cells.texts().say("record.none")),
                        cells.said(kind, column, before),
                        cells.said(kind, column, after)))
                .toList();
    }
}
