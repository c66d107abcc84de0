package kr.hannun.record;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.exchange.FactBook;
import kr.hannun.sheet.Cell;
import kr.hannun.sheet.Clean;
import kr.hannun.sheet.Grid;
import kr.hannun.sheet.Limits;
import kr.hannun.sheet.SheetReading;
import kr.hannun.sheet.SheetRemark;
import kr.hannun.sheet.Unreadable;
import kr.hannun.shell.Csv;
import kr.hannun.shell.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a file as a sheet of facts of one kind, which its columns tell; the cost is bounded by its cells. */
@Component
class ReadSheet {

    /** As much of a text as a cell of a spreadsheet holds. */
    private static final int LONGEST = 32_767;

    private final FactBook book;
    private final MessageSource messages;

    ReadSheet(FactBook book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    /** What came of reading. */
    sealed interface Outcome {

        /** A sheet, and the state it was taken from, where the file tells. */
        record Read(SentSheet sheet, Optional<SheetMark> mark) implements Outcome {}

        /** Is no sheet of facts; the message says what to do about it. */
        record Refused(String key, List<Object> words) implements Outcome {}
    }

    /** Reads the file. */
    Outcome read(String name, ByteBuffer bytes) {
        try {
            SheetHeadings headings = new SheetHeadings(book.kinds(), languages());
            Grid grid = SheetReading.read(bytes.slice(), headings.headings());
            SheetHeadings.Found found = headings.find(grid).orElseThrow(() -> because("no-kind"));
            if (found.twice().isPresent()) {
                throw because("column-twice", found.twice().get());
            }
            if (found.isWithoutKey()) {
                throw because("no-key", String.join(", ", found.kind().key()));
            }
            boolean text = bytes.get(bytes.position()) != 'P';
            return new Outcome.Read(sheet(grid, found, text), text ? SheetMark.inName(name) : mark(bytes, name));
        } catch (Unreadable refused) {
            return new Outcome.Refused(refused.key(), refused.words());
        }
    }

    private List<ColumnWords> languages() {
        return Stream.of(Locale.KOREAN, Locale.ENGLISH)
                .map(language -> new ColumnWords(new Texts(messages, language)))
                .toList();
    }

    /** A workbook carries its mark in a sheet of its own; where somebody took that away, its name may tell. */
    private static Optional<SheetMark> mark(ByteBuffer bytes, String name) throws Unreadable {
        return SheetMark.in(SheetReading.read(bytes.slice(), SheetMark::named)).or(() -> SheetMark.inName(name));
    }

    private static SentSheet sheet(Grid grid, SheetHeadings.Found found, boolean text) throws Unreadable {
        List<SentSheet.Row> rows = grid.lines().stream()
                .skip(found.index() + 1L)
                .map(line -> row(line, found.places(), text))
                .filter(row -> !row.cells().isEmpty() || !row.odd().isEmpty())
                .toList();
        if (rows.size() > Limits.LINES) {
            throw new Unreadable("too-long", Limits.LINES);
        }
        return new SentSheet(
                found.kind().name(),
                found.places(),
                rows,
                found.unread().stream().map(Clean::shown).toList());
    }

    private static SentSheet.Row row(Grid.Line line, Map<String, Integer> places, boolean text) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, List<SheetRemark>> odd = new LinkedHashMap<>();
        places.forEach((column, place) -> {
            Cell cell = line.cell(place);
            String written = text ? Csv.unguarded(cell.text()) : cell.text();
            if (!written.isEmpty()) {
                cells.put(column, Clean.first(written, LONGEST));
            }
            List<SheetRemark> remarks = cell.remarks().stream()
                    .filter(remark -> !remark.key().equals("formula-as-text"))
                    .toList();
            if (!remarks.isEmpty()) {
                odd.put(column, remarks);
            }
        });
        return new SentSheet.Row(line.number(), cells, odd);
    }

    private static Unreadable because(String why, Object... words) {
        return Unreadable.because("record.sheet.unreadable." + why, words);
    }
}
