package kr.hannun.partnerlist;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a list of comma-separated text, in UTF-8 or as Korean Windows writes it (CP949). */
final class CsvReading {

    private static final Charset CP949 = Charset.forName("MS949");

    private final List<Remark> remarks = new ArrayList<>();

    /** The rows of the file. */
    static Grid read(ByteBuffer bytes) throws Unreadable {
        return new CsvReading().grid(bytes);
    }

    private Grid grid(ByteBuffer bytes) throws Unreadable {
        String text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("not-a-list");
        }
        try (CSVParser parser = Separator.of(text).format().parse(new StringReader(text))) {
            return new Grid(lines(parser), remarks);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable("broken-quotes");
        }
    }

    private String text(ByteBuffer bytes) throws Unreadable {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes.position(3), StandardCharsets.UTF_8, "bom");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return decode(bytes, StandardCharsets.UTF_16, "utf-16");
        }
        try {
            String text = strict(bytes.duplicate(), StandardCharsets.UTF_8);
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                remarks.add(Remark.of("composed"));
            }
            return text;
        } catch (CharacterCodingException noUtf8) {
            return decode(bytes, CP949, "cp949");
        }
    }

    private String decode(ByteBuffer bytes, Charset charset, String remark) throws Unreadable {
        try {
            String text = strict(bytes, charset);
            remarks.add(Remark.of(remark));
            return text;
        } catch (CharacterCodingException neither) {
            throw new Unreadable("not-a-list");
        }
    }

    private static String strict(ByteBuffer bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes)
                .toString();
    }

    private static boolean starts(ByteBuffer bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (bytes.limit() <= at || (bytes.get(at) & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static List<Grid.Line> lines(CSVParser parser) throws Unreadable {
        List<Grid.Line> lines = new ArrayList<>();
        Iterator<CSVRecord> records = parser.iterator();
        int number = 1;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            if (record.size() > Limits.COLUMNS) {
                throw new Unreadable("too-wide", Limits.COLUMNS, number);
            }
            Grid.Line line = new Grid.Line(
                    number, record.stream().map(CsvReading::cell).toList());
            if (!line.isEmpty()) {
                lines.add(line);
            }
            if (lines.size() > Limits.LINES + Limits.ABOVE_HEADING) {
                throw new Unreadable("too-long", Limits.LINES);
            }
            number = Math.toIntExact(parser.getCurrentLineNumber() + 1);
        }
        return lines;
    }

    /** A text that a spreadsheet would take for a formula is a text, and that is said. */
    private static Cell cell(String raw) {
        String text = Clean.text(raw);
        Cell cell = Cell.of(text);
        boolean formula = text.length() > 1 && "=+-@".indexOf(text.charAt(0)) >= 0;
        return formula ? cell.with(Remark.of("formula-as-text", text)) : cell;
    }
}
