package kr.hannun.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook with a hand on the brake: what unpacks to more than a list can be, or brings declarations of its
 * own, is refused before anything reads it.
 */
final class PartsCheck {

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;

    private PartsCheck() {}

    /** Looks through all parts. */
    static void of(ZipFile zip) throws IOException, Unreadable {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > Limits.PARTS) {
            throw new Unreadable("bomb", Limits.UNPACKED / 1024 / 1024);
        }
        long left = Limits.UNPACKED;
        for (ZipArchiveEntry entry : entries) {
            left -= unpacked(zip, entry, left);
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException, Unreadable {
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        int kept = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(chunk, kept, CHUNK - kept);
                    read > 0;
                    read = part.read(chunk, kept, CHUNK - kept)) {
                size += read;
                if (size > left) {
                    throw new Unreadable("bomb", Limits.UNPACKED / 1024 / 1024);
                }
                int filled = kept + read;
                if (xml && isForeign(chunk, filled, size == read)) {
                    throw new Unreadable("not-a-list");
                }
                kept = Math.min(DOCTYPE.length, filled);
                System.arraycopy(chunk, filled - kept, chunk, 0, kept);
            }
        }
        return size;
    }

    /** Whether a part declares things of its own, or is written so that this cannot be told. */
    private static boolean isForeign(byte[] chunk, int filled, boolean first) {
        if (first && filled > 1 && (chunk[0] == 0 || chunk[1] == 0 || (chunk[0] & 0xFE) == 0xFE)) {
            return true;
        }
        for (int at = 0; at + DOCTYPE.length <= filled; at++) {
            if (chunk[at] == '<' && Arrays.equals(chunk, at, at + DOCTYPE.length, DOCTYPE, 0, DOCTYPE.length)) {
                return true;
            }
        }
        return false;
    }
}
