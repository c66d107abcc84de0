package kr.hannun.partnerlist;

import static kr.hannun.partnerlist.ListFiles.row;
import static kr.hannun.partnerlist.ListFiles.utf8;
import static kr.hannun.partnerlist.ListFiles.xlsx;
import static kr.hannun.partnerlist.ReadLists.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hannun.sheet.Limits;
import kr.hannun.sheet.SheetRemark;
import kr.hannun.testing.Proves;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListReadingTest {

    private static final String LIST = "기관명,역할,시작일\n노타,참여기관,2026-02-25\n";

    @Test
    void utf_8_is_read_with_and_without_its_mark() {
        assertThat(names(utf8(LIST))).containsExactly("노타");
        PartnerList marked = read(utf8("\uFEFF" + LIST));
        assertThat(marked.entries().getFirst().text(ListColumn.ORGANIZATION)).isEqualTo("노타");
        assertThat(keys(marked.remarks())).containsExactly("bom");
    }

    @Test
    void cp949_is_recognised() {
        PartnerList list = read(ListFiles.cp949("기관명,역할\n똠방각하연구소,수요기관\n"));
        assertThat(list.entries().getFirst().text(ListColumn.ORGANIZATION)).isEqualTo("똠방각하연구소");
        assertThat(keys(list.remarks())).containsExactly("cp949");
    }

    @Test
    void utf_16_of_a_spreadsheet_is_read_with_its_tabs() {
        ByteBuffer file = ByteBuffer.wrap(LIST.replace(',', '\t').getBytes(StandardCharsets.UTF_16));
        assertThat(keys(read(file).remarks())).containsExactly("utf-16");
    }

    @Test
    void decomposed_names_are_composed() {
        PartnerList list = read(utf8(Normalizer.normalize(LIST, Normalizer.Form.NFD)));
        assertThat(list.entries().getFirst().text(ListColumn.ORGANIZATION)).isEqualTo("노타");
        assertThat(keys(list.remarks())).containsExactly("composed");
    }

    @Test
    void accents_that_stand_apart_are_no_korean_letters() {
        PartnerList list = read(utf8(Normalizer.normalize("name\nÉcole d’Essai\n", Normalizer.Form.NFD)));
        assertThat(list.entries().getFirst().text(ListColumn.ORGANIZATION)).isEqualTo("École d’Essai");
        assertThat(keys(list.remarks())).containsExactly("standard-form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "기관명;역할\n노타;참여기관\n",
                "\"기관명\",\"역할\"\r\n\"노타\",\"참여기관\"\r\n",
                "Organisation,Role\nNota,participant\n",
                "번호, 참여 기관명 ,역 할\n1,노타,참여\n",
                "정예팀 참여기관 명단,,\n,,\n기준일: 2026. 2.,,\n기관명,역할,비고\n노타,참여기관,\n"
            })
    void headings_are_recognised_wherever_and_however_they_are_written(String text) {
        PartnerList list = read(utf8(text));
        assertThat(list.entries()).hasSize(1);
        assertThat(list.entries().getFirst().text(ListColumn.ROLE)).isNotEmpty();
    }

    @Test
    void the_line_is_the_one_the_file_shows_even_after_a_cell_of_several_lines() {
        PartnerList list = read(utf8("기관명,맡은 일\n노타,\"경량화\n배포\"\n\n플리토,번역\n"));
        assertThat(list.entries()).extracting(PartnerList.Entry::number).containsExactly(2, 5);
        assertThat(list.entries().getFirst().text(ListColumn.WORK)).isEqualTo("경량화 배포");
    }

    @Proves("ASVS 1.3.3")
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+82-2", "@hannun", "-노타"})
    void what_a_spreadsheet_takes_for_a_formula_is_a_text_and_said_so(String cell) {
        PartnerList list = read(utf8("기관명,역할\n" + cell + ",참여기관\n"));
        assertThat(list.entries().getFirst().text(ListColumn.ORGANIZATION)).isEqualTo(cell);
        assertThat(keys(list.entries().getFirst().remarks())).containsExactly("formula-as-text");
    }

    @Test
    void dates_of_a_workbook_are_days() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("명단");
            sheet.value(0, 0, "기관명");
            sheet.value(0, 1, "시작일");
            sheet.value(1, 0, "노타");
            sheet.value(1, 1, LocalDate.of(2026, 2, 25));
            sheet.style(1, 1).format("yyyy\"년\" m\"월\" d\"일\"").set();
            sheet.value(2, 0, "플리토");
            sheet.value(2, 1, 46078);
        }
        PartnerList list = read(ByteBuffer.wrap(bytes.toByteArray()));
        assertThat(list.entries())
                .extracting(entry -> entry.text(ListColumn.FROM))
                .containsExactly("2026-02-25", "46078");
    }

    @Test
    void the_stored_value_of_a_formula_is_taken_and_said_so() {
        String rows = row(1, "기관명", "시작일")
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B9</f><v>노타</v></c><c r=\"B2\"><f>TODAY()</f></c></row>";
        PartnerList list = read(xlsx(rows, ""));
        assertThat(list.entries().getFirst().text(ListColumn.ORGANIZATION)).isEqualTo("노타");
        assertThat(keys(list.entries().getFirst().remarks()))
                .containsExactlyInAnyOrder("formula", "formula-without-value");
    }

    @Test
    void merged_cells_fill_their_lines_and_say_so() {
        String rows = row(1, "기관명", "역할") + row(2, "노타", "참여기관") + row(3, "플리토") + row(4, "뤼튼", "수요기관");
        PartnerList list = read(xlsx(rows, "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>"));
        assertThat(list.entries())
                .extracting(entry -> entry.text(ListColumn.ROLE))
                .containsExactly("참여기관", "참여기관", "수요기관");
        assertThat(keys(list.entries().get(1).remarks())).containsExactly("merged");
    }

    @Test
    void the_sheet_with_the_headings_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("표지").value(0, 0, "참여 기관 현황");
            var sheet = workbook.newWorksheet("명단");
            sheet.value(4, 0, "기관명");
            sheet.value(5, 0, "노타");
        }
        PartnerList list = read(ByteBuffer.wrap(bytes.toByteArray()));
        assertThat(list.entries().getFirst().number()).isEqualTo(6);
        assertThat(keys(list.remarks())).containsExactly("sheet", "heading");
    }

    @Proves({"ASVS 5.2.2", "KISA 1.6"})
    @Test
    void what_is_no_list_is_refused_in_words() {
        assertThat(refusal(utf8(""))).isEqualTo("empty");
        assertThat(refusal(utf8("안녕하세요\n"))).isEqualTo("no-heading");
        assertThat(refusal(utf8("기관명,역할\n"))).isEqualTo("no-lines");
        assertThat(refusal(utf8("기관명,기관\n노타,노타\n"))).isEqualTo("column-twice");
        assertThat(refusal(utf8("기관명\0\n"))).isEqualTo("not-a-list");
        assertThat(refusal(ByteBuffer.wrap(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})))
                .isEqualTo("old-excel");
        assertThat(refusal(ByteBuffer.wrap(new byte[] {'P', 'K', 3, 4, 1, 2}))).isEqualTo("damaged");
        assertThat(refusal(ListFiles.zip(Map.of("a.txt", "hello")))).isEqualTo("not-a-list");
        assertThat(refusal(ByteBuffer.allocate(Limits.BYTES + 1))).isEqualTo("too-large");
    }

    @Proves({"ASVS 5.2.1", "ASVS 2.3.2", "ASVS 15.2.2"})
    @Test
    void more_lines_or_columns_than_a_list_has_are_refused() {
        String lines = IntStream.rangeClosed(1, Limits.LINES + 1)
                .mapToObj(number -> "기관 " + number)
                .collect(Collectors.joining("\n"));
        assertThat(refusal(utf8("기관명\n" + lines))).isEqualTo("too-long");
        assertThat(refusal(utf8("기관명" + ",".repeat(Limits.COLUMNS) + "\n노타\n"))).isEqualTo("too-wide");
    }

    @Proves({"ASVS 1.5.1", "ASVS 5.2.3", "ASVS 15.2.2", "KISA 1.8"})
    @Test
    void a_workbook_that_unpacks_to_too_much_or_declares_things_is_refused() {
        String sheet = "<worksheet><sheetData>" + " ".repeat(51 * 1024 * 1024) + "</sheetData></worksheet>";
        assertThat(refusal(ListFiles.zip(ListFiles.parts(sheet)))).isEqualTo("bomb");
        Map<String, String> parts = ListFiles.parts("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>");
        assertThat(refusal(ListFiles.zip(parts))).isEqualTo("not-a-list");
    }

    private static List<String> names(ByteBuffer file) {
        return read(file).entries().stream()
                .map(entry -> entry.text(ListColumn.ORGANIZATION))
                .toList();
    }

    private static List<String> keys(List<SheetRemark> remarks) {
        return remarks.stream()
                .map(SheetRemark::key)
                .filter(key -> !key.equals("unread"))
                .toList();
    }

    private static String refusal(ByteBuffer file) {
        return ReadLists.refusal(file).key().replaceFirst(".*\\.", "");
    }
}
