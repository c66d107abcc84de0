package kr.hannun.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a file, in UTF-8, in marked UTF-16 or in CP949 of Korean Windows, and what is to be said of it. */
record Letters(String text, List<SheetRemark> remarks) {

    private static final Charset CP949 = Charset.forName("MS949");
    private static final Pattern JAMO = Pattern.compile("[\\u1100-\\u11FF]");

    /** The text of these bytes. */
    static Letters of(ByteBuffer bytes) throws Unreadable {
        ByteBuffer file = bytes.slice();
        if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
            return utf16(file);
        }
        if (contains(file, 0)) {
            throw new Unreadable("not-a-list");
        }
        boolean marked = starts(file, 0xEF, 0xBB, 0xBF);
        Attempt utf8 = Attempt.at(marked ? file.duplicate().position(3) : file, StandardCharsets.UTF_8);
        if (utf8.text() != null) {
            return new Letters(utf8.text(), marked ? List.of(SheetRemark.of("bom")) : composed(utf8.text()));
        }
        Attempt cp949 = Attempt.at(file, CP949);
        if (cp949.text() != null) {
            return new Letters(cp949.text(), List.of(SheetRemark.of("cp949")));
        }
        throw new Unreadable("letters", line(file, Math.max(utf8.end(), cp949.end())));
    }

    private static Letters utf16(ByteBuffer file) throws Unreadable {
        String text = Attempt.at(file, StandardCharsets.UTF_16).text();
        if (text == null || text.indexOf('\0') >= 0) {
            throw new Unreadable("not-a-list");
        }
        return new Letters(text, List.of(SheetRemark.of("utf-16")));
    }

    private static List<SheetRemark> composed(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return List.of();
        }
        return List.of(SheetRemark.of(JAMO.matcher(text).find() ? "composed" : "standard-form"));
    }

    /** The line in which the more fitting of both ways of writing ended: it is the one that was meant. */
    private static int line(ByteBuffer file, int end) {
        int line = 1;
        for (int at = 0; at < end; at++) {
            boolean feed = file.get(at) == '\n';
            boolean lone = file.get(at) == '\r' && (at + 1 >= file.limit() || file.get(at + 1) != '\n');
            line += feed || lone ? 1 : 0;
        }
        return line;
    }

    private static boolean contains(ByteBuffer file, int sign) {
        for (int at = 0; at < file.limit(); at++) {
            if (file.get(at) == sign) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file begins with these bytes. */
    static boolean starts(ByteBuffer file, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (file.remaining() <= at || (file.get(file.position() + at) & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What comes of reading a file as if it were written in one way.
     *
     * @param text of the file, or null where it is not written so
     * @param end of what can be read so
     */
    private record Attempt(@Nullable String text, int end) {

        static Attempt at(ByteBuffer bytes, Charset charset) {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer left = bytes.duplicate();
            CharBuffer read = CharBuffer.allocate(1 + (int) (left.remaining() * (double) decoder.maxCharsPerByte()));
            boolean whole = !decoder.decode(left, read, true).isError()
                    && !decoder.flush(read).isError();
            return new Attempt(whole ? read.flip().toString() : null, left.position());
        }
    }
}
