package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook stores a number and shows a day, a month or a mark: the list says what is shown. */
class CellsSayWhatTheyShowTest {

    /** 1 March 2026. */
    private static final int DAY = 46_082;

    private static String shown(Number number, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("명단");
            sheet.value(0, 0, "기관명");
            sheet.value(0, 1, "역할");
            sheet.value(1, 0, number);
            sheet.style(1, 0).format(format).set();
        }
        PartnerList list = ReadLists.read(ByteBuffer.wrap(bytes.toByteArray()));
        return list.entries().getFirst().text(ListColumn.ORGANIZATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "mmm-yy|2026-03",
                "yyyy\"년\" m\"월\"|2026-03",
                "[$-412]yyyy\\.mm;@|2026-03",
                "m\"월\"|2026-03",
                "yyyy|2026",
                "yyyy\"년 생일\"|2026",
                "yyyy-mm-dd|2026-03-01",
                "yyyy. m. d.|2026-03-01",
                "m/d|2026-03-01",
                "yyyy-mm-dd h:mm|2026-03-01",
                "mm:ss|46082",
                "[m]:ss|46082",
                "[m]|46082",
                "#,##0|46082",
                "[Red]0|46082"
            })
    void a_date_is_as_precise_as_its_cell_shows_it(String format, String text) throws IOException {
        assertThat(shown(DAY, format)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "7|000|007",
                "1234|000|1234",
                "7|\"제\"000\"호\"|제007호",
                "1208147521|000-00-00000|120-81-47521",
                "81475|000-00-00000|000-00-81475",
                "7|000;-000|007",
                "7|000_-|007",
                "7|0|7",
                "7|0.00|7",
                "7|#,##000|7",
                "-7|000|-7",
                "7.5|000|7.5"
            })
    void a_number_keeps_the_zeros_and_signs_its_cell_shows(String number, String format, String text)
            throws IOException {
        assertThat(shown(new BigDecimal(number), format)).isEqualTo(text);
    }

    @Test
    void a_format_that_is_built_in_shows_the_month() {
        String rows = ListFiles.row(1, "기관명", "시작일")
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>새싹</t></is></c>"
                + "<c r=\"B2\" s=\"1\"><v>46082</v></c></row>";
        String styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"17\"/></cellXfs></styleSheet>";
        PartnerList list = ReadLists.read(ListFiles.styled(rows, styles));
        assertThat(list.entries().getFirst().text(ListColumn.FROM)).isEqualTo("2026-03");
    }
}
