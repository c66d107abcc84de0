package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kr.hannun.testing.Fuzz;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported trails damaged at random: each is followed, and every finding says something. */
class AnyTrailFileIsFollowedTest {

    @TempDir
    Path folder;

    @Test
    void a_trail_as_a_file() throws IOException {
        List<WrittenEntry> chain = ChainMother.chain(4);
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = TrailFile.begin(text)) {
            for (WrittenEntry entry : chain) {
                TrailFile.write(csv, entry);
            }
            WrittenEntry last = chain.getLast();
            TrailFile.writeHead(
                    csv,
                    new Head(
                            last.entry().program(),
                            last.slug(),
                            last.entry().seq(),
                            last.hash(),
                            last.entry().recordedAt(),
                            null));
        }
        Fuzz.feed("trail", Fuzz.texts(text.toString()), this::follow);
    }

    private void follow(byte[] bytes) {
        Verification found = TrailFile.verify(written(bytes), new HeadsFile.Reading(), List.of(), Clock.systemUTC());
        assertThat(found.findings()).noneMatch(finding -> finding.english().isBlank());
    }

    private Path written(byte[] bytes) {
        try {
            return Files.write(folder.resolve("trail.csv"), bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
