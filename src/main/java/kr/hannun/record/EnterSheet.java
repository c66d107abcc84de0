package kr.hannun.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.audit.WriteCourse;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.TakeLines;
import kr.hannun.shared.Actor;
import org.springframework.stereotype.Component;

/** Makes an entry of a sheet: its rows become lines under their own numbers, each beside what is recorded now. */
@Component
public class EnterSheet {

    /** The field beside which it is said that nothing was chosen. */
    public static final String USE = "use";

    private final SentSheets sheets;
    private final CompareSheet comparing;
    private final WriteEntry entries;
    private final EntryLines lines;
    private final Trail trail;
    private final WriteCourse course;

    EnterSheet(
            SentSheets sheets,
            CompareSheet comparing,
            WriteEntry entries,
            EntryLines lines,
            Trail trail,
            WriteCourse course) {
        this.sheets = sheets;
        this.comparing = comparing;
        this.entries = entries;
        this.lines = lines;
        this.trail = trail;
        this.course = course;
    }

    /**
     * What a person chose of a sheet.
     *
     * @param seen where the history stood when the comparison was shown
     * @param used the rows that are taken
     * @param left what somebody else wrote and what stays, by row and column; the key where a fact stays taken out
     * @param withdrawn the keys of facts that are not in the sheet and are taken out for that
     * @param source the code of the document, or what its line is called where it is new
     * @param document the line of a new document
     * @param said what new facts take from the document where they do not say it themselves
     */
    public record Chosen(
            UUID sheet,
            long seen,
            Set<Integer> used,
            Map<Integer, Set<String>> left,
            Set<String> withdrawn,
            String source,
            List<FactLine> document,
            Map<String, String> said) {

        /** Nothing of a sheet. */
        public static Chosen nothing(UUID sheet) {
            return new Chosen(sheet, 0, Set.of(), Map.of(), Set.of(), "", List.of(), Map.of());
        }
    }

    /** Makes the entry, unless the record moved on since the comparison was shown; the sheet itself is not needed any more. */
    public Outcome enter(Actor actor, Head shown, UUID once, Chosen chosen) {
        return course.take(EntryWriteCourse.submission(actor, shown.program(), once), () -> {
            Head head = trail.head(shown.slug()).orElseThrow();
            return sheets.find(head, actor, chosen.sheet())
                    .map(sent -> head.seq() == chosen.seen() ? enter(actor, head, chosen, sent) : new Outcome.Stale())
                    .orElseGet(Outcome.Missing::new);
        });
    }

    private Outcome enter(Actor actor, Head head, Chosen chosen, SentSheets.Sent sent) {
        List<TakeLines.Taken> all = lines(comparing.compare(head, sent.sheet(), sent.seq()), chosen);
        if (all.isEmpty()) {
            return Outcome.Refused.of(USE, "record.sheet.problem.nothing");
        }
        int last = all.stream().mapToInt(each -> each.line().number()).max().orElseThrow();
        Entry entry = entries.draft(actor, head.program(), chosen.source(), last);
        chosen.document().forEach(line -> lines.put(entry.id(), line, Map.of()));
        all.forEach(each -> lines.put(entry.id(), each.line(), each.before()));
        sheets.remove(head, actor, sent.id());
        return new Outcome.Done("record/" + entry.number());
    }

    private static List<TakeLines.Taken> lines(SheetComparison comparison, Chosen chosen) {
        String kind = comparison.kind().name();
        List<TakeLines.Taken> all = new ArrayList<>();
        comparison.rows().stream()
                .filter(row -> row.counts() && chosen.used().contains(row.number()))
                .filter(row -> !isLeft(row, chosen))
                .map(row -> new TakeLines.Taken(line(comparison, row, chosen), "", row.now()))
                .filter(taken -> !taken.line().cells().equals(taken.before()))
                .forEach(all::add);
        int next = Stream.concat(
                        comparison.rows().stream().map(ComparedRow::number),
                        chosen.document().stream().map(FactLine::number))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        for (FactBook.Fact fact : comparison.missing()) {
            if (chosen.withdrawn().contains(fact.key())) {
                next++;
                FactLine line = new FactLine(next, FactLine.Act.WITHDRAW, kind, fact.key(), fact.cells());
                all.add(new TakeLines.Taken(line, "", fact.cells()));
            }
        }
        return all;
    }

    /** Whether a fact that somebody else took out stays so. */
    private static boolean isLeft(ComparedRow row, Chosen chosen) {
        return row.course() == ComparedRow.Course.GONE
                && !chosen.left().getOrDefault(row.number(), Set.of()).isEmpty();
    }

    private static FactLine line(SheetComparison comparison, ComparedRow row, Chosen chosen) {
        Set<String> left = chosen.left().getOrDefault(row.number(), new HashSet<>());
        FactLine line = row.line(comparison.kind().name(), left);
        return line.act() == FactLine.Act.ADD
                ? new FactLine(
                        line.number(),
                        line.act(),
                        line.kind(),
                        null,
                        DocumentCells.filled(comparison.kind(), line.cells(), chosen.said()))
                : line;
    }

    /** Puts a sheet away. */
    public Outcome discard(Actor actor, Head head, UUID once, UUID sheet) {
        return course.take(
                EntryWriteCourse.submission(actor, head.program(), once),
                () -> sheets.remove(head, actor, sheet) ? new Outcome.Done("record/sheets") : new Outcome.Missing());
    }
}
