package kr.hannun.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Where a programme's history stands, now or at the end of an earlier day: what a reader can see is a function of it.
 *
 * @param program whose history
 * @param slug the programme's name in addresses
 * @param seq how many entries the chain has
 * @param hash the last entry's SHA-256 in hexadecimal, printed on exports and on pages of an earlier state
 * @param movedAt when the last entry was written
 * @param known the day at whose end the history stood here (기록 기준일), or null where it is where it stands now
 */
public record Head(
        ProgramId program,
        Slug slug,
        long seq,
        String hash,
        Instant movedAt,
        @Nullable LocalDate known) {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");

    /**
     * The statement as this head reads it. A table that keeps its past is named in braces, {@code from {membership} m}: now it
     * is the table itself, at an earlier head the rows that were known there.
     */
    public String read(String statement) {
        return TABLE.matcher(statement).replaceAll(known == null ? "$1" : "$1_known('" + movedAt + "')");
    }
}
