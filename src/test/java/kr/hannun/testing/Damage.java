package kr.hannun.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What a bad disk, a cut line, another program or an attacker does to a file. */
enum Damage {
    BIT,
    CUT,
    LOST,
    TWICE,
    SPLICED,
    TYPED,
    NUMBER;

    private static final int MOST_BYTES = 200_000;
    private static final List<String> TYPED_TEXTS = List.of(
            "\"",
            "\"\"",
            ",",
            "\n",
            "\r",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\u1112\u1161\u11ab",
            "=1+1",
            "-",
            "+",
            "@",
            "'",
            "<",
            ">",
            "&",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>",
            "&b;",
            "(head)",
            "withheld",
            "CF-999999",
            "2026-02-30",
            "9999999999",
            "2026년",
            ".",
            "/",
            "%",
            "1e400",
            "ZZZZZZZZ99999999",
            "A0",
            "\ud83d\ude00");

    static Damage drawn(Random random) {
        Damage[] all = values();
        return all[random.nextInt(all.length)];
    }

    byte[] to(byte[] bytes, byte[] other, Random random) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            return typed(random);
        }
        int from = random.nextInt(bytes.length);
        int until = from + random.nextInt(Math.min(64, bytes.length - from) + 1);
        return switch (this) {
            case BIT -> flipped(bytes, from, random);
            case CUT -> joined(bytes, 0, from, new byte[0], bytes, bytes.length);
            case LOST -> joined(bytes, 0, from, new byte[0], bytes, until);
            case TWICE -> joined(bytes, 0, until, new byte[0], bytes, from);
            case SPLICED ->
                joined(bytes, 0, from, new byte[0], other, other.length == 0 ? 0 : random.nextInt(other.length));
            case TYPED -> joined(bytes, 0, from, typed(random), bytes, random.nextBoolean() ? from : until);
            case NUMBER -> joined(bytes, 0, from, number(random), bytes, until);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] joined(byte[] first, int from, int until, byte[] between, byte[] last, int rest) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(first, from, until - from);
        joined.writeBytes(between);
        joined.write(last, rest, last.length - rest);
        return joined.toByteArray();
    }

    private static byte[] typed(Random random) {
        return TYPED_TEXTS.get(random.nextInt(TYPED_TEXTS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(Random random) {
        return String.valueOf(random.nextBoolean() ? random.nextLong() : random.nextInt(-2, 40))
                .getBytes(StandardCharsets.UTF_8);
    }
}
