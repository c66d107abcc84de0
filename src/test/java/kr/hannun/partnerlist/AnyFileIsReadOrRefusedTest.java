package kr.hannun.partnerlist;

import static kr.hannun.partnerlist.ListFiles.parts;
import static kr.hannun.partnerlist.ListFiles.row;
import static kr.hannun.partnerlist.ListFiles.zip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.hannun.sheet.CellDate;
import kr.hannun.testing.Fuzz;
import org.junit.jupiter.api.Test;

/** Damaged lists and dates at random; {@link ListReadingTest} says what good ones mean. */
class AnyFileIsReadOrRefusedTest {

    private static final String LIST = "번호,기관명,역할,시작일\n1,노타,참여기관,2026-02-25\n2,\"한국, 연구원\",,46078\n";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + row(1, "기관명", "시작일") + row(2, "노타", "2026-02-25")
                    + "<row r=\"3\"><c r=\"A3\" t=\"n\"><v>46078</v></c><c r=\"B3\"><f>1+1</f><v>2</v></c></row>"
                    + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>";

    @Test
    void a_text_file() {
        List<byte[]> whole = List.of(
                LIST.getBytes(StandardCharsets.UTF_8),
                LIST.getBytes(ListFiles.CP949),
                LIST.getBytes(StandardCharsets.UTF_16));
        Fuzz.feed("list-text", whole, bytes -> ListReading.read(ByteBuffer.wrap(bytes)));
    }

    @Test
    void a_workbook() {
        ByteBuffer zip = zip(parts(SHEET));
        byte[] whole = new byte[zip.remaining()];
        zip.get(whole);
        Fuzz.feed("list-workbook", List.of(whole), bytes -> ListReading.read(ByteBuffer.wrap(bytes)));
    }

    @Test
    void a_sheet_in_a_whole_workbook() {
        Fuzz.feed(
                "list-sheet",
                Fuzz.texts(SHEET),
                bytes -> ListReading.read(zip(parts(new String(bytes, StandardCharsets.UTF_8)))));
    }

    @Test
    void a_date() {
        Fuzz.feed(
                "list-date",
                Fuzz.texts("2026-02-25 00:00:00", "'26.2.25", "46078.5", "260225", "25/02/2026", "2026년 2월"),
                bytes -> CellDate.read(new String(bytes, StandardCharsets.UTF_8)));
    }
}
