package kr.hannun.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The application in a process of its own, without any class of the tests, so that it can be killed and looked at from outside. */
public final class HannunProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/ \\(Hannun is ready\\)");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Process process;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile @Nullable URI address;

    private HannunProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(() -> listen(process.inputReader()));
    }

    /** Begins a start with its data in this folder; these settings go into its environment. */
    public static HannunProcess start(Path folder, Map<String, String> settings) throws IOException {
        return new HannunProcess(
                process(folder, settings, "--server.port=" + settings.getOrDefault("SERVER_PORT", "0")));
    }

    /** The settings beside an engine that this address leads to. */
    static Map<String, String> beside(Engine engine, String address) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                address,
                "SPRING_DATASOURCE_USERNAME",
                Engine.APPLICATION,
                "SPRING_DATASOURCE_PASSWORD",
                engine.password(Engine.APPLICATION),
                "SPRING_FLYWAY_USER",
                Engine.OWNER,
                "SPRING_FLYWAY_PASSWORD",
                engine.password(Engine.OWNER));
    }

    /** The same with one class of the tests beside it, which it takes for a part of itself. */
    static HannunProcess startWith(Class<?> part, Path folder, Map<String, String> settings) throws IOException {
        Path place = folder.resolve("part").resolve(part.getName().replace('.', '/') + ".class");
        Files.createDirectories(place.getParent());
        try (InputStream compiled = Objects.requireNonNull(part.getResourceAsStream(part.getSimpleName() + ".class"))) {
            Files.copy(compiled, place, StandardCopyOption.REPLACE_EXISTING);
        }
        Map<String, String> all = new HashMap<>(settings);
        all.put("SPRING_MAIN_SOURCES", part.getName());
        return new HannunProcess(process(
                folder, all, "--server.port=" + settings.getOrDefault("SERVER_PORT", "0"), folder.resolve("part")));
    }

    /** Runs one of its commands on a folder and answers what it said. */
    public static String run(Path folder, String command) throws IOException {
        return process(folder, Map.of(), command).inputReader().lines().collect(Collectors.joining("\n"));
    }

    private static Process process(Path folder, Map<String, String> settings, String argument, Path... parts)
            throws IOException {
        String classes = Stream.concat(
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> !entry.endsWith("test-classes")),
                        Arrays.stream(parts).map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "kr.hannun.Hannun",
                        argument)
                .redirectErrorStream(true);
        builder.environment().remove("SPRING_DATASOURCE_URL");
        builder.environment().put("HANNUN_DATA_DIR", folder.toString());
        builder.environment().putAll(settings);
        return builder.start();
    }

    private void listen(BufferedReader output) {
        output.lines().forEach(line -> {
            said.add(line);
            Matcher found = READY.matcher(line);
            if (found.find()) {
                address = URI.create("http://127.0.0.1:" + found.group(1));
                ready.countDown();
            }
        });
        ready.countDown();
    }

    /** Waits until it is ready; whatever it said is told where it does not come to be. */
    public HannunProcess ready() throws InterruptedException {
        if (!ready.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS) || address == null) {
            throw new IllegalStateException(String.join("\n", said));
        }
        return this;
    }

    /** Where it listens. */
    int port() {
        return Objects.requireNonNull(address).getPort();
    }

    /** What it said so far. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** What it answers to a GET, and after how long. */
    public Answer get(String place) throws IOException, InterruptedException {
        URI base = address;
        if (base == null) {
            throw new IllegalStateException("Not ready");
        }
        long began = System.nanoTime();
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(base.resolve(place)).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - began));
    }

    /** An answer. */
    public record Answer(int status, String body, Duration after) {}

    /** Ends it as a cut line would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException stillThere) {
            kill();
        }
    }
}
