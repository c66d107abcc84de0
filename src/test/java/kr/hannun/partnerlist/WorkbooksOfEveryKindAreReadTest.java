package kr.hannun.partnerlist;

import static kr.hannun.partnerlist.ListFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that a spreadsheet opens though they are not written as it writes by default. */
class WorkbooksOfEveryKindAreReadTest {

    private static final String ROWS = row(1, "기관명", "시작일") + row(2, "새싹", "2026-03-01");
    private static final String MERGED = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
    private static final String STYLES =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"yyyy.m\"/>"
                    + "</numFmts><cellXfs><xf numFmtId=\"0\"/>"
                    + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";

    private static PartnerList written(UnaryOperator<String> name, UnaryOperator<String> content) {
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + ROWS + row(3, "", "2026-04-01") + "</sheetData>" + MERGED + "</worksheet>";
        Map<String, String> parts = new LinkedHashMap<>();
        ListFiles.parts(sheet).forEach((part, text) -> parts.put(name.apply(part), content.apply(text)));
        return ReadLists.read(ListFiles.madeOnUnix(ListFiles.zip(parts)));
    }

    @Test
    void a_workbook_of_the_strict_standard() {
        PartnerList list = written(
                UnaryOperator.identity(),
                text -> text.replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/",
                                "http://purl.oclc.org/ooxml/officeDocument/")
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/",
                                "http://purl.oclc.org/ooxml/spreadsheetml/"));
        assertThat(list.entries())
                .extracting(entry -> entry.text(ListColumn.ORGANIZATION))
                .containsExactly("새싹", "새싹");
    }

    @Test
    void a_workbook_whose_parts_are_named_with_backslashes() {
        PartnerList list = written(name -> name.replace('/', '\\'), UnaryOperator.identity());
        assertThat(list.entries())
                .extracting(entry -> entry.text(ListColumn.FROM))
                .containsExactly("2026-03-01", "2026-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-03-01T00:00:00, 2026-03-01",
        "1, 2026-03-01, 2026-03-01",
        "1, 2026-03-01T00:00:00.000Z, 2026-03-01",
        "1, 2026-02-28T15:00:00.000Z, 2026-02-28T15:00:00.000Z",
        "2, 2026-03-01T00:00:00, 2026-03",
        "1, 2026-02-30T00:00:00, 2026-02-30T00:00:00"
    })
    void a_day_that_is_stored_as_a_day(int style, String stored, String text) {
        String day = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>줄기</t></is></c><c r=\"B3\" s=\"" + style
                + "\" t=\"d\"><v>" + stored + "</v></c></row>";
        PartnerList list = ReadLists.read(ListFiles.styled(ROWS + day, STYLES));
        assertThat(list.entries().getLast().text(ListColumn.FROM)).isEqualTo(text);
        assertThat(list.entries().getLast().remarks()).isEmpty();
    }

    @Test
    void a_text_that_a_formula_made_keeps_its_zeros() {
        String mark = "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>TEXT(7,\"000\")</f><v>007</v></c></row>";
        PartnerList list = ReadLists.read(ListFiles.styled(ROWS + mark, STYLES));
        assertThat(list.entries().getLast().text(ListColumn.ORGANIZATION)).isEqualTo("007");
    }

    @Test
    void a_text_that_only_looks_like_a_day_stays_as_it_is_written() {
        String day = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>t=\"d\"</t></is></c><c r=\"B3\" s=\"2\""
                + " t=\"inlineStr\"><is><t>2026-03-01</t></is></c></row>";
        PartnerList list = ReadLists.read(ListFiles.styled(ROWS + day, STYLES));
        assertThat(list.entries().getLast().text(ListColumn.ORGANIZATION)).isEqualTo("t=\"d\"");
        assertThat(list.entries().getLast().text(ListColumn.FROM)).isEqualTo("2026-03-01");
    }
}
