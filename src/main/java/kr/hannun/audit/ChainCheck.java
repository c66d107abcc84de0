package kr.hannun.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Follows one programme's chain from its first entry to its head and finds whatever was edited, is missing, stands elsewhere
 * or was cut off. Heads that were noted outside the database also find what somebody sealed anew afterwards.
 */
final class ChainCheck {

    private final Slug program;
    private final NavigableMap<Long, String> noted;
    private final List<VerificationFinding> findings = new ArrayList<>();
    private @Nullable Place last;
    private @Nullable Place cut;
    private boolean cutIsTold;
    private long lastTrue;
    private boolean rewritten;
    private long entries;
    private long withheld;

    /** A check against the heads noted of this programme, by number. */
    ChainCheck(Slug program, NavigableMap<Long, String> noted) {
        this.program = program;
        this.noted = new TreeMap<>(noted);
    }

    /** Where a chain stands: its last entry so far, or the last one that was let go. */
    record Place(long seq, String hash, Instant at) {}

    /** The chain begins after this place, as what was before had its term; the chain itself must tell of it. */
    void begin(Place after) {
        cut = after;
        last = after;
        lastTrue = after.seq();
        String known = noted.get(after.seq());
        if (known != null && !known.equals(after.hash())) {
            find(
                    after.seq(),
                    "%d번까지 내보냈다고 하나 밖에 적어 둔 것과 다릅니다".formatted(after.seq()),
                    "what was let go up to entry %d is not what was noted outside".formatted(after.seq()));
        }
    }

    /** Takes the next entry as it stands. */
    void take(WrittenEntry entry) {
        entries++;
        withheld += entry.withheld() ? 1 : 0;
        long seq = entry.entry().seq();
        long before = last == null ? 0 : last.seq();
        if (seq <= before) {
            find(
                    seq,
                    "%d번 기록이 %d번 뒤에 놓였습니다".formatted(seq, before),
                    "entry %d stands after entry %d".formatted(seq, before));
            return;
        }
        if (seq > before + 1) {
            missing(before + 1, seq - 1, "사이에서 없어졌습니다", "missing");
        }
        follow(entry, before);
        compareWithNoted(entry);
        cutIsTold |= cut != null && entry.entry().tellsOfCutAt(cut.seq(), cut.hash());
        last = new Place(seq, entry.hash(), entry.entry().recordedAt());
    }

    private void follow(WrittenEntry entry, long before) {
        long seq = entry.entry().seq();
        boolean sealed = entry.isSealed();
        if (!sealed) {
            find(seq, "%d번 기록이 고쳐졌습니다".formatted(seq), "entry %d was edited".formatted(seq));
        }
        String expected = last == null ? AuditEntry.BEGINNING : last.hash();
        if (sealed && seq == before + 1 && !entry.previous().equals(expected)) {
            if (seq == 1) {
                find(1, "1번 기록이 처음이 아닙니다", "entry 1 is not the first that was written");
            } else if (last != null && !isNotedAs(last)) {
                find(
                        before,
                        "%d번 기록이 %d번이 뒤따른 그 기록이 아닙니다".formatted(before, seq),
                        "entry %d is not the one that entry %d was written after".formatted(before, seq));
            } else {
                find(
                        seq,
                        "%d번 기록이 %d번 뒤에 쓰이지 않았습니다".formatted(seq, before),
                        "entry %d was not written after entry %d".formatted(seq, before));
            }
        }
        Instant earlier = last == null ? Instant.MIN : last.at();
        if (sealed && entry.entry().recordedAt().isBefore(earlier)) {
            find(
                    seq,
                    "%d번 기록의 시각이 앞 기록보다 이릅니다".formatted(seq),
                    "entry %d was recorded before the one it follows".formatted(seq));
        }
    }

    private boolean isNotedAs(Place place) {
        return place.hash().equals(noted.get(place.seq()));
    }

    /** Once an entry is another than the noted one, all that follow are others too; only the first tells something. */
    private void compareWithNoted(WrittenEntry entry) {
        long seq = entry.entry().seq();
        String known = noted.get(seq);
        if (known == null || rewritten) {
            return;
        }
        if (known.equals(entry.hash())) {
            lastTrue = seq;
            return;
        }
        rewritten = true;
        long first = lastTrue + 1;
        if (first == seq) {
            find(
                    seq,
                    "%d번 기록이 밖에 적어 둔 것과 다릅니다".formatted(seq),
                    "entry %d is not the one noted outside the database".formatted(seq));
        } else {
            find(
                    first,
                    "%d번부터 %d번 사이의 기록이 밖에 적어 둔 것과 다릅니다".formatted(first, seq),
                    "an entry between %d and %d is not the one noted outside the database".formatted(first, seq));
        }
    }

    /** Compares the end with the head as it stands and with the furthest one noted, and answers all that was found. */
    List<VerificationFinding> finish(long headSeq, String headHash) {
        return finish(headSeq, headHash, noted.isEmpty() ? headSeq : Math.max(headSeq, noted.lastKey()));
    }

    /** Compares the end with the head of an export, which knows nothing of what was noted after it was made. */
    List<VerificationFinding> finishExport(long headSeq, String headHash) {
        return finish(headSeq, headHash, headSeq);
    }

    private List<VerificationFinding> finish(long headSeq, String headHash, long furthest) {
        Place end = last;
        long seq = end == null ? 0 : end.seq();
        if (cut != null && !cutIsTold) {
            find(
                    cut.seq(),
                    "%d번까지 내보냈다는 기록이 없습니다".formatted(cut.seq()),
                    "no entry tells that what was before entry %d was let go".formatted(cut.seq() + 1));
        }
        String hash = end == null ? AuditEntry.BEGINNING : end.hash();
        if (furthest > seq) {
            missing(seq + 1, furthest, "끝에서 잘려 나갔습니다", "cut off at the end");
        } else if (headSeq < seq) {
            find(
                    headSeq + 1,
                    "머리는 %d번인데 그 뒤에 기록이 있습니다".formatted(headSeq),
                    "the head is entry %d, but there are entries after it".formatted(headSeq));
        }
        if (headSeq == seq && !headHash.equals(hash)) {
            find(
                    seq,
                    "%d번 기록이 머리에 적힌 그 기록이 아닙니다".formatted(seq),
                    "entry %d is not the one the head names".formatted(seq));
        }
        return List.copyOf(findings);
    }

    /** What was found so far. */
    List<VerificationFinding> findings() {
        return List.copyOf(findings);
    }

    long entries() {
        return entries;
    }

    long withheld() {
        return withheld;
    }

    private void missing(long from, long to, String korean, String english) {
        if (from == to) {
            find(from, "%d번 기록이 %s".formatted(from, korean), "entry %d is %s".formatted(from, english));
        } else {
            find(
                    from,
                    "%d번부터 %d번까지의 기록이 %s".formatted(from, to, korean),
                    "entries %d to %d are %s".formatted(from, to, english));
        }
    }

    private void find(long seq, String korean, String english) {
        findings.add(new VerificationFinding(program.value(), seq, korean, english));
    }
}
