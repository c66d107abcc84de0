package kr.hannun.record;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.JudgeLines;
import kr.hannun.exchange.LineFault;
import kr.hannun.shell.Texts;
import kr.hannun.source.Certainty;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Compares a sheet with the record, as it was when the sheet was taken and as it is. */
@Component
public class CompareSheet {

    private final FactBook book;
    private final JudgeLines judge;
    private final Trail trail;
    private final Words words;
    private final MessageSource messages;
    private final Clock clock;

    CompareSheet(FactBook book, JudgeLines judge, Trail trail, Words words, MessageSource messages, Clock clock) {
        this.book = book;
        this.judge = judge;
        this.trail = trail;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** The sheet that was taken at entry {@code seq} of the history, or where that is 0 nobody knows when, beside this head. */
    public SheetComparison compare(Head head, SentSheet sheet, long seq) {
        FactKind kind = book.kind(sheet.kind()).orElseThrow();
        Map<String, FactBook.Fact> now = facts(head, kind);
        boolean same = seq == 0 || seq == head.seq();
        Map<String, FactBook.Fact> then = same
                ? now
                : trail.head(head.slug(), seq, clock.getZone())
                        .map(earlier -> facts(earlier, kind))
                        .orElse(now);
        List<ComparedRow> rows = rows(head, kind, sheet, cells(then), cells(now));
        Set<String> sent = new HashSet<>();
        rows.forEach(row -> sent.add(row.key()));
        return new SheetComparison(
                kind,
                rows,
                then.keySet().stream()
                        .filter(key -> now.containsKey(key) && !sent.contains(key))
                        .map(now::get)
                        .toList(),
                (int) now.keySet().stream()
                        .filter(key -> !then.containsKey(key) && !sent.contains(key))
                        .count(),
                judged(head, kind, rows));
    }

    private Map<String, FactBook.Fact> facts(Head head, FactKind kind) {
        return book.all(head, kind.name()).stream()
                .collect(Collectors.toMap(
                        FactBook.Fact::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, Map<String, String>> cells(Map<String, FactBook.Fact> facts) {
        return facts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().cells()));
    }

    private List<ComparedRow> rows(
            Head head,
            FactKind kind,
            SentSheet sheet,
            Map<String, Map<String, String>> then,
            Map<String, Map<String, String>> now) {
        SheetCells reading = new SheetCells(kind, words.labels(head), certainties());
        Map<SentSheet.Row, Map<String, String>> read = new LinkedHashMap<>();
        sheet.rows().forEach(row -> read.put(row, reading.read(row)));
        Map<String, Integer> first = new HashMap<>();
        read.forEach((row, cells) -> first.putIfAbsent(RowCourse.key(kind, cells), row.number()));
        RowCourse course = new RowCourse(kind, sheet.places().keySet(), then, now, first);
        return read.entrySet().stream()
                .map(row -> course.of(row.getKey(), row.getValue()))
                .toList();
    }

    private Map<Certainty, List<String>> certainties() {
        List<Texts> languages = Stream.of(Locale.KOREAN, Locale.ENGLISH)
                .map(language -> new Texts(messages, language))
                .toList();
        return Arrays.stream(Certainty.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        certainty -> languages.stream()
                                .map(texts -> texts.sayIfKnown("source.certainty." + certainty.code()))
                                .filter(word -> word != null)
                                .toList()));
    }

    /** What the record would not take, were everything of the sheet recorded; a new fact may rest on the document of the entry. */
    private List<LineFault> judged(Head head, FactKind kind, Collection<ComparedRow> rows) {
        Map<Integer, ComparedRow> counting = rows.stream()
                .filter(ComparedRow::counts)
                .collect(Collectors.toMap(
                        ComparedRow::number, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<FactLine> lines =
                counting.values().stream().map(row -> row.line(kind.name())).toList();
        return lines.isEmpty()
                ? List.of()
                : judge.judge(head, lines).stream()
                        .filter(fault -> !isAnsweredByTheDocument(kind, counting.get(fault.line()), fault))
                        .toList();
    }

    private static boolean isAnsweredByTheDocument(FactKind kind, @Nullable ComparedRow row, LineFault fault) {
        return row != null
                && row.course() != ComparedRow.Course.CHANGED
                && DocumentCells.of(kind).contains(String.valueOf(fault.column()))
                && !row.sent().containsKey(String.valueOf(fault.column()));
    }
}
