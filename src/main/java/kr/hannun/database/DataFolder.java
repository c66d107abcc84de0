package kr.hannun.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one embedded database, claimed for the life of this process by a lock that the system frees after any kind
 * of death. Whoever holds the claim may end a PostgreSQL that a killed predecessor left behind.
 */
final class DataFolder implements AutoCloseable {

    /** Opening and closing the lock file once more would free the lock of this very process, so that is never done. */
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private static final int PORT_LINE = 3;
    private static final int POLLS = 200;
    private static final long POLL_NANOS = Duration.ofMillis(100).toNanos();

    private final Path folder;
    private final FileChannel claim;

    private DataFolder(Path folder, FileChannel claim) {
        this.folder = folder;
        this.claim = claim;
    }

    static DataFolder claim(Path given) throws IOException {
        Files.createDirectories(
                given, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path folder = given.toRealPath();
        if (!CLAIMED.add(folder)) {
            throw inUse(folder);
        }
        FileChannel claim =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (claim.tryLock() == null) {
            claim.close();
            CLAIMED.remove(folder);
            throw inUse(folder);
        }
        return new DataFolder(folder, claim);
    }

    /** Where the PostgreSQL that runs on a folder listens, and the password of a role in it. */
    record Running(int port, String password) {}

    /** The PostgreSQL that runs on a folder for whomever, if one does; nothing there is touched. */
    static Optional<Running> running(Path given, String role) throws IOException {
        Path pidFile = given.resolve("postgres").resolve("postmaster.pid");
        Path password = given.resolve(passwordName(role));
        if (Files.notExists(pidFile) || Files.notExists(password)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        boolean alive = isPostgres(lines);
        return alive && lines.size() > PORT_LINE
                ? Optional.of(new Running(Integer.parseInt(lines.get(PORT_LINE).strip()), Files.readString(password)))
                : Optional.empty();
    }

    /** Whether the process that this file names is a PostgreSQL. */
    private static boolean isPostgres(List<String> pidFile) {
        return !pidFile.isEmpty()
                && ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip()))
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.contains("/postgres"))
                        .isPresent();
    }

    /** Whether a PostgreSQL runs on this folder. */
    boolean isRunning() throws IOException {
        Path pidFile = cluster().resolve("postmaster.pid");
        return Files.exists(pidFile) && isPostgres(Files.readAllLines(pidFile));
    }

    private static DatabaseUnavailable inUse(Path folder) {
        return new DatabaseUnavailable(
                "다른 한눈이 이 폴더의 데이터베이스를 이미 쓰고 있습니다: " + folder + " — 그 한눈을 먼저 끝내거나 HANNUN_DATA_DIR로 다른 폴더를 고르십시오.",
                "Another copy of Hannun is already using the database in this folder; stop it first, or choose another"
                        + " folder with HANNUN_DATA_DIR.");
    }

    Path cluster() {
        return folder.resolve("postgres");
    }

    Path binaries() {
        return folder.resolve("postgres-binaries");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /** Clears the way for a start: no PostgreSQL runs here, no half-made cluster lies here, the log begins anew. */
    void prepare() throws IOException {
        endPostgres();
        if (Files.exists(unfinished())) {
            FileSystemUtils.deleteRecursively(cluster());
            Files.deleteIfExists(passwordFile());
        }
        if (Files.notExists(cluster().resolve("postgresql.conf"))) {
            Files.write(unfinished(), List.of("The first start has not come to its end yet."));
        }
        if (Files.exists(log())) {
            Files.move(log(), folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** From here on the cluster is complete and is never thrown away. */
    void finished() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    /** Ends the PostgreSQL that runs on this folder, if one does, and returns when it has ended. */
    void endPostgres() throws IOException {
        Path pidFile = cluster().resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        long number = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle process = ProcessHandle.of(number).orElse(null);
        if (process == null || process.info().command().isEmpty()) {
            return;
        }
        if (!isOurs(process.info())) {
            // The number has gone to a stranger since; PostgreSQL itself would take the stranger for a rival.
            Files.deleteIfExists(pidFile);
            return;
        }
        process.destroy();
        if (!hasEnded(process)) {
            process.destroyForcibly();
            if (!hasEnded(process)) {
                throw new IOException("PostgreSQL (process " + number + ") does not end");
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private boolean isOurs(ProcessHandle.Info process) {
        return process.command().orElse("").contains("/postgres")
                && process.commandLine().orElse("").contains(cluster().toString());
    }

    /** Asks for the program and not for the process: in a container nobody may reap what has ended. */
    private static boolean hasEnded(ProcessHandle process) {
        for (int poll = 0; poll < POLLS; poll++) {
            if (process.info().command().isEmpty()) {
                return true;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return false;
    }

    /** The password of each role; without the superuser's the cluster that is there is lost. */
    Map<String, String> passwords() throws IOException {
        if (Files.notExists(passwordFile()) && Files.notExists(unfinished())) {
            throw new DatabaseUnavailable(
                    "데이터베이스의 암호 파일이 없습니다: " + passwordFile(),
                    "The file with the database's password is missing; put it back from your copy of the folder.");
        }
        Map<String, String> passwords = new HashMap<>();
        for (String role : List.of(Engine.SUPERUSER, Engine.OWNER, Engine.APPLICATION, Engine.RETENTION)) {
            passwords.put(role, password(role));
        }
        return passwords;
    }

    /** A role's password, drawn once and then kept in a file of its own that only its owner reads. */
    private String password(String role) throws IOException {
        Path file = folder.resolve(passwordName(role));
        if (Files.notExists(file)) {
            byte[] drawn = new byte[24];
            new SecureRandom().nextBytes(drawn);
            Path begun = folder.resolve(passwordName(role) + ".new");
            Files.deleteIfExists(begun);
            Files.createFile(begun, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(begun, HexFormat.of().formatHex(drawn));
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    private static String passwordName(String role) {
        return role.equals(Engine.SUPERUSER) ? "postgres-password" : role + "-password";
    }

    Path passwordFile() {
        return folder.resolve(passwordName(Engine.SUPERUSER));
    }

    private Path unfinished() {
        return folder.resolve("postgres-unfinished");
    }

    @Override
    public void close() {
        try {
            claim.close();
            CLAIMED.remove(folder);
        } catch (IOException harmless) {
            throw new UncheckedIOException(harmless);
        }
    }
}
