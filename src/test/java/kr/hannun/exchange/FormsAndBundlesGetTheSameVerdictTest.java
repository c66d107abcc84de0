package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.record.CellText;
import kr.hannun.record.CompareSheet;
import kr.hannun.record.ComparedRow;
import kr.hannun.record.SentSheet;
import kr.hannun.record.SheetComparison;
import kr.hannun.shared.Problem;
import kr.hannun.shared.Slug;
import kr.hannun.sheet.Clean;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows of every kind, whole and damaged at random: what a line of an entry may say, a row of a sheet may say,
 * and a line of a file. */
@DatabaseTest
class FormsAndBundlesGetTheSameVerdictTest {

    private static final int ROUNDS = 12;
    private static final List<String> DAMAGES = List.of(
            "",
            "-5",
            "1,024",
            "2026-02-31",
            "S999",
            "no_such_code",
            "T-NOBODY",
            "=1+1",
            "두  칸",
            " 앞뒤 ",
            "ㅎㅏㄴ글",
            "x".repeat(3000));

    @Autowired
    Trail trail;

    @Autowired
    ReadRows rows;

    @Autowired
    FactBook book;

    @Autowired
    JudgeLines judge;

    @Autowired
    CompareSheet comparing;

    @TempDir
    Path folder;

    private final Random random = new Random(20261127);

    @Test
    void whatever_kind_and_whatever_damage() throws Exception {
        Head head = trail.head(new Slug(Site.SLUG)).orElseThrow();
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (FactKind kind : kinds(head)) {
                Map<String, String> cells = damaged(head, kind);
                List<String> form =
                        judge.judge(head, List.of(new FactLine(1, FactLine.Act.ADD, kind.name(), null, cells))).stream()
                                .filter(fault -> fault.line() == 1)
                                .map(fault -> String.valueOf(fault.column()))
                                .toList();
                List<String> file = bundle(head, kind, cells);
                assertThat(form).as("%s %s", kind.name(), cells).containsExactlyInAnyOrderElementsOf(file);
                assertSheetSaysTheSame(head, kind, cells);
                refused += form.isEmpty() ? 0 : 1;
            }
        }
        assertThat(refused).isBetween(ROUNDS, ROUNDS * (kinds(head).size() - 1));
    }

    /** A sheet reads what a form reads, and says of it what the form says; the code of a new fact is given. */
    private void assertSheetSaysTheSame(Head head, FactKind kind, Map<String, String> cells) {
        Map<String, String> written = new LinkedHashMap<>(cells);
        kind.given().forEach(written::remove);
        Map<String, String> typed = new LinkedHashMap<>();
        kind.columns().stream()
                .filter(column -> written.containsKey(column.name()))
                .forEach(column -> typed.put(column.name(), CellText.read(column, clean(written, column))));
        ComparedRow row = sheet(head, kind, written).rows().getFirst();
        assertThat(row.sent()).as("%s %s", kind.name(), written).isEqualTo(CellText.addressed(kind, typed));
        List<String> form =
                judge.judge(head, List.of(new FactLine(2, FactLine.Act.ADD, kind.name(), null, typed))).stream()
                        .filter(fault -> fault.line() == 2)
                        .map(fault -> String.valueOf(fault.column()))
                        .filter(column -> !List.of("source_id", "certainty").contains(column)
                                || typed.containsKey(column)
                                || kind.key().contains(column))
                        .toList();
        List<String> tooLong = typed.keySet().stream()
                .filter(column -> typed.getOrDefault(column, "").length() > CellText.LONGEST)
                .toList();
        List<String> told = row.faults().isEmpty()
                ? sheet(head, kind, written).faults(2).stream()
                        .map(fault -> String.valueOf(fault.column()))
                        .toList()
                : row.faults().stream().map(Problem::field).toList();
        List<String> ofTheRow = Stream.concat(kind.lackingOfKey(typed).stream(), tooLong.stream())
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(ofTheRow.isEmpty() ? form : ofTheRow);
    }

    private static String clean(Map<String, String> cells, Column column) {
        return Clean.text(cells.getOrDefault(column.name(), ""));
    }

    private SheetComparison sheet(Head head, FactKind kind, Map<String, String> written) {
        Map<String, Integer> places = new LinkedHashMap<>();
        kind.columns().forEach(column -> places.put(column.name(), places.size()));
        Map<String, String> cells = new LinkedHashMap<>();
        written.forEach((column, text) -> cells.put(column, Clean.text(text)));
        var rows = List.of(new SentSheet.Row(2, cells, Map.of()));
        return comparing.compare(head, new SentSheet(kind.name(), places, rows, List.of()), 0);
    }

    /** The kinds of which something is recorded, so that there is a row to damage. */
    private List<FactKind> kinds(Head head) {
        return book.kinds().stream()
                .filter(kind -> !book.all(head, kind.name()).isEmpty())
                .toList();
    }

    /** A row that is there, under another key, with one cell left empty or said otherwise; the key is given to whoever has none. */
    private Map<String, String> damaged(Head head, FactKind kind) {
        List<FactBook.Fact> facts = book.all(head, kind.name());
        Map<String, String> cells =
                new LinkedHashMap<>(facts.get(random.nextInt(facts.size())).cells());
        kind.key().forEach(column -> cells.computeIfPresent(column, (key, text) -> text + "_2"));
        String column = kind.columns()
                .get(1 + random.nextInt(kind.columns().size() - 1))
                .name();
        String damage = DAMAGES.get(random.nextInt(DAMAGES.size()));
        if (damage.isEmpty()) {
            cells.remove(column);
        } else {
            cells.put(column, damage);
        }
        return cells;
    }

    /** The row with what a form brings along with it: who leads a new team, say, and who says what of it. */
    private List<FactLine> lines(Head head, FactKind kind, Map<String, String> cells) {
        FactLine line = new FactLine(1, FactLine.Act.ADD, kind.name(), null, cells);
        return Consequences.of(rows.bundle(head), List.of(line)).stream()
                .map(Consequences.Drawn::line)
                .toList();
    }

    private static void put(List<Row> rows, FactLine line) {
        Row row = JudgeLines.row(BundleFormat.kind(line.kind()), line);
        if (line.act() == FactLine.Act.ADD) {
            rows.add(row);
        } else {
            rows.replaceAll(each -> each.key().equals(line.code()) ? row : each);
        }
    }

    private List<String> bundle(Head head, FactKind kind, Map<String, String> cells) throws Exception {
        for (FileFormat format : BundleFormat.FILES) {
            List<Row> all = new ArrayList<>(rows.bundle(head).rows(format.name()));
            lines(head, kind, cells).stream()
                    .filter(line -> line.kind().equals(format.name()))
                    .forEach(line -> put(all, line));
            try (CSVPrinter printer =
                    CSVFormat.RFC4180.print(Files.newBufferedWriter(folder.resolve(format.fileName())))) {
                printer.printRecord(format.header());
                for (Row row : all) {
                    printer.printRecord(row.values(format.header()));
                }
            }
        }
        int line = rows.bundle(head).rows(kind.name()).size() + 2;
        return BundleCheck.check(BundleSource.folder(folder)) instanceof BundleReading.Refused refused
                ? refused.faults().stream()
                        .filter(fault -> fault.file().equals(kind.name() + ".csv") && fault.line() == line)
                        .map(fault -> String.valueOf(fault.column()))
                        .toList()
                : List.of();
    }
}
