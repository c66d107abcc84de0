package kr.hannun.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field of a fact before and after.
 *
 * @param field its name, as {@code history.field.<name>} words it
 * @param before what stood there, or null where there was nothing
 * @param after what stands there now, or null where nothing does
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
