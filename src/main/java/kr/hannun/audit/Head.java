package kr.hannun.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
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
 * @param named the day whose names are read, or null where whatever was renamed goes by the name it bears now
 */
public record Head(
        ProgramId program,
        Slug slug,
        long seq,
        String hash,
        Instant movedAt,
        @Nullable LocalDate known,
        @Nullable LocalDate named) {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");

    /** The tables that hold the names of what can be renamed. */
    private static final Set<String> NAMING = Set.of("organization", "consortium", "foundation_model", "subject");

    /** A head at which whatever was renamed goes by the name it bears now. */
    public Head(ProgramId program, Slug slug, long seq, String hash, Instant movedAt, @Nullable LocalDate known) {
        this(program, slug, seq, hash, movedAt, known, null);
    }

    /** The same state with the names of a day. */
    public Head naming(@Nullable LocalDate day) {
        return new Head(program, slug, seq, hash, movedAt, known, day);
    }

    /**
     * The statement as this head reads it. A table that keeps its past is named in braces, {@code from {membership} m}: now it
     * is the table itself, at an earlier head the rows that were known there, and names are those of the head's day.
     */
    public String read(String statement) {
        return TABLE.matcher(statement).replaceAll(table -> reading(table.group(1)));
    }

    private String reading(String table) {
        if (named != null && NAMING.contains(table)) {
            return table + "_named('" + movedAt + "', '" + named + "')";
        }
        return known == null ? table : table + "_known('" + movedAt + "')";
    }
}
