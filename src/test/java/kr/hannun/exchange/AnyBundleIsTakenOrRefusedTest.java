package kr.hannun.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kr.hannun.testing.Fuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One file of a bundle damaged at random, read and checked cell by cell beside the files it points to. */
class AnyBundleIsTakenOrRefusedTest {

    @ParameterizedTest
    @ValueSource(strings = {"codes.csv", "consortia.csv", "milestones.csv", "evaluation_criteria.csv"})
    void a_bundle_with_one_damaged_file(String file) throws IOException {
        Fuzz.feed("bundle", List.of(shipped(file)), bytes -> BundleCheck.check(new OneDamaged(file, bytes)));
    }

    private static byte[] shipped(String file) throws IOException {
        try (InputStream whole = BundleSource.shipped().open(file)) {
            return whole.readAllBytes();
        }
    }

    /** A bundle of a few files, one of them damaged. */
    @SuppressWarnings("ArrayRecordComponent")
    private record OneDamaged(String file, byte[] bytes) implements BundleSource {

        @Override
        public SortedSet<String> fileNames() {
            return new TreeSet<>(List.of("codes.csv", "phases.csv", file));
        }

        @Override
        public InputStream open(String name) throws IOException {
            return name.equals(file)
                    ? new ByteArrayInputStream(bytes)
                    : BundleSource.shipped().open(name);
        }
    }
}
