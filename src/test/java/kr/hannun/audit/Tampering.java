package kr.hannun.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One way to falsify a chain.
 *
 * @param how in words
 * @param chain what stands there afterwards
 * @param head the entry the head names afterwards
 * @param where the first entry that is not what was written
 */
record Tampering(String how, List<WrittenEntry> chain, WrittenEntry head, long where) {

    /** How far the culprit goes to hide it. */
    private enum Care {
        /** Not at all. */
        NONE,
        /** The entry itself is sealed anew. */
        ENTRY,
        /** Everything is numbered and sealed anew, the head too. */
        ALL
    }

    /** The tampering of this seed. */
    static Tampering of(long seed, List<WrittenEntry> chain) {
        Random random = new Random(seed);
        int kind = random.nextInt(5);
        Care care = Care.values()[random.nextInt(3)];
        int place = random.nextInt(chain.size());
        return switch (kind) {
            case 0 -> edit(random, chain, place, care);
            case 1 -> takeAway(chain, Math.min(place, chain.size() - 2), care);
            case 2 -> reorder(random, chain, Math.min(place, chain.size() - 2), care);
            case 3 -> slipIn(chain, place, care);
            default -> cut(chain, place, care);
        };
    }

    private static Tampering edit(Random random, List<WrittenEntry> chain, int place, Care care) {
        List<WrittenEntry> edited = new ArrayList<>(chain);
        WrittenEntry was = chain.get(place);
        AuditEntry entry = was.entry();
        int field = random.nextInt(care == Care.NONE ? 6 : 4);
        WrittenEntry is = ChainMother.entry(
                entry.seq(),
                field == 0 ? entry.recordedAt().plus(Duration.ofMillis(1)) : entry.recordedAt(),
                field == 1 ? entry.actor() + "x" : entry.actor(),
                field == 2 ? entry.event() + "x" : entry.event(),
                field == 3 ? "{\"why\":\"다른 까닭\"}" : entry.detail(),
                field == 4 ? "f".repeat(64) : was.previous(),
                field == 5 ? "f".repeat(64) : was.hash());
        edited.set(
                place,
                care == Care.ENTRY
                        ? new WrittenEntry(
                                is.slug(),
                                is.entry(),
                                false,
                                is.previous(),
                                is.entry().hash(is.previous()))
                        : is);
        return made("edit of field " + field, edited, chain, care, entry.seq());
    }

    private static Tampering takeAway(List<WrittenEntry> chain, int place, Care care) {
        List<WrittenEntry> fewer = new ArrayList<>(chain);
        fewer.remove(place);
        return made("removal", fewer, chain, care, place + 1L);
    }

    private static Tampering reorder(Random random, List<WrittenEntry> chain, int place, Care care) {
        List<WrittenEntry> reordered = new ArrayList<>(chain);
        Collections.swap(reordered, place, place + 1 + random.nextInt(chain.size() - place - 1));
        return made("reordering", ChainMother.numbered(reordered), chain, care, place + 1L);
    }

    private static Tampering slipIn(List<WrittenEntry> chain, int place, Care care) {
        List<WrittenEntry> more = new ArrayList<>(chain);
        WrittenEntry copied = chain.get(chain.size() - 1);
        more.add(place, copied);
        return made("insertion", ChainMother.numbered(more), chain, care, place + 1L);
    }

    private static Tampering cut(List<WrittenEntry> chain, int place, Care care) {
        int kept = Math.max(1, place);
        return made("cut tail", new ArrayList<>(chain.subList(0, kept)), chain, care, kept + 1L);
    }

    private static Tampering made(
            String how, List<WrittenEntry> tampered, List<WrittenEntry> chain, Care care, long where) {
        List<WrittenEntry> rows =
                care == Care.ALL ? ChainMother.sealed(ChainMother.numbered(tampered)) : List.copyOf(tampered);
        WrittenEntry head = care == Care.ALL ? rows.getLast() : chain.getLast();
        return new Tampering(how + ", care " + care, rows, head, where);
    }
}
