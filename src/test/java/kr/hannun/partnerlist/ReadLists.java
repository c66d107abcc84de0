package kr.hannun.partnerlist;

import java.nio.ByteBuffer;

/** Files that are read, or refused, as a test expects. */
final class ReadLists {

    private ReadLists() {}

    static PartnerList read(ByteBuffer file) {
        return switch (ListReading.read(file)) {
            case ListReading.Outcome.Read read -> read.list();
            case ListReading.Outcome.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    static ListReading.Outcome.Refused refusal(ByteBuffer file) {
        return switch (ListReading.read(file)) {
            case ListReading.Outcome.Read read -> throw new AssertionError(read.toString());
            case ListReading.Outcome.Refused refused -> refused;
        };
    }
}
