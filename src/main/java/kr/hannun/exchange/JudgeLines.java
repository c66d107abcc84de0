package kr.hannun.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * Judges lines of an entry against the record as it stands and the other lines: by the rules of the bundle, so that a form, a
 * sheet and a bundle get the same verdict. What was wrong in the record before is not laid to their charge.
 */
@Component
public class JudgeLines {

    /** Lines are told from the rows of the record by where they stand: no file is this long. */
    private static final int FIRST = 10 * FileReading.MOST_ROWS;

    /** Faults whose last word is the line of another row. */
    private static final Set<Reason> BY_LINE = Set.of(Reason.COMBINATION_REPEATED, Reason.KEY_REPEATED);

    private final ReadRows rows;
    private final RevisionCache kept;

    JudgeLines(ReadRows rows, RevisionCache kept) {
        this.rows = rows;
        this.kept = kept;
    }

    private record Before(Set<Fault> faults) {}

    /** Everything that stands against these lines, in the order of the format; nothing where they can be taken. */
    public List<LineFault> judge(Head head, List<FactLine> lines) {
        Bundle record = rows.bundle(head);
        Set<Fault> before = kept.get(head, Before.class, () -> new Before(new HashSet<>(faults(record.files()))))
                .faults();
        Map<String, List<Row>> after = new LinkedHashMap<>();
        record.files().forEach((kind, present) -> after.put(kind, new ArrayList<>(present)));
        List<Consequences.Drawn> all = Consequences.of(record, lines);
        Map<Integer, Integer> brought = new HashMap<>();
        all.forEach(drawn -> brought.put(drawn.line().number(), drawn.by()));
        all.stream()
                .map(Consequences.Drawn::line)
                .collect(Collectors.groupingBy(FactLine::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, ofKind) -> apply(kind, ofKind, after));
        List<LineFault> faults = faults(after).stream()
                .filter(fault -> !before.contains(fault))
                .map(fault -> told(fault, record))
                .toList();
        return Stream.concat(revisions(record, lines), byLine(brought, faults)).toList();
    }

    /** What lines bring with them, by the number of the line. */
    public Map<Integer, List<FactLine>> brought(Head head, List<FactLine> lines) {
        return Consequences.of(rows.bundle(head), lines).stream()
                .filter(drawn -> drawn.by() != drawn.line().number())
                .collect(Collectors.groupingBy(
                        Consequences.Drawn::by, Collectors.mapping(Consequences.Drawn::line, Collectors.toList())));
    }

    /** What a line brings with it is judged where nothing is wrong with the line itself. */
    private static Stream<LineFault> byLine(Map<Integer, Integer> brought, List<LineFault> faults) {
        Set<Integer> wrong = faults.stream().map(LineFault::line).collect(Collectors.toSet());
        return faults.stream()
                .filter(fault -> brought.getOrDefault(fault.line(), fault.line()) == fault.line()
                        || !wrong.contains(brought.get(fault.line())))
                .map(fault -> by(brought, fault))
                .distinct();
    }

    /** What is wrong with something a line brings with it is wrong with the line. */
    private static LineFault by(Map<Integer, Integer> brought, LineFault fault) {
        int line = brought.getOrDefault(fault.line(), fault.line());
        String column = fault.column();
        boolean shared = column != null && FactKind.CITING.contains(column);
        return line == fault.line() ? fault : new LineFault(line, null, shared ? column : null, fault.text());
    }

    /** Only what can have sources of its own can be otherwise from a day on; whatever else differs was recorded wrongly. */
    private static Stream<LineFault> revisions(Bundle record, List<FactLine> lines) {
        return lines.stream()
                .filter(line -> line.act() == FactLine.Act.REVISE)
                .flatMap(line -> record.rows(line.kind()).stream()
                        .filter(row -> row.key().equals(line.code()))
                        .flatMap(row -> Revisions.problems(row, line)));
    }

    /** Applies the lines of a kind in one pass over its rows, however many there are. */
    private static void apply(String kind, List<FactLine> lines, Map<String, List<Row>> files) {
        FileFormat format = BundleFormat.kind(kind);
        List<Row> present = Objects.requireNonNull(files.get(kind));
        Map<String, FactLine> about = new HashMap<>();
        lines.stream()
                .filter(line -> !line.act().brings())
                .forEach(line -> about.merge(line.reference(), line, JudgeLines::last));
        present.replaceAll(row -> {
            FactLine line = about.get(row.key());
            return line != null && line.act() != FactLine.Act.WITHDRAW ? row(format, line) : row;
        });
        present.removeIf(row -> {
            FactLine line = about.get(row.key());
            return line != null && line.act() == FactLine.Act.WITHDRAW;
        });
        lines.stream().filter(line -> line.act().brings()).forEach(line -> present.add(row(format, line)));
    }

    /** What comes of two lines about one fact: what is taken out is not put right. */
    private static FactLine last(FactLine one, FactLine other) {
        return one.act() == FactLine.Act.WITHDRAW ? one : other;
    }

    /** The row that a line would be; one without a code goes by its number. */
    static Row row(FileFormat format, FactLine line) {
        Map<String, String> cells = new LinkedHashMap<>(line.cells());
        if (format.key().size() == 1) {
            cells.putIfAbsent(format.key().getFirst(), line.reference());
        }
        return Row.of(format, FIRST + line.number(), cells);
    }

    private static List<Fault> faults(Map<String, List<Row>> record) {
        Map<String, BundleFile> files = new LinkedHashMap<>();
        for (FileFormat format : BundleFormat.FILES) {
            files.put(format.name(), BundleFile.of(format, record.getOrDefault(format.name(), List.of())));
        }
        Faults faults = new Faults();
        BundleCheck.check(new BundleFiles(files), faults);
        return faults.refusal().faults();
    }

    private static LineFault told(Fault fault, Bundle record) {
        LocalizedText text = inForms(fault, record);
        return fault.line() > FIRST
                ? new LineFault(fault.line() - FIRST, null, fault.column(), text)
                : new LineFault(0, key(record, fault.file(), fault.line()), fault.column(), text);
    }

    /** A form has no lines to point at, so what stands there already is named by its key. */
    private static LocalizedText inForms(Fault fault, Bundle record) {
        if (!BY_LINE.contains(fault.why())) {
            return fault.why().inForms(fault.words());
        }
        int other = Integer.parseInt(fault.words().getLast());
        String said = other > FIRST ? "@" + (other - FIRST) : key(record, fault.file(), other);
        return Reason.SAID_BY_ANOTHER.with(List.of(said));
    }

    private static String key(Bundle record, String file, int line) {
        return record.rows(file.replaceFirst("\\.csv$", "")).stream()
                .filter(row -> row.line() == line)
                .map(Row::key)
                .findFirst()
                .orElse(file);
    }
}
