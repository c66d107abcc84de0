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
 * @param valid the day whose names and values are read, or null where they are those of now
 */
public record Head(
        ProgramId program,
        Slug slug,
        long seq,
        String hash,
        Instant movedAt,
        @Nullable LocalDate known,
        @Nullable LocalDate valid) {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");

    /** The tables of which a row says something else, or is called otherwise, from a day on. */
    private static final Set<String> BY_DAY =
            Set.of("organization", "consortium", "foundation_model", "phase", "subject");

    /** A head at which everything is called and said as it is now. */
    public Head(ProgramId program, Slug slug, long seq, String hash, Instant movedAt, @Nullable LocalDate known) {
        this(program, slug, seq, hash, movedAt, known, null);
    }

    /** The same state with the names and values of a day. */
    public Head validOn(@Nullable LocalDate day) {
        return new Head(program, slug, seq, hash, movedAt, known, day);
    }

    /**
     * The statement as this head reads it. A table that keeps its past is named in braces, {@code from {membership} m}: now it
     * is the table itself, at an earlier head the rows that were known there; names and values are those of the head's day.
     */
    public String read(String statement) {
        return TABLE.matcher(statement).replaceAll(table -> reading(table.group(1)));
    }

    private String reading(String table) {
        if (valid != null && BY_DAY.contains(table)) {
            return table + "_valid('" + movedAt + "', '" + valid + "')";
        }
        return known == null ? table : table + "_known('" + movedAt + "')";
    }
}
