package kr.hannun.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** An application with its database, and what can go wrong with both of them while people are at work. */
final class Disturbances implements AutoCloseable {

    private static final List<String> SKEWS = List.of("PT-5M", "PT5M", "PT0S");

    private final SmallDisk disk;
    private final Path folder;
    private final Map<String, String> settings;
    private final Random random;
    private final Map<String, Integer> done = new TreeMap<>();
    private @Nullable HannunProcess hannun;

    Disturbances(SmallDisk disk, int port, Random random) {
        this.disk = disk;
        this.folder = disk.data();
        this.settings = Map.of("SERVER_PORT", Integer.toString(port));
        this.random = random;
    }

    /** Starts the application, whose clock is five minutes slow, five minutes fast or right, in turns. */
    void start() throws IOException, InterruptedException {
        Map<String, String> skewed = new LinkedHashMap<>(settings);
        skewed.put("CHAOS_SKEW", SKEWS.get(done.getOrDefault("kill application", 0) % SKEWS.size()));
        hannun = HannunProcess.startWith(SkewedClock.class, folder, skewed).ready();
    }

    /** Brings the next one about and takes it away again where it does not end by itself. */
    String next(int number) throws IOException, InterruptedException {
        List<ProcessHandle> postgres = Signals.postgres(folder);
        String what = switch (number % 4) {
            case 0 -> {
                Signals.send("KILL", postgres.subList(postgres.size() - 1, postgres.size()));
                yield "kill backend";
            }
            case 1 -> {
                Signals.send("KILL", postgres.subList(0, 1));
                yield "kill postmaster";
            }
            case 2 -> {
                Objects.requireNonNull(hannun).kill();
                start();
                yield "kill application";
            }
            default -> number % 8 == 3 || !disk.isBounded() ? hang(postgres) : fill();
        };
        done.merge(what, 1, Integer::sum);
        return what;
    }

    private String hang(List<ProcessHandle> postgres) throws IOException, InterruptedException {
        Signals.send("STOP", postgres);
        pause(Duration.ofMillis(5000 + random.nextInt(2000)));
        Signals.send("CONT", postgres);
        return "hang";
    }

    private String fill() throws IOException, InterruptedException {
        disk.fill();
        pause(Duration.ofSeconds(8));
        disk.free();
        return "full disk";
    }

    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** How often each was brought about. */
    Map<String, Integer> done() {
        return done;
    }

    @Override
    public void close() {
        if (hannun != null) {
            hannun.close();
        }
    }
}
