package kr.hannun.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.hannun.shared.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The heads noted outside the database, in {@code heads.csv} of the data folder: one line for each entry this copy of Hannun
 * wrote or found at its start. Whoever rewrites the trail and seals it anew is found by them; a copy kept elsewhere is better
 * still.
 */
@Component
class NotedHeads {

    static final String FILE = "heads.csv";

    private static final Logger LOG = LoggerFactory.getLogger(NotedHeads.class);
    private static final String HEADER = "program,seq,hash,recorded_at";

    private final Path file;

    NotedHeads(@Value("${hannun.data-dir}") Path folder) {
        file = folder.resolve(FILE);
    }

    /** A head: the last entry of a programme at some time. */
    record Noted(Slug program, long seq, String hash, Instant recordedAt) {}

    /** Notes heads at the end of the file. What cannot be noted is said in the log; what was written stays written. */
    synchronized void note(List<Noted> heads) {
        if (heads.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            boolean begun = Files.exists(file);
            try (BufferedWriter writer = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                StringBuilder lines = new StringBuilder(begun ? "" : HEADER + "\n");
                heads.forEach(head -> lines.append(line(head)));
                writer.append(lines);
            }
        } catch (IOException unwritable) {
            LOG.warn("기록의 머리를 {}에 적지 못했습니다 (The heads of the trail cannot be noted): {}", file, unwritable.toString());
        }
    }

    private static String line(Noted head) {
        return "%s,%d,%s,%s%n".formatted(head.program(), head.seq(), head.hash(), head.recordedAt());
    }

    /** The file itself. */
    Path file() {
        return file;
    }

    /** The heads in such a file, of every programme by their numbers; none where there is no file. */
    static Map<String, NavigableMap<Long, String>> read(Path file) {
        Map<String, NavigableMap<Long, String>> heads = new TreeMap<>();
        if (Files.notExists(file)) {
            return heads;
        }
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(parts -> parts.length == 4)
                    .forEach(parts -> heads.computeIfAbsent(parts[0], program -> new TreeMap<>())
                            .putIfAbsent(Long.valueOf(parts[1]), parts[2]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return heads;
    }
}
