package kr.hannun.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;

/** What is said of a bundle before or when it is taken. */
public sealed interface BundleVerdict {

    /**
     * It can be taken, or has been.
     *
     * @param slug where its programme is found
     * @param name what it is called
     * @param rows how many rows each file has, by the kind of fact, in the order of the format
     */
    record Sound(Slug slug, LocalizedText name, Map<String, Integer> rows) implements BundleVerdict {

        /** Keeps the numbers as they are now. */
        public Sound {
            rows = new LinkedHashMap<>(rows);
        }
    }

    /**
     * It cannot be taken, for all these reasons.
     *
     * @param total how many faults it has; of very many only the first are told
     */
    record Faulty(List<FaultText> faults, int total) implements BundleVerdict {

        /** Keeps the faults as they are now. */
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One fault.
     *
     * @param file the name of the file, with its ending
     * @param line counted from 1, or 0 for the file as a whole
     * @param column or null for the whole line
     */
    record FaultText(String file, int line, @Nullable String column, LocalizedText reason) {}
}
