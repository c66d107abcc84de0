package kr.hannun.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads one file of a bundle, from bytes to rows. Accepts a byte-order mark and any line end, composes Korean (NFC). */
final class FileReading {

    /** The largest file in bytes. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    /** The longest file in rows. */
    static final int MOST_ROWS = 200_000;

    private final FileFormat format;
    private final BundleSource source;
    private final Faults faults;
    private final List<Row> rows = new ArrayList<>();
    private final Set<List<String>> keys = new HashSet<>();
    private Set<String> columns = Set.of();
    private int lines;
    private int line = 1;

    /** One reading of one file, which must be there. */
    FileReading(FileFormat format, BundleSource source, Faults faults) {
        this.format = format;
        this.source = source;
        this.faults = faults;
    }

    /** The file, as far as it can be read. */
    BundleFile file() {
        String text = text();
        if (text == null) {
            return BundleFile.unread(format);
        }
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return file(parser);
        } catch (IOException | UncheckedIOException e) {
            fault(line, Reason.NOT_CSV);
            return new BundleFile(format, rows, lines, keys, columns, false);
        }
    }

    private @Nullable String text() {
        try (InputStream stream = source.open(format.fileName())) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                fault(0, Reason.FILE_TOO_LARGE, String.valueOf(MOST_BYTES / 1024 / 1024));
                return null;
            }
            return switch (Utf8.decode(bytes)) {
                case Utf8.Text decoded -> decoded.text();
                case Utf8.Malformed malformed -> {
                    fault(malformed.line(), Reason.NOT_UTF8);
                    yield null;
                }
            };
        } catch (IOException e) {
            fault(0, Reason.FILE_UNREADABLE);
            return null;
        }
    }

    private BundleFile file(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            fault(0, Reason.FILE_EMPTY, String.join(",", format.header()));
            return BundleFile.unread(format);
        }
        List<String> header = records.next().toList();
        Header found = Header.of(header, format, faults);
        columns = found.present();
        if (columns.isEmpty()) {
            return BundleFile.unread(format);
        }
        boolean whole = rows(parser, records, header.size(), found.positions());
        return new BundleFile(format, rows, lines, keys, columns, whole && columns.containsAll(key(format)));
    }

    /** The columns of the key that a file must have. */
    private static List<String> key(FileFormat format) {
        return format.key().stream().filter(format.required()::contains).toList();
    }

    /** Whether all rows were read. The line is taken before a record is read, because the record may span several. */
    private boolean rows(CSVParser parser, Iterator<CSVRecord> records, int width, Map<String, Integer> positions) {
        line = nextLine(parser);
        while (records.hasNext()) {
            if (lines == MOST_ROWS) {
                fault(line, Reason.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
                return false;
            }
            row(records.next(), width, positions);
            line = nextLine(parser);
        }
        return true;
    }

    private static int nextLine(CSVParser parser) {
        return Math.toIntExact(parser.getCurrentLineNumber() + 1);
    }

    private void row(CSVRecord cells, int width, Map<String, Integer> positions) {
        lines++;
        List<String> composed = cells.stream()
                .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFC))
                .toList();
        Row row = new Row(format, line, positions, composed);
        keys.add(row.values(format.key()).stream().map(String::strip).toList());
        if (composed.size() == width) {
            rows.add(row);
        } else {
            fault(line, Reason.CELL_COUNT, String.valueOf(composed.size()), String.valueOf(width));
        }
    }

    private void fault(int line, Reason reason, String... words) {
        faults.add(format.fileName(), line, null, reason, words);
    }
}
