package kr.hannun.audit;

import java.time.Instant;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;

/**
 * Where a programme's history stands: what a reader can see is a function of it.
 *
 * @param program whose history
 * @param slug the programme's name in addresses
 * @param seq how many entries the chain has
 * @param hash the last entry's SHA-256 in hexadecimal, printed on pages and exports
 * @param movedAt when the last entry was written
 */
public record Head(ProgramId program, Slug slug, long seq, String hash, Instant movedAt) {}
