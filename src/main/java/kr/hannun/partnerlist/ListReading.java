package kr.hannun.partnerlist;

import java.nio.ByteBuffer;
import java.util.List;
import kr.hannun.sheet.SheetReading;
import kr.hannun.sheet.Unreadable;

/** Reads a file that may be a list of partners. */
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
            return new Outcome.Read(PartnerList.of(SheetReading.read(bytes, Heading::named)));
        } catch (Unreadable refused) {
            return new Outcome.Refused(refused.key(), refused.words());
        }
    }
}
