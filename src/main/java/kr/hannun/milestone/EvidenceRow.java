package kr.hannun.milestone;

import java.time.Instant;
import java.util.UUID;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence for a milestone.
 *
 * @param number its number at the milestone
 * @param datedOn the date of what it shows
 * @param url its address, or null for a file
 * @param file the file, or null for a link
 * @param addedBy who added it, by {@code Actor.key()}
 * @param withdrawnAt when it was withdrawn, or null while it counts
 */
public record EvidenceRow(
        UUID id,
        int number,
        EvidenceKind kind,
        String description,
        PartialDate datedOn,
        @Nullable String url,
        @Nullable StoredFile file,
        String addedBy,
        Instant addedAt,
        @Nullable Instant withdrawnAt) {

    /** A file as it was recorded when it came; {@code size} in bytes. */
    public record StoredFile(String name, FileKind kind, long size, String sha256) {}
}
