package kr.hannun.record.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.JudgeLines;
import kr.hannun.exchange.LineFault;
import kr.hannun.exchange.TakeLines;
import kr.hannun.record.EntryQueries;
import kr.hannun.record.EntryQueries.EntryRow;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of an entry as its page shows them: each a sentence, with what it changes, brings along and what stands against it. */
@Component
class EntryLineRows {

    private final FactBook book;
    private final JudgeLines judge;
    private final RecordFrame frames;

    EntryLineRows(FactBook book, JudgeLines judge, RecordFrame frames) {
        this.book = book;
        this.judge = judge;
        this.frames = frames;
    }

    /** A line as a sentence, with what it changes and what stands against it. */
    public record Row(
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

    /**
     * One page of the lines.
     *
     * @param total how many lines there are
     */
    public record Part(List<Row> rows, int total, List<Link> pages, List<Link> sizes) {

        /** Whether there are more lines than this page shows. */
        public boolean isCut() {
            return rows.size() < total;
        }
    }

    /** The page of the lines that is asked for: first those against which something stands, then the others, as they are numbered. */
    Part of(Visit visit, CellWords cells, EntryQueries.View view, List<LineFault> faults, Form form) {
        EntryRow entry = view.entry();
        List<FactLine> lines = view.lines().stream().map(TakeLines.Taken::line).toList();
        Map<Integer, List<FactLine>> brought = entry.isOpen() ? judge.brought(visit.head(), lines) : Map.of();
        Set<String> faulty = Stream.concat(
                        faults.stream().map(fault -> "line-" + fault.line()),
                        form.problems().stream().map(Problem::field))
                .collect(Collectors.toSet());
        Paging paging = Paging.of(visit, lines.size());
        List<TakeLines.Taken> inOrder = view.lines().stream()
                .sorted(Comparator.comparing(
                        taken -> !faulty.contains("line-" + taken.line().number())
                                && !(entry.isOpen() && isOvertaken(visit, taken))))
                .toList();
        return new Part(
                paging.cut(inOrder).stream()
                        .map(line -> row(visit, cells, entry, line, brought, faults))
                        .toList(),
                lines.size(),
                paging.pages(visit),
                paging.sizes(visit));
    }

    /** Whether somebody changed the fact after the line about it was written. */
    private boolean isOvertaken(Visit visit, TakeLines.Taken taken) {
        return taken.line().act() != FactLine.Act.ADD
                && !before(visit, taken.line()).equals(taken.before());
    }

    private Row row(
            Visit visit,
            CellWords cells,
            EntryRow entry,
            TakeLines.Taken taken,
            Map<Integer, List<FactLine>> brought,
            List<LineFault> faults) {
        FactLine line = taken.line();
        FactKind kind = frames.kind(line.kind());
        Map<String, String> now = before(visit, line);
        Map<String, String> before = entry.isOpen() ? now : taken.before();
        boolean overtaken = entry.isOpen() && isOvertaken(visit, taken);
        String key = line.code();
        String own = "record/" + entry.number() + "/lines/" + line.number();
        return new Row(
                line.number(),
                cells.kind(line.kind()),
                visit.texts().say("record.line." + line.act().code()),
                line.act() == FactLine.Act.WITHDRAW,
                cells.sentence(kind, line),
                source(visit, entry, line),
                key == null || before(visit, line).isEmpty()
                        ? null
                        : Link.to(visit.link(RecordFrame.place(line.kind(), key)), key),
                line.act() == FactLine.Act.CORRECT || line.act() == FactLine.Act.REVISE
                        ? cells.changes(kind, overtaken ? taken.before() : before, before, line)
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

    /** Who says the line: what is otherwise now is said by the document of the entry, whoever says the rest of the fact. */
    private static String source(Visit visit, EntryRow entry, FactLine line) {
        String code = line.act() == FactLine.Act.REVISE
                ? entry.source()
                : line.cells().getOrDefault("source_id", "");
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
}
