package kr.hannun.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A chain as a list, so that it can be tampered with in every way, and as rows of a programme made for it. */
final class ChainMother {

    static final Slug PROGRAM = new Slug("tampered-with");

    private static final ProgramId ID = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00.000001Z");

    private ChainMother() {}

    /** A chain of so many entries, rightly sealed. */
    static List<WrittenEntry> chain(int length) {
        List<WrittenEntry> chain = new ArrayList<>();
        for (int seq = 1; seq <= length; seq++) {
            chain.add(entry(
                    seq,
                    BEGIN.plusSeconds(seq),
                    "account/" + seq % 3,
                    "SomethingHappened",
                    "{\"why\":\"까닭 " + seq + "\"}",
                    "",
                    ""));
        }
        return sealed(chain);
    }

    static WrittenEntry entry(
            long seq, Instant at, String actor, String event, String detail, String previous, String hash) {
        return new WrittenEntry(PROGRAM, new AuditEntry(ID, seq, at, actor, event, detail), false, previous, hash);
    }

    /** The same, sealed anew from the first entry to the last, as somebody would who may do everything. */
    static List<WrittenEntry> sealed(List<WrittenEntry> chain) {
        List<WrittenEntry> sealed = new ArrayList<>();
        String previous = AuditEntry.BEGINNING;
        for (WrittenEntry written : chain) {
            String hash = written.entry().hash(previous);
            sealed.add(new WrittenEntry(PROGRAM, written.entry(), false, previous, hash));
            previous = hash;
        }
        return sealed;
    }

    /** The same, numbered anew from 1. */
    static List<WrittenEntry> numbered(List<WrittenEntry> chain) {
        List<WrittenEntry> numbered = new ArrayList<>();
        for (WrittenEntry written : chain) {
            numbered.add(withSeq(written, numbered.size() + 1L));
        }
        return numbered;
    }

    static WrittenEntry withSeq(WrittenEntry written, long seq) {
        AuditEntry was = written.entry();
        return entry(seq, was.recordedAt(), was.actor(), was.event(), was.detail(), written.previous(), written.hash());
    }

    static List<NotedHeads.Noted> heads(List<WrittenEntry> chain) {
        return chain.stream()
                .map(written -> new NotedHeads.Noted(
                        PROGRAM,
                        written.entry().seq(),
                        written.hash(),
                        written.entry().recordedAt()))
                .toList();
    }

    /** Writes the chain over whatever stands there, by somebody who may; the head is as given. */
    static void write(Connection powerful, List<WrittenEntry> chain, @Nullable WrittenEntry head) throws SQLException {
        try (var statement = powerful.createStatement()) {
            statement.execute("alter table audit_entry disable trigger user");
            statement.execute("delete from audit_entry where program_id = '" + ID.value() + "'");
            statement.execute("insert into audit_head (program_id, slug, seq, hash) values ('" + ID.value() + "', '"
                    + PROGRAM + "', " + (head == null ? 0 : head.entry().seq()) + ", '"
                    + (head == null ? AuditEntry.BEGINNING : head.hash())
                    + "') on conflict (program_id) do update set seq = excluded.seq, hash = excluded.hash");
        }
        try (var insert =
                powerful.prepareStatement("insert into audit_entry (program_id, seq, recorded_at, actor, event,"
                        + " detail, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (WrittenEntry written : chain) {
                AuditEntry entry = written.entry();
                insert.setObject(1, ID.value());
                insert.setLong(2, entry.seq());
                insert.setObject(3, entry.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setString(4, entry.actor());
                insert.setString(5, entry.event());
                insert.setString(6, entry.detail());
                insert.setString(7, written.previous());
                insert.setString(8, written.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
