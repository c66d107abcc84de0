package kr.hannun.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A bundle in one zip, as {@link ExportBundle} writes it or as people pack a folder. It is unpacked once, with a hand on the
 * brake; what is no CSV file is left out, and a name never leads to a place on this machine.
 */
final class ZippedBundle implements BundleSource {

    /** The most entries of a zip. */
    static final int MOST_ENTRIES = 200;

    /** The most bytes to which all CSV files together unpack. */
    static final int MOST_BYTES = 64 * 1024 * 1024;

    /** How many times its packed size a file may unpack to, once it is over {@link #FREE_BYTES}. */
    static final int MOST_RATIO = 200;

    private static final int FREE_BYTES = 1024 * 1024;
    private static final String CSV = ".csv";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final String zipName;
    private final Faults faults;

    private ZippedBundle(String zipName, Faults faults) {
        this.zipName = zipName;
        this.faults = faults;
    }

    /** Unpacks the zip; what stands against that is noted among the faults. */
    static ZippedBundle unpack(String zipName, byte[] zip, Faults faults) {
        ZippedBundle bundle = new ZippedBundle(zipName, faults);
        try (ZipFile parts = ZipFile.builder().setByteArray(zip).get()) {
            bundle.unpack(parts);
        } catch (IOException | RuntimeException damaged) { // the library says of damage in either way
            faults.add(zipName, 0, null, Reason.NOT_A_ZIP);
        }
        return bundle;
    }

    private void unpack(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) {
            faults.add(zipName, 0, null, Reason.ZIP_TOO_MANY, String.valueOf(MOST_ENTRIES));
            return;
        }
        long left = MOST_BYTES;
        for (ZipArchiveEntry entry : entries) {
            if (isFile(entry)) {
                left -= unpack(zip, entry, left);
            }
            if (left < 0) {
                faults.add(zipName, 0, null, Reason.ZIP_TOO_LARGE, String.valueOf(MOST_BYTES / 1024 / 1024));
                return;
            }
        }
    }

    /** Whether it is a file of the bundle; what systems pack along, such as {@code __MACOSX}, is none. */
    private static boolean isFile(ZipArchiveEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && name.toLowerCase(Locale.ROOT).endsWith(CSV)
                && !name.startsWith("__MACOSX/")
                && !bare(name).startsWith(".");
    }

    private long unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        String name = bare(entry.getName());
        if (isElsewhere(entry)) {
            faults.add(name, 0, null, Reason.ZIP_PATH, entry.getName());
            return 0;
        }
        long most = Math.min(left, Math.max(FREE_BYTES, entry.getCompressedSize() * MOST_RATIO));
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(Math.toIntExact(most + 1));
            if (bytes.length > most) {
                return MOST_BYTES + 1L;
            }
            if (files.putIfAbsent(name, bytes) != null) {
                faults.add(name, 0, null, Reason.ZIP_TWICE);
            }
            return bytes.length;
        }
    }

    /** Whether it lies outside, or deeper than in the one folder that was packed, or is more than a file. */
    private static boolean isElsewhere(ZipArchiveEntry entry) {
        String path = entry.getName();
        return path.startsWith("/")
                || path.contains("..")
                || path.contains("\\")
                || path.indexOf('/') != path.lastIndexOf('/')
                || entry.isUnixSymlink()
                || entry.getGeneralPurposeBit().usesEncryption();
    }

    private static String bare(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public SortedSet<String> fileNames() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public InputStream open(String fileName) {
        return new ByteArrayInputStream(Objects.requireNonNull(files.get(fileName), fileName));
    }
}
