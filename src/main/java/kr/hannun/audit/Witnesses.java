package kr.hannun.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a chain is held against besides itself.
 *
 * @param printed heads as they were printed somewhere, whole or their first digits
 * @param files files of noted heads, the most trusted first
 */
public record Witnesses(List<String> printed, List<Path> files) {

    /** No further ones than the heads noted in the data folder. */
    public static final Witnesses NONE = new Witnesses(List.of(), List.of());

    /** Every noted head, and what is wrong with the files; without the data folder's own where there is none. */
    HeadsFile.Reading noted(Path own) {
        HeadsFile.Reading reading = new HeadsFile.Reading();
        files.forEach(file -> HeadsFile.read(file, reading));
        if (Files.exists(own)) {
            HeadsFile.read(own, reading);
        }
        return reading;
    }
}
