package kr.hannun.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.fact.Known;
import kr.hannun.search.Codes;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes lines that were judged into the record: sources before what they say, what is pointed to before what points to it. */
@Component
public class TakeLines {

    private final KindTables kinds;
    private final WriteRows rows;
    private final SettleRounds rounds;
    private final ReadRows record;
    private final Codes codes;
    private final Clock clock;

    TakeLines(KindTables kinds, WriteRows rows, SettleRounds rounds, ReadRows record, Codes codes, Clock clock) {
        this.kinds = kinds;
        this.rows = rows;
        this.rounds = rounds;
        this.record = record;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * A line that was taken.
     *
     * @param line with the code it has now, and its cells as they are recorded
     * @param subject the code by which the fact is listed, or nothing where it is no fact by itself
     * @param before the cells that stood there before; empty for a fact that was not there
     */
    public record Taken(FactLine line, String subject, Map<String, String> before) {

        /** Keeps the cells as they are now. */
        public Taken {
            before = Map.copyOf(before);
        }
    }

    /** A line with the row it becomes. */
    private record Written(FactLine line, Row row) {

        /** Rows of one kind to which the same is done are written at once. */
        boolean goesWith(Written other) {
            return act() == other.act() && line.kind().equals(other.line.kind());
        }

        /** What is done to the row: a fact that is otherwise now stands in its row like one that was put right. */
        FactLine.Act act() {
            return line.act() == FactLine.Act.REVISE ? FactLine.Act.CORRECT : line.act();
        }
    }

    /**
     * Takes them all with what they bring, under the programme's lock, into the record as it stands at this head.
     *
     * @param last the highest number of a line; what lines bring is numbered on from it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Taken> take(Head head, List<FactLine> lines, int last) {
        Bundle now = record.bundle(head);
        List<FactLine> drawn = Consequences.of(now, lines, last).stream()
                .map(Consequences.Drawn::line)
                .toList();
        List<FactLine> all = drawn.stream().sorted(inTurn(drawn)).toList();
        LineRows becoming =
                new LineRows(kinds, new NewCodes(head.program(), codes), PartialDate.of(LocalDate.now(clock)));
        List<Written> written =
                all.stream().map(line -> new Written(line, becoming.row(line))).toList();
        write(head, written, after(now, written));
        Map<String, Map<String, Row>> before = byKey(now, all);
        return written.stream()
                .map(each -> taken(before, each))
                .sorted(Comparator.comparingInt(each -> each.line().number()))
                .toList();
    }

    /**
     * Facts go before what they rest on goes, and come after it. What others point to goes last, as those that are put right may
     * have pointed to it, unless another of its kind comes, for which it makes room.
     */
    private Comparator<FactLine> inTurn(List<FactLine> lines) {
        Set<String> coming = lines.stream()
                .filter(line -> line.act().brings())
                .map(FactLine::kind)
                .collect(Collectors.toSet());
        return Comparator.comparing((FactLine line) -> line.act() == FactLine.Act.WITHDRAW
                        && kinds.arePointedTo(line.kind())
                        && !coming.contains(line.kind()))
                .thenComparingInt(line -> line.act() == FactLine.Act.WITHDRAW ? -place(line) : place(line))
                .thenComparing(line -> line.act().brings() && kinds.isMadeAnew(line.kind()))
                .thenComparing(line -> line.act().brings())
                .thenComparingInt(FactLine::number);
    }

    private static int place(FactLine line) {
        return BundleFormat.ORDER.indexOf(line.kind()) + 1;
    }

    private static Bundle after(Bundle now, List<Written> written) {
        Map<String, List<Row>> files = new LinkedHashMap<>(now.files());
        written.stream()
                .collect(Collectors.groupingBy(each -> each.line().kind()))
                .forEach((kind, ofKind) -> files.put(kind, after(now.rows(kind), ofKind)));
        return new Bundle(files);
    }

    private static List<Row> after(List<Row> now, List<Written> written) {
        Map<String, Written> about = new HashMap<>();
        written.stream()
                .filter(each -> !each.act().brings())
                .forEach(each -> about.put(each.row().key(), each));
        List<Row> rows = new ArrayList<>();
        for (Row row : now) {
            Written change = about.get(row.key());
            if (change == null) {
                rows.add(row);
            } else if (change.act() != FactLine.Act.WITHDRAW) {
                rows.add(change.row());
            }
        }
        written.stream().filter(each -> each.act().brings()).forEach(each -> rows.add(each.row()));
        return rows;
    }

    private void write(Head head, List<Written> written, Bundle after) {
        boolean unsettled = written.stream()
                .anyMatch(each -> SettleRounds.followFrom(each.line().kind()));
        for (List<Written> together : batches(written)) {
            Written first = together.getFirst();
            String kind = first.line().kind();
            if (unsettled && first.act() != FactLine.Act.WITHDRAW && SettleRounds.comeBefore(kind)) {
                rounds.settle(head.program(), after);
                unsettled = false;
            }
            List<Row> all = together.stream().map(Written::row).toList();
            rows.write(new WriteRows.Writing(head.program(), first.act(), kind, all, after));
        }
        if (unsettled) {
            rounds.settle(head.program(), after);
        }
    }

    private static List<List<Written>> batches(List<Written> written) {
        List<List<Written>> batches = new ArrayList<>();
        for (Written each : written) {
            if (batches.isEmpty() || !batches.getLast().getFirst().goesWith(each)) {
                batches.add(new ArrayList<>());
            }
            batches.getLast().add(each);
        }
        return batches;
    }

    private Taken taken(Map<String, Map<String, Row>> now, Written written) {
        FactLine line = written.line();
        Row row = written.row();
        Row before = line.act().brings()
                ? null
                : now.getOrDefault(line.kind(), Map.of()).get(row.key());
        return new Taken(
                new FactLine(line.number(), line.act(), line.kind(), row.key(), row.cells()),
                kinds.listed(row),
                before == null ? Map.of() : before.cells());
    }

    /** The rows of the kinds that these lines are about, by their keys. */
    private static Map<String, Map<String, Row>> byKey(Bundle now, List<FactLine> lines) {
        return lines.stream()
                .map(FactLine::kind)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> now.rows(kind).stream()
                                .collect(Collectors.toMap(Row::key, Function.identity(), (first, again) -> first))));
    }

    /** What stands against lines that no rule of the bundle knows: that other records rest on what they take out, say. */
    public List<Problem> obstacles(Head head, List<FactLine> lines) {
        Bundle now = record.bundle(head);
        Map<String, Map<String, Row>> present = byKey(now, lines);
        Known known = rows.known(head.program(), now);
        return Consequences.of(now, lines).stream()
                .filter(drawn -> !drawn.line().act().brings())
                .flatMap(drawn -> obstacle(known, present, drawn).stream())
                .toList();
    }

    private Optional<Problem> obstacle(Known known, Map<String, Map<String, Row>> present, Consequences.Drawn drawn) {
        FactLine line = drawn.line();
        Row row = present.getOrDefault(line.kind(), Map.of()).get(line.reference());
        return row == null
                ? Optional.empty()
                : rows.obstacle(known, line, row)
                        .map(problem -> new Problem("line-" + drawn.by(), problem.key(), problem.arguments()));
    }

    /** The facts that somebody changed since these lines were taken, took out, or recorded again. */
    public List<String> changedSince(Head head, List<Taken> taken) {
        Map<String, Map<String, Row>> now =
                byKey(record.bundle(head), taken.stream().map(Taken::line).toList());
        return taken.stream()
                .map(Taken::line)
                .filter(line -> !isAsRecorded(
                        line, now.getOrDefault(line.kind(), Map.of()).get(line.reference())))
                .map(FactLine::reference)
                .toList();
    }

    private static boolean isAsRecorded(FactLine line, @Nullable Row row) {
        return line.act() == FactLine.Act.WITHDRAW
                ? row == null
                : row != null && row.cells().equals(line.cells());
    }
}
