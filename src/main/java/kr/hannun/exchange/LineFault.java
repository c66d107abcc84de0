package kr.hannun.exchange;

import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a line of an entry.
 *
 * @param line the line's number, or 0 where another fact of the record would no longer be right
 * @param fact what is not right: the kind and key of that other fact, or null for a line of the entry
 * @param column the column that is not right, or null where it is the line as a whole
 */
public record LineFault(
        int line, @Nullable String fact, @Nullable String column, LocalizedText text) {}
