package kr.hannun.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.hannun.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds a parser with what once broke it, then with whole inputs that were damaged at random: the same on every run of the
 * suite, for a given time and from another seed in the profile {@code fuzz}. What breaks it is written to {@code target/fuzz},
 * from where it belongs into {@code src/test/resources/corpus}.
 */
public final class Fuzz {

    private static final Logger LOG = LoggerFactory.getLogger(Fuzz.class);
    private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");
    private static final Path BROKEN = Path.of("target", "fuzz");
    private static final long SECONDS = Long.getLong("hannun.fuzz.seconds", 0);
    private static final long SEED = Long.getLong("hannun.fuzz.seed", 20_261_127);
    private static final int FEW = 200;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final String name;
    private final Consumer<byte[]> parser;
    private final Random random = new Random(SEED);

    private Fuzz(String name, Consumer<byte[]> parser) {
        this.name = name;
        this.parser = parser;
    }

    /** Feeds the parser; {@code whole} are good inputs to start from. */
    public static void feed(String name, List<byte[]> whole, Consumer<byte[]> parser) {
        Fuzz fuzz = new Fuzz(name, parser);
        List<byte[]> known = new ArrayList<>(whole);
        known.addAll(kept(name));
        known.forEach(fuzz::take);
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        int taken = 0;
        while (SECONDS == 0 ? taken < FEW : System.nanoTime() < end) {
            fuzz.take(fuzz.damaged(known));
            taken++;
        }
        LOG.info("Fuzzing {}: {} kept, {} damaged inputs, seed {}", name, known.size(), taken, SEED);
    }

    private static List<byte[]> kept(String name) {
        Path folder = CORPUS.resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Fuzz::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] damaged(List<byte[]> known) {
        byte[] bytes = known.get(random.nextInt(known.size()));
        int times = 1 + random.nextInt(4);
        for (int time = 0; time < times; time++) {
            bytes = Damage.drawn(random).to(bytes, known.get(random.nextInt(known.size())), random);
        }
        return bytes;
    }

    private void take(byte[] input) {
        long begun = System.nanoTime();
        try {
            parser.accept(input.clone());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            throw new AssertionError(name + " breaks on " + written(input), broken);
        }
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
            throw new AssertionError(name + " takes too long over " + written(input));
        }
    }

    private Path written(byte[] input) {
        try {
            Path file = Files.createDirectories(BROKEN.resolve(name))
                    .resolve(Sha256.of(HexFormat.of().formatHex(input)).substring(0, 12));
            return Files.write(file, input);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Texts as bytes. */
    public static List<byte[]> texts(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
