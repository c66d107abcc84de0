package kr.hannun.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a keeper of the record answered to a finding, or that an earlier answer was taken back.
 *
 * @param finding the finding's name
 * @param question what the finding asks, whatever lines it rests on
 * @param number how many were given to this finding, with this one
 * @param kind what the finding turned out to be, or null where the answer before was taken back
 * @param grounds what it was given for: prints of lines and places by their key
 * @param givenBy who gave it, by {@code Actor.key()}
 * @param givenOn the day in Korea; no page of an earlier day tells it
 */
public record Disposition(
        String finding,
        String question,
        int number,
        @Nullable DispositionKind kind,
        String why,
        Map<String, String> grounds,
        String givenBy,
        Instant givenAt,
        LocalDate givenOn) {

    /** Whether it speaks of some of the lines that the finding rests on. */
    boolean sharesLinesWith(Finding finding) {
        return finding.lines().anyMatch(line -> grounds.containsKey(line.code()));
    }
}
