package kr.hannun.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Slug;
import kr.hannun.shell.Texts;
import kr.hannun.testing.Site;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.MessageSource;

/** Sheets of the shipped programme, as they are taken, changed in a spreadsheet and compared. */
final class Sheets {

    private final WriteSheet writing;
    private final ReadSheet reading;
    private final CompareSheet comparing;
    private final FactBook book;
    private final Trail trail;
    private final Texts texts;

    Sheets(BeanFactory application) {
        this.writing = application.getBean(WriteSheet.class);
        this.reading = application.getBean(ReadSheet.class);
        this.comparing = application.getBean(CompareSheet.class);
        this.book = application.getBean(FactBook.class);
        this.trail = application.getBean(Trail.class);
        this.texts = new Texts(application.getBean(MessageSource.class), Locale.KOREAN);
    }

    Head head() {
        return trail.head(new Slug(Site.SLUG)).orElseThrow();
    }

    FactKind kind(String name) {
        return book.kind(name).orElseThrow();
    }

    byte[] workbook(String kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.xlsx(head(), kind(kind), LocalizedText.same("사업"), texts, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] text(String kind) {
        return writing.csv(head(), kind(kind));
    }

    String name(String kind) {
        return writing.name(head(), kind(kind), texts);
    }

    ReadSheet.Outcome.Read read(String name, byte[] file) {
        return switch (reading.read(name, ByteBuffer.wrap(file))) {
            case ReadSheet.Outcome.Read read -> read;
            case ReadSheet.Outcome.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    String refusal(byte[] file) {
        return switch (reading.read("표.xlsx", ByteBuffer.wrap(file))) {
            case ReadSheet.Outcome.Read read -> throw new AssertionError(read.toString());
            case ReadSheet.Outcome.Refused refused -> refused.key();
        };
    }

    SheetComparison compare(byte[] file) {
        return comparing.compare(head(), read("표.csv", file).sheet(), 0);
    }

    /** The rows of a workbook's first sheet as texts. */
    static List<List<String>> rows(byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getFirstSheet().read()) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell == null || cell.getText() == null ? "" : cell.getText());
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook's first sheet after somebody changed it. */
    static byte[] changed(byte[] file, Consumer<List<List<String>>> change) {
        List<List<String>> rows = rows(file);
        change.accept(rows);
        return drawn(sheet -> draw(sheet, rows));
    }

    static void draw(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int at = 0; at < rows.get(row).size(); at++) {
                sheet.value(row, at, rows.get(row).get(at));
            }
        }
    }

    /** Writes into the cell of a fact, or of a row that begins with this. */
    static void write(List<List<String>> rows, String key, String column, String text) {
        rows.stream()
                .filter(row -> row.getFirst().equals(key))
                .forEach(row -> row.set(rows.get(1).indexOf(column), text));
    }

    /** What a person does in a spreadsheet. */
    interface Hand {
        void write(Worksheet sheet);
    }

    static byte[] drawn(Hand hand) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            hand.write(workbook.newWorksheet("표"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
