package kr.hannun.founding;

import java.time.Instant;
import java.util.UUID;

/**
 * A bundle that somebody handed in and has not taken yet.
 *
 * @param fileName what the zip was called
 */
public record BundleDraft(UUID id, String fileName, Instant handedInAt) {}
