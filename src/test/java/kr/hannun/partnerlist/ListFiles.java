package kr.hannun.partnerlist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people send them, made byte by byte. */
final class ListFiles {

    static final Charset CP949 = Charset.forName("MS949");

    private ListFiles() {}

    static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    static ByteBuffer cp949(String text) {
        return ByteBuffer.wrap(text.getBytes(CP949));
    }

    /** A workbook of one sheet with these rows and, after them, this XML. */
    static ByteBuffer xlsx(String rows, String after) {
        return zip(parts("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData>" + after + "</worksheet>"));
    }

    /** A workbook of one sheet with these rows, and the styles its cells refer to. */
    static ByteBuffer styled(String rows, String styles) {
        Map<String, String> parts =
                parts("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData></worksheet>");
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, types) -> types.replace(
                        "</Types>",
                        "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.spreadsheetml.styles+xml\"/></Types>"));
        parts.put("xl/styles.xml", styles);
        return zip(parts);
    }

    /** The parts of a workbook of one sheet. */
    static Map<String, String> parts(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas"
                        + ".openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"명단\""
                        + " sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    static ByteBuffer zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    /** The same archive as if it were made on Unix, where a backslash is a letter of a name. */
    static ByteBuffer madeOnUnix(ByteBuffer zip) {
        int centralHeader = 0x504B0102;
        for (int at = 0; at + 5 < zip.limit(); at++) {
            if (zip.getInt(at) == centralHeader) {
                zip.put(at + 5, (byte) 3);
            }
        }
        return zip;
    }

    /** A row of text cells. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < texts.length; column++) {
            row.append("<c r=\"")
                    .append((char) ('A' + column))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(texts[column])
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
