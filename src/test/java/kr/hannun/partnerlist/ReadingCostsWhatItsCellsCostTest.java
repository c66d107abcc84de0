package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small files that a reader could spend minutes on, each of its own kind. */
class ReadingCostsWhatItsCellsCostTest {

    private static final String HEADING = ListFiles.row(1, "기관명", "역할", "시작일");
    private static final String OPEN =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    @Test
    void merged_blocks_that_lie_over_one_another_are_no_list() {
        String merges = IntStream.range(0, 20_000)
                .mapToObj(block -> "<mergeCell ref=\"A2:XFD" + (1_000_000 - block) + "\"/>")
                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"));
        assertRefused(ListFiles.xlsx(rows(4_000), merges), "bomb");
    }

    @Test
    void one_merged_block_over_a_long_list_is_a_list() {
        String merge = "<mergeCells><mergeCell ref=\"B2:B1048576\"/></mergeCells>";
        assertThat(read(ListFiles.xlsx(rows(4_000), merge))).isInstanceOf(ListReading.Outcome.Read.class);
    }

    @Test
    void rows_that_are_empty_as_far_as_a_sheet_goes_are_no_list() {
        String rows = IntStream.range(2, 20_000)
                .mapToObj(number -> "<row r=\"" + number + "\"><c r=\"XFD" + number + "\"/></row>")
                .collect(Collectors.joining());
        assertRefused(ListFiles.xlsx(HEADING + rows, ""), "bomb");
    }

    @Test
    void one_long_text_in_every_cell_is_no_list() {
        String cells = IntStream.range(2, 4_000)
                .mapToObj(number -> "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"s\"><v>0</v></c></row>")
                .collect(Collectors.joining());
        Map<String, String> parts = ListFiles.parts(OPEN + HEADING + cells + "</sheetData></worksheet>");
        parts.compute(
                "[Content_Types].xml",
                (name, types) -> String.valueOf(types)
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/xl/sharedStrings.xml\""
                                        + " ContentType=\"application/vnd.openxmlformats-"
                                        + "officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>"
                        + "가".repeat(1_000_000) + "</t></si></sst>");
        assertRefused(ListFiles.zip(parts), "bomb");
    }

    @Test
    void a_sheet_that_is_named_a_thousand_times_is_looked_through_a_few_times() {
        Map<String, String> parts = ListFiles.parts(OPEN + numbers(4_000) + "</sheetData></worksheet>");
        parts.compute(
                "xl/workbook.xml",
                (name, book) -> String.valueOf(book)
                        .replace(
                                "</sheets>",
                                IntStream.range(2, 1_000)
                                        .mapToObj(id ->
                                                "<sheet name=\"s" + id + "\" sheetId=\"" + id + "\" r:id=\"rId1\"/>")
                                        .collect(Collectors.joining("", "", "</sheets>"))));
        assertRefused(ListFiles.zip(parts), "no-heading");
    }

    private static String numbers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> ListFiles.row(number, String.valueOf(number), "가나다라"))
                .collect(Collectors.joining());
    }

    private static String rows(int count) {
        return HEADING + body(count);
    }

    private static String body(int count) {
        return IntStream.rangeClosed(2, count)
                .mapToObj(number -> ListFiles.row(number, "새싹 " + number, "참여기관", "2026-02-25"))
                .collect(Collectors.joining());
    }

    private static void assertRefused(ByteBuffer file, String why) {
        assertThat(read(file))
                .isInstanceOfSatisfying(
                        ListReading.Outcome.Refused.class,
                        refused -> assertThat(refused.key()).endsWith(".unreadable." + why));
    }

    private static ListReading.Outcome read(ByteBuffer file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> ListReading.read(file));
    }
}
