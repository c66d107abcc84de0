package kr.hannun.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** What came of reading bytes as UTF-8. */
sealed interface Utf8 {

    /** The text, without a byte-order mark. */
    record Text(String text) implements Utf8 {}

    /** The first line that is not UTF-8, counted from 1. */
    record Malformed(int line) implements Utf8 {}

    /** Reads strictly: no byte is replaced or left out. */
    static Utf8 decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            return new Malformed(lineOf(bytes, in.position()));
        }
        String text = out.flip().toString();
        return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
