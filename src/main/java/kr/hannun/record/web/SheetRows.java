package kr.hannun.record.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.LineFault;
import kr.hannun.record.ComparedRow;
import kr.hannun.record.ComparedRow.Course;
import kr.hannun.record.EnterSheet;
import kr.hannun.record.SentSheet;
import kr.hannun.record.SheetComparison;
import kr.hannun.sheet.Clean;
import kr.hannun.sheet.SheetRemark;
import kr.hannun.shell.Field;
import kr.hannun.shell.Form;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as a person looks them over: cell by cell, each with its address in the sheet. */
record SheetRows(Visit visit, CellWords words, SentSheet sheet, SheetComparison comparison, Form form) {

    private static final int MOST_REMARKS = 50;

    /** A row with the cells that differ. */
    public record Row(int number, Link fact, boolean used, List<String> faults, List<Cell> cells) {

        /** Whether something stands against it. */
        public boolean isFaulty() {
            return !faults.isEmpty()
                    || cells.stream().anyMatch(cell -> !cell.faults().isEmpty());
        }
    }

    /**
     * A cell: what stood there when the sheet was taken, what stands there, what the sheet says.
     *
     * @param choice where two people changed it, the field that asks whose word stays
     */
    public record Cell(
            String label,
            String address,
            @Nullable String then,
            @Nullable String now,
            @Nullable String sent,
            @Nullable Field choice,
            List<Option> options,
            List<String> faults) {}

    /** A fact that is not in the sheet. */
    public record Missing(String key, Link fact, String sentence, boolean out) {}

    List<Row> of(List<ComparedRow> rows) {
        return rows.stream().map(this::row).toList();
    }

    private Row row(ComparedRow row) {
        List<LineFault> faults = comparison.faults(row.number());
        FactKind kind = comparison.kind();
        List<Cell> cells = kind.columns().stream()
                .filter(column -> isShown(row, column, faults))
                .map(column -> cell(row, column, faults))
                .toList();
        List<String> whole = faults.stream()
                .filter(fault -> kind.columns().stream()
                        .noneMatch(column -> column.name().equals(fault.column())))
                .map(fault -> texts().say(fault.text()))
                .toList();
        boolean used = form.typed().all(EnterSheet.USE).contains(String.valueOf(row.number()));
        return new Row(row.number(), link(visit, kind, row), used, whole, cells);
    }

    private static boolean isShown(ComparedRow row, Column column, List<LineFault> faults) {
        String name = column.name();
        if (row.course() == Course.UNREADABLE) {
            return row.faults().stream().anyMatch(fault -> fault.field().equals(name));
        }
        boolean others = !row.then().getOrDefault(name, "").equals(row.now().getOrDefault(name, ""));
        return row.changed().contains(name)
                || (row.course() == Course.CHANGED && others)
                || (row.course() == Course.GONE && row.then().containsKey(name))
                || faults.stream().anyMatch(fault -> name.equals(fault.column()));
    }

    private Cell cell(ComparedRow row, Column column, List<LineFault> faults) {
        String name = column.name();
        String field = SheetForm.field(row.number(), name);
        boolean asked = row.counts() && SheetForm.contested(comparison, row).contains(name);
        return new Cell(
                words.label(column),
                sheet.address(name, row.number()),
                words.said(comparison.kind(), column, row.then()),
                words.said(comparison.kind(), column, row.now()),
                sent(row, column),
                asked ? form.field(field) : null,
                options(row),
                Stream.concat(
                                row.faults().stream()
                                        .filter(fault -> fault.field().equals(name))
                                        .map(fault -> texts().say(
                                                        fault.key(),
                                                        fault.arguments().toArray())),
                                faults.stream()
                                        .filter(fault -> name.equals(fault.column()))
                                        .map(fault -> texts().say(fault.text())))
                        .toList());
    }

    /** What the sheet says, where it says otherwise than it did; of a row that cannot be read, as it stands in it. */
    private @Nullable String sent(ComparedRow row, Column column) {
        if (row.course() == Course.CHANGED && !row.changed().contains(column.name())) {
            return texts().say("record.sheet.untouched");
        }
        Map<String, String> cells = row.course() == Course.UNREADABLE
                ? sheet.rows().stream()
                        .filter(each -> each.number() == row.number())
                        .map(SentSheet.Row::cells)
                        .findFirst()
                        .orElse(Map.of())
                : row.sent();
        String said = words.said(comparison.kind(), column, cells);
        return said == null ? null : Clean.first(said, LineForm.LONGEST);
    }

    private List<Option> options(ComparedRow row) {
        String of = row.course() == Course.GONE ? "record.sheet.take.gone." : "record.sheet.take.";
        return List.of(
                new Option(SheetForm.NOW, texts().say(of + SheetForm.NOW)),
                new Option(SheetForm.SENT, texts().say(of + SheetForm.SENT)));
    }

    Missing missing(FactBook.Fact fact) {
        FactLine line = new FactLine(1, FactLine.Act.WITHDRAW, fact.kind(), fact.key(), fact.cells());
        return new Missing(
                fact.key(),
                door(visit, comparison.kind(), fact.key(), texts().say(fact.title())),
                words.sentence(comparison.kind(), line),
                form.typed().all(SheetForm.OUT).contains(fact.key()));
    }

    /** What a row is about: the fact by its title and the way to it, or the row's own first words. */
    static Link link(Visit visit, FactKind kind, ComparedRow row) {
        Map<String, String> cells = row.now().isEmpty() ? row.sent() : row.now();
        String title = visit.texts()
                .say(FactBook.title(new FactLine(row.number(), FactLine.Act.ADD, kind.name(), row.key(), cells)));
        String shown = title.startsWith("@") ? visit.texts().say("record.sheet.row", row.number()) : Clean.shown(title);
        String key = row.now().isEmpty() ? null : row.key();
        return key == null ? Link.to("", shown) : door(visit, kind, key, shown);
    }

    private static Link door(Visit visit, FactKind kind, String key, String title) {
        String shown = title.equals(key) ? title : title + " (" + key + ")";
        return key.contains("/") ? Link.to("", shown) : Link.to(visit.link("facts/" + kind.name() + "/" + key), shown);
    }

    /** How cells were read that are not what they look like. */
    List<String> odd() {
        return sheet.rows().stream()
                .flatMap(row -> row.odd().entrySet().stream()
                        .flatMap(odd -> odd.getValue().stream().map(remark -> odd(row, odd.getKey(), remark))))
                .flatMap(Optional::stream)
                .limit(MOST_REMARKS)
                .toList();
    }

    private Optional<String> odd(SentSheet.Row row, String column, SheetRemark remark) {
        String said = texts().sayIfKnown("record.sheet.odd." + remark.key());
        return Optional.ofNullable(said)
                .map(known -> sheet.address(column, row.number()) + ": "
                        + texts().say(
                                        "record.sheet.odd." + remark.key(),
                                        remark.words().toArray()));
    }

    private Texts texts() {
        return visit.texts();
    }
}
