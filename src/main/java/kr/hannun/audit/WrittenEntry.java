package kr.hannun.audit;

import kr.hannun.shared.Slug;

/**
 * An entry as it stands in the table or in an exported file, with the seals beside it.
 *
 * @param slug the programme's name in addresses
 * @param withheld whether an export keeps the entry's own text from its reader
 * @param previous the seal of the entry before it
 * @param hash its own seal
 */
record WrittenEntry(Slug slug, AuditEntry entry, boolean withheld, String previous, String hash) {

    /** The same for a reader who may not see what it says, nor who did it. */
    WrittenEntry withoutContent() {
        AuditEntry empty = new AuditEntry(entry.program(), entry.seq(), entry.recordedAt(), "", "", "");
        return new WrittenEntry(slug, empty, true, previous, hash);
    }

    /** Whether the seal is the one its content gives; what is withheld cannot be judged. */
    boolean isSealed() {
        return withheld || entry.hash(previous).equals(hash);
    }
}
