package kr.hannun.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Sha256;

/** One line of history: what happened, as number {@code seq} of its programme, at the database's time. */
record AuditEntry(ProgramId program, long seq, Instant recordedAt, String actor, String event, String detail) {

    /** What stands before the first entry of a chain. */
    static final String BEGINNING = "0".repeat(64);

    /** The event by which a chain tells that its older part was let go, up to an entry with its seal. */
    static final String CUT = "AccessLogCut";

    /** Whether it tells that everything up to this entry was let go. */
    boolean tellsOfCutAt(long last, String lastHash) {
        return event.equals(CUT)
                && detail.contains("\"upTo\":\"" + last + "\"")
                && detail.contains("\"hash\":\"" + lastHash + "\"");
    }

    /** The SHA-256, in hexadecimal, over the previous entry's hash and every field, each preceded by its length. */
    String hash(String previous) {
        MessageDigest digest = Sha256.digest();
        for (String field : List.of(
                previous,
                program.value().toString(),
                Long.toString(seq),
                recordedAt.toString(),
                actor,
                event,
                detail)) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
