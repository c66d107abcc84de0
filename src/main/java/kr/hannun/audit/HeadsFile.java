package kr.hannun.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kr.hannun.shared.Slug;

/** A file of noted heads, one to a line. What somebody or a full disk did to it is told line by line and stops nothing. */
final class HeadsFile {

    private static final String HEADER = "program,seq,hash,recorded_at";

    private HeadsFile() {}

    /** The heads by programme and number, and what is wrong with the files they come from. */
    record Reading(Map<String, NavigableMap<Long, String>> heads, List<VerificationFinding> findings) {

        Reading() {
            this(new TreeMap<>(), new ArrayList<>());
        }

        NavigableMap<Long, String> of(String program) {
            return heads.getOrDefault(program, new TreeMap<>());
        }
    }

    /**
     * Adds heads at the end, in a line of their own also where the last one was left half written. Where they do not fit, nothing
     * of them stays.
     */
    static void append(Path file, List<NotedHeads.Noted> heads) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        StringBuilder lines = new StringBuilder(beginning(file));
        heads.forEach(head -> lines.append(line(head)));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long before = channel.size();
            try {
                ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException full) {
                channel.truncate(before);
                throw full;
            }
        }
    }

    private static String beginning(Path file) throws IOException {
        if (Files.notExists(file) || Files.size(file) == 0) {
            return HEADER + "\n";
        }
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "r")) {
            written.seek(written.length() - 1);
            return written.read() == '\n' ? "" : "\n";
        }
    }

    private static String line(NotedHeads.Noted head) {
        return "%s,%d,%s,%s\n".formatted(head.program(), head.seq(), head.hash(), head.recordedAt());
    }

    /** Reads a file into what was read so far; the head that was read first stays. */
    static void read(Path file, Reading into) {
        String name = String.valueOf(file.getFileName());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 0;
            String line = lines.readLine();
            while (line != null) {
                number++;
                if (number > 1 || !line.equals(HEADER)) {
                    take(line, name, number, into);
                }
                line = lines.readLine();
            }
        } catch (IOException unreadable) {
            into.findings()
                    .add(new VerificationFinding(
                            name, 0, "적어 둔 머리를 읽지 못했습니다: " + unreadable, "the noted heads cannot be read"));
        }
    }

    private static void take(String line, String file, int number, Reading into) {
        Optional<NotedHeads.Noted> head = head(line);
        if (head.isEmpty()) {
            into.findings()
                    .add(new VerificationFinding(
                            file,
                            number,
                            "%d번째 줄이 손상되어 머리로 읽을 수 없습니다".formatted(number),
                            "line %d is damaged and is no head".formatted(number)));
            return;
        }
        String before = into.heads()
                .computeIfAbsent(head.get().program().value(), program -> new TreeMap<>())
                .putIfAbsent(head.get().seq(), head.get().hash());
        if (before != null && !before.equals(head.get().hash())) {
            into.findings()
                    .add(new VerificationFinding(
                            file,
                            number,
                            "%d번째 줄의 머리가 먼저 적은 것과 다릅니다".formatted(number),
                            "line %d notes another head than was noted before".formatted(number)));
        }
    }

    private static Optional<NotedHeads.Noted> head(String line) {
        String[] parts = line.split(",", -1);
        if (parts.length != 4 || !parts[2].matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NotedHeads.Noted(
                    new Slug(parts[0]), Long.parseLong(parts[1]), parts[2], Instant.parse(parts[3])));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
