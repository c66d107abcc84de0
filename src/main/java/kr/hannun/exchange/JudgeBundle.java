package kr.hannun.exchange;

import java.nio.file.Path;
import java.util.List;

/** Judges a bundle by itself, without a database: what a first start would say of it before anything is loaded. */
public final class JudgeBundle {

    private JudgeBundle() {}

    /**
     * What was found.
     *
     * @param rows how many rows all its files have; 0 where it was refused
     * @param faults how many faults it has in all; of very many only the first are told
     * @param told each fault with file, line, column and reason, in both languages
     */
    public record Verdict(int rows, int faults, List<String> told) {

        /** Keeps the list as it is now. */
        public Verdict {
            told = List.copyOf(told);
        }
    }

    /** The verdict on the bundle in a folder. */
    public static Verdict of(Path folder) {
        return switch (BundleCheck.check(BundleSource.folder(folder))) {
            case BundleReading.Accepted accepted ->
                new Verdict(
                        accepted.bundle().files().values().stream()
                                .mapToInt(List::size)
                                .sum(),
                        0,
                        List.of());
            case BundleReading.Refused refused ->
                new Verdict(
                        0,
                        refused.total(),
                        refused.faults().stream().map(Fault::told).toList());
        };
    }
}
