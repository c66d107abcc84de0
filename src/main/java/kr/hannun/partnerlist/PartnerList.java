package kr.hannun.partnerlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.sheet.Cell;
import kr.hannun.sheet.Clean;
import kr.hannun.sheet.Grid;
import kr.hannun.sheet.Limits;
import kr.hannun.sheet.SheetRemark;
import kr.hannun.sheet.Unreadable;

/** A list of partners as its file says it, before anything is made of it. */
record PartnerList(List<Entry> entries, List<SheetRemark> remarks) {

    private static final int MOST_NAMED = 20;

    /** One line of the list, with what is odd about its cells. */
    record Entry(int number, Map<ListColumn, String> cells, List<SheetRemark> remarks) {

        String text(ListColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The list in these rows. */
    static PartnerList of(Grid grid) throws Unreadable {
        if (grid.lines().isEmpty()) {
            throw new Unreadable("empty");
        }
        Heading heading = Heading.find(grid).orElseThrow(() -> headless(grid));
        if (!heading.twice().isEmpty()) {
            throw Unreadable.because(
                    "partnerlist.unreadable.column-twice", heading.twice().getFirst());
        }
        List<Entry> entries = grid.lines().stream()
                .skip(heading.index() + 1L)
                .map(line -> entry(line, heading.places()))
                .filter(entry -> !entry.cells().isEmpty() || !entry.remarks().isEmpty())
                .toList();
        if (entries.isEmpty()) {
            throw Unreadable.because("partnerlist.unreadable.no-lines");
        }
        if (entries.size() > Limits.LINES) {
            throw new Unreadable("too-long", Limits.LINES);
        }
        return new PartnerList(entries, remarks(grid, heading));
    }

    private static Unreadable headless(Grid grid) {
        return Heading.withoutOrganization(grid)
                .map(row -> Unreadable.because(
                        "partnerlist.unreadable.no-organization",
                        grid.lines().get(row.index()).number(),
                        named(row.unread())))
                .orElseGet(() -> Unreadable.because("partnerlist.unreadable.no-heading"));
    }

    private static List<SheetRemark> remarks(Grid grid, Heading heading) {
        List<SheetRemark> remarks = new ArrayList<>(grid.remarks());
        int number = grid.lines().get(heading.index()).number();
        if (number > 1) {
            remarks.add(SheetRemark.of("heading", number));
        }
        if (!heading.unread().isEmpty()) {
            remarks.add(SheetRemark.of("unread", named(heading.unread())));
        }
        return remarks;
    }

    private static String named(List<String> headings) {
        return headings.stream().limit(MOST_NAMED).map(Clean::shown).collect(Collectors.joining(", "));
    }

    private static Entry entry(Grid.Line line, Map<ListColumn, Integer> places) {
        Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
        List<SheetRemark> remarks = new ArrayList<>();
        places.forEach((column, place) -> {
            Cell cell = line.cell(place);
            cell.remarks().forEach(remark -> remarks.add(new SheetRemark(remark.key(), words(column, remark))));
            if (cell.text().length() > Limits.CELL) {
                remarks.add(SheetRemark.of("cut", column.key(), Limits.CELL));
            }
            if (!cell.isEmpty()) {
                cells.put(column, Clean.cut(cell.text()));
            }
        });
        return new Entry(line.number(), cells, remarks);
    }

    private static List<String> words(ListColumn column, SheetRemark remark) {
        List<String> words = new ArrayList<>();
        words.add(column.key());
        remark.words().forEach(word -> words.add(Clean.shown(word)));
        return words;
    }
}
