package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is refused is called what it is, so that what to do about it helps. */
class RefusalsSayWhatTheFileIsTest {

    private static final String PAGE =
            "<html><body><table><tr><th>기관명</th></tr><tr><td>새싹</td></tr></table></body></html>";

    private static ListReading.Outcome.Refused refusal(byte[] file) {
        return ReadLists.refusal(ByteBuffer.wrap(file));
    }

    @Test
    void letters_of_neither_kind_are_named_with_their_line() {
        byte[] western = "name,start\r\nSprout,2026-03-01\r\nHochschule Görlitz,2026-03-01\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(western).key()).isEqualTo("sheet.unreadable.letters");
        assertThat(refusal(western).words()).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "MS949"})
    void one_byte_that_is_wrong_is_found_in_its_line(String charset) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("기관명,역할\n새싹,참여기관\r\"줄\n기\",참여기관\n".getBytes(Charset.forName(charset)));
        file.write(0xFF);
        file.writeBytes(",참여기관\n".getBytes(Charset.forName(charset)));
        assertThat(refusal(file.toByteArray()).words()).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                "\n<!DOCTYPE html>\n" + PAGE,
                "<?xml version=\"1.0\"?><HTML xmlns=\"http://www.w3.org/1999/xhtml\"></HTML>",
                "<table border=1><tr><td>기관명</td></tr></table>"
            })
    void a_web_page_is_called_one(String page) {
        assertThat(refusal(page.getBytes(StandardCharsets.UTF_8)).key()).isEqualTo("sheet.unreadable.web-page");
        assertThat(refusal(("\uFEFF" + page).getBytes(StandardCharsets.UTF_8)).key())
                .isEqualTo("sheet.unreadable.web-page");
        assertThat(refusal(page.getBytes(ListFiles.CP949)).key()).isEqualTo("sheet.unreadable.web-page");
        assertThat(refusal(page.getBytes(StandardCharsets.UTF_16)).key()).isEqualTo("sheet.unreadable.web-page");
    }

    @Test
    void a_workbook_in_xml_is_called_one() {
        String workbook =
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet>"
                        + "<Table></Table></Worksheet></Workbook>";
        assertThat(refusal(workbook.getBytes(StandardCharsets.UTF_8)).key()).isEqualTo("sheet.unreadable.xml-workbook");
    }

    @Test
    void a_name_that_begins_with_a_bracket_makes_no_web_page() {
        PartnerList list = ReadLists.read(ListFiles.utf8("<참여기관 명단>\n기관명,역할\n새싹,참여기관\n"));
        assertThat(list.entries()).hasSize(1);
    }
}
