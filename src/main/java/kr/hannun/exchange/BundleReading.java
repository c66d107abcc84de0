package kr.hannun.exchange;

import java.util.List;

/** What came of reading a bundle. */
sealed interface BundleReading {

    /** The bundle is whole and can be loaded. */
    record Accepted(Bundle bundle) implements BundleReading {}

    /** The bundle has faults; of very many only the first are listed, the total counts all. */
    record Refused(List<Fault> faults, int total) implements BundleReading {

        /** Freezes the list. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
