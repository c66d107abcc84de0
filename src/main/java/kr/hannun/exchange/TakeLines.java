package kr.hannun.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Listing;
import kr.hannun.search.Codes;
import kr.hannun.shared.PartialDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes lines that were judged into the record: sources before what they say, what is pointed to before what points to it. */
@Component
public class TakeLines {

    private static final Pattern OTHER_LINE = Pattern.compile("@([0-9]{1,9})");

    /** The column that names a row of any kind. */
    private static final String ABOUT = "entity_id";

    private final KindTables kinds;
    private final WriteRows rows;
    private final ReadRows record;
    private final Codes codes;
    private final Clock clock;

    TakeLines(KindTables kinds, WriteRows rows, ReadRows record, Codes codes, Clock clock) {
        this.kinds = kinds;
        this.rows = rows;
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

    /** The lines in the order in which they can be taken: facts go before what they rest on goes, and come after it. */
    private static final Comparator<FactLine> ORDER = Comparator.comparingInt(
                    (FactLine line) -> line.act() == FactLine.Act.WITHDRAW ? -place(line) : place(line))
            .thenComparingInt(FactLine::number);

    private static int place(FactLine line) {
        List<String> kinds = BundleFormat.FILES.stream().map(FileFormat::name).toList();
        int place = kinds.indexOf(line.kind()) + 1;
        return line.kind().equals("codes") ? 0 : place;
    }

    /** Takes them all, under the programme's lock, into the record as it stands at this head. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Taken> take(Head head, List<FactLine> lines) {
        Bundle now = record.bundle(head);
        NewCodes fresh = new NewCodes(head.program(), codes);
        Map<Integer, String> given = new HashMap<>();
        List<Taken> taken = new ArrayList<>();
        for (FactLine line : lines.stream().sorted(ORDER).toList()) {
            Row row = row(line, fresh, given);
            Map<String, String> before = before(now, row);
            switch (line.act()) {
                case ADD -> rows.add(head.program(), line.kind(), List.of(row));
                case CORRECT -> rows.correct(head.program(), row);
                case WITHDRAW -> rows.withdraw(head.program(), row);
            }
            taken.add(new Taken(
                    new FactLine(line.number(), line.act(), line.kind(), row.key(), row.cells()),
                    subject(line.kind(), row),
                    line.act() == FactLine.Act.ADD ? Map.of() : before));
        }
        taken.sort(Comparator.comparingInt(each -> each.line().number()));
        return taken;
    }

    /** The facts that somebody changed since these lines were taken, or took out; lines that took something out are passed over. */
    public List<String> changedSince(Head head, List<Taken> taken) {
        Bundle now = record.bundle(head);
        return taken.stream()
                .map(Taken::line)
                .filter(line -> line.act() != FactLine.Act.WITHDRAW)
                .filter(line -> now.rows(line.kind()).stream()
                        .noneMatch(row ->
                                row.key().equals(line.code()) && row.cells().equals(line.cells())))
                .map(line -> String.valueOf(line.code()))
                .toList();
    }

    private static Map<String, String> before(Bundle now, Row row) {
        return now.rows(row.format().name()).stream()
                .filter(present -> present.key().equals(row.key()))
                .findFirst()
                .map(Row::cells)
                .orElse(Map.of());
    }

    private String subject(String kind, Row row) {
        Listing listing = kinds.of(kind).table().listing();
        return listing == null ? "" : listing.code(row);
    }

    /** The row that a line becomes: other lines go by their codes, its own code is given, a document has a day. */
    private Row row(FactLine line, NewCodes fresh, Map<Integer, String> given) {
        FileFormat format = BundleFormat.kind(line.kind());
        Map<String, String> cells = new LinkedHashMap<>();
        line.cells().forEach((column, text) -> cells.put(column, resolved(format, column, text, given)));
        if (format.key().size() == 1) {
            String key = format.key().getFirst();
            FactTable.Series series = kinds.of(line.kind()).table().series();
            String code = line.code();
            if (code == null && series != null && !cells.containsKey(key)) {
                code = fresh.give(series, cells.getOrDefault("slug", ""));
            }
            if (code != null) {
                cells.put(key, code);
            }
            given.put(line.number(), Objects.requireNonNull(cells.get(key)));
        }
        Row row = Row.of(format, line.number(), cells);
        return line.kind().equals("sources") && line.act() == FactLine.Act.ADD
                ? SourcesIntake.dated(row, PartialDate.of(LocalDate.now(clock)))
                : row;
    }

    /** What a cell points to, once other lines of the entry have codes; whatever else stands in a cell is left alone. */
    private static String resolved(FileFormat format, String column, String text, Map<Integer, String> given) {
        Content content = format.columns().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .map(Column::content)
                .orElseThrow();
        boolean points = content instanceof Content.Reference || column.equals(ABOUT);
        return points
                ? Arrays.stream(text.split(";", -1))
                        .map(part -> coded(part, given))
                        .collect(Collectors.joining(";"))
                : text;
    }

    private static String coded(String part, Map<Integer, String> given) {
        Matcher other = OTHER_LINE.matcher(part);
        return other.matches() ? given.getOrDefault(Integer.valueOf(other.group(1)), part) : part;
    }
}
