package kr.hannun.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook written the way spreadsheets write by default, which is the one way that is read: parts are named with
 * slashes, names are those of the transitional standard and not of the strict one, and a day of the calendar is a text.
 */
final class Transitional {

    private static final Pattern ISO_CELL =
            Pattern.compile("(<(?:\\w{1,20}:)?c\\s[^<>]*?(?<=\\s)t\\s?=\\s?)([\"'])d\\2");
    private static final Pattern STRICT =
            Pattern.compile("http://purl\\.oclc\\.org/ooxml/(officeDocument|spreadsheetml)/");
    private static final String AS_TEXT = "$1$2str$2";
    private static final String AS_TRANSITIONAL = "http://schemas.openxmlformats.org/$1/2006/";

    private final ZipFile zip;

    private Transitional(ZipFile zip) {
        this.zip = zip;
    }

    /** The workbook written so, or nothing where it is already. */
    static Optional<byte[]> of(ZipFile zip) throws IOException {
        Transitional workbook = new Transitional(zip);
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        for (ZipArchiveEntry entry : entries) {
            if (workbook.differs(entry)) {
                return Optional.of(workbook.written(entries));
            }
        }
        return Optional.empty();
    }

    private boolean differs(ZipArchiveEntry entry) throws IOException {
        if (!entry.getName().equals(name(entry))) {
            return true;
        }
        String text = isText(entry) ? text(entry) : "";
        return STRICT.matcher(text).find() || ISO_CELL.matcher(text).find();
    }

    private byte[] written(List<ZipArchiveEntry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : entries) {
                if (isText(entry)) {
                    out.putNextEntry(new ZipEntry(name(entry)));
                    out.write(plain(text(entry)).getBytes(StandardCharsets.ISO_8859_1));
                    out.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String plain(String text) {
        String named = STRICT.matcher(text).replaceAll(AS_TRANSITIONAL);
        return ISO_CELL.matcher(named).replaceAll(AS_TEXT);
    }

    private static String name(ZipArchiveEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    private static boolean isText(ZipArchiveEntry entry) {
        return entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    }

    /** Byte by byte, as all that is looked for is plain ASCII whatever stands around it. */
    private String text(ZipArchiveEntry entry) throws IOException {
        try (InputStream part = zip.getInputStream(entry)) {
            return new String(part.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
