package kr.hannun.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.testing.DatabaseTest;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A sheet that nobody changed changes nothing, whatever its kind and whatever a spreadsheet made of its cells. */
@DatabaseTest
class SheetsComeBackAsTheyWentTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    FactBook book;

    private Sheets sheets;

    @BeforeEach
    void open() {
        sheets = new Sheets(application);
    }

    @Test
    void as_workbooks() {
        kinds().forEach(kind -> assertSame(kind, sheets.workbook(kind.name())));
    }

    @Test
    void as_text() {
        kinds().forEach(kind -> assertSame(kind, sheets.text(kind.name())));
    }

    @Test
    void as_workbooks_that_a_spreadsheet_wrote_anew() {
        kinds().forEach(kind -> assertSame(kind, rewritten(sheets.workbook(kind.name()))));
    }

    @Test
    void under_the_headings_that_people_read() {
        kinds().forEach(kind -> {
            byte[] workbook = sheets.workbook(kind.name());
            assertSame(kind, Sheets.changed(workbook, rows -> rows.remove(1)));
        });
    }

    @Test
    void and_say_which_state_they_were_taken_from() {
        byte[] workbook = sheets.workbook("support");
        assertThat(sheets.read("표.xlsx", workbook).mark())
                .get()
                .satisfies(mark -> assertThat(mark.fits(sheets.head())).isTrue());
        String name = sheets.name("support") + " (1).csv";
        assertThat(sheets.read(name, sheets.text("support")).mark())
                .get()
                .satisfies(mark -> assertThat(mark.fits(sheets.head())).isTrue());
    }

    private Stream<FactKind> kinds() {
        return book.kinds().stream();
    }

    private void assertSame(FactKind kind, byte[] file) {
        SheetComparison comparison = sheets.compare(file);
        assertThat(comparison.kind().name()).isEqualTo(kind.name());
        assertThat(comparison.rows())
                .as(kind.name())
                .hasSameSizeAs(book.all(sheets.head(), kind.name()))
                .allSatisfy(row -> assertThat(row.course()).as("%s", row).isEqualTo(ComparedRow.Course.SAME));
        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.faults()).isEmpty();
    }

    /** As spreadsheets write: whole numbers and decimals as numbers, days as numbers in the format of a day. */
    private static byte[] rewritten(byte[] file) {
        List<List<String>> rows = Sheets.rows(file);
        return Sheets.drawn(sheet -> {
            for (int row = 0; row < rows.size(); row++) {
                for (int at = 0; at < rows.get(row).size(); at++) {
                    rewrite(sheet, row, at, rows.get(row).get(at));
                }
            }
        });
    }

    private static void rewrite(Worksheet sheet, int row, int at, String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            sheet.value(row, at, LocalDate.parse(text));
            sheet.style(row, at).format("yyyy-mm-dd").set();
        } else if (text.matches("(0|[1-9]\\d{0,9})(\\.\\d{1,4})?")) {
            sheet.value(row, at, new BigDecimal(text).doubleValue());
        } else {
            sheet.value(row, at, text);
        }
    }
}
