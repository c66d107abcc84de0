package kr.hannun.partnerlist;

import java.nio.ByteBuffer;
import java.util.List;

/** Reads a file that may be a list, whatever it is called: what it is is told by its first bytes. */
final class ListReading {

    private ListReading() {}

    /** What came of reading. */
    sealed interface Outcome {

        /** It is a list. */
        record Read(PartnerList list) implements Outcome {}

        /** It is none; the message says what to do about it. */
        record Refused(String key, List<Object> words) implements Outcome {}
    }

    /** Reads the file. */
    static Outcome read(ByteBuffer bytes) {
        try {
            return new Outcome.Read(PartnerList.of(grid(bytes)));
        } catch (Unreadable refused) {
            return new Outcome.Refused(refused.key(), refused.words());
        }
    }

    private static Grid grid(ByteBuffer bytes) throws Unreadable {
        if (bytes.remaining() == 0) {
            throw new Unreadable("empty");
        }
        if (bytes.remaining() > Limits.BYTES) {
            throw new Unreadable("too-large", Limits.BYTES / 1024 / 1024);
        }
        if (Letters.starts(bytes, 0x50, 0x4B)) {
            return XlsxReading.read(bytes);
        }
        if (Letters.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("old-excel");
        }
        Markup.refuse(bytes);
        return CsvReading.read(bytes);
    }
}
