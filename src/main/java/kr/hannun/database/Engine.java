package kr.hannun.database;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL. The library that carries it is made for tests, so everything that makes data last is set here,
 * and read back from the running engine before anyone may write.
 */
final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** The database, and the role of the application: it owns nothing, so that it cannot undo what is append-only. */
    static final String APPLICATION = "hannun";

    /** The role that owns the database and changes its tables when a new version starts; no superuser. */
    static final String OWNER = "hannun_owner";

    /** The role that lets go of what in the access log is past its term, and can do nothing else. */
    static final String RETENTION = "hannun_retention";

    /** The role that makes the others; nobody works as it. */
    static final String SUPERUSER = "postgres";

    static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "40",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256",
            "log_checkpoints", "off");

    /** The C locale would be as stable, but to trigrams no Korean letter is a letter in it. */
    private static final Map<String, String> INITIAL = Map.of(
            "locale-provider", "builtin",
            "builtin-locale", "C.UTF-8",
            "locale", "C.UTF-8",
            "auth-host", "scram-sha-256",
            "auth-local", "scram-sha-256");

    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final DataFolder folder;
    private final Map<String, String> passwords;
    private final Supervisor supervisor;
    private volatile EmbeddedPostgres postgres;

    private Engine(DataFolder folder, EmbeddedPostgres postgres, Map<String, String> passwords) {
        this.folder = folder;
        this.postgres = postgres;
        this.passwords = passwords;
        this.supervisor = new Supervisor(folder, this::startAgain);
    }

    static Engine startIn(Path base) {
        refuseRootWithoutUserNamespaces();
        try {
            return startIn(DataFolder.claim(base));
        } catch (DatabaseUnavailable told) {
            throw told;
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError failed) {
            throw new DatabaseUnavailable(
                    "내장 PostgreSQL을 시작할 수 없습니다. 폴더 " + base.toAbsolutePath().normalize()
                            + "와 그 안의 postgres.log를 확인하십시오.",
                    "The embedded PostgreSQL does not start; see that folder and postgres.log in it: " + failed,
                    failed);
        }
    }

    /** Where an engine that another process started can be reached. */
    record Running(String url, String password) {}

    /** The engine that runs on a folder already, if one does, for this role. */
    static Optional<Running> runningIn(Path base, String role) {
        try {
            return DataFolder.running(base, role).map(running -> new Running(url(running.port()), running.password()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** PostgreSQL does not run as root; root's own way out is a user namespace, which some systems forbid. */
    private static void refuseRootWithoutUserNamespaces() {
        if (new UnixSystem().getUid() == 0 && !LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseUnavailable(
                    "이 시스템에서는 root로 내장 PostgreSQL을 실행할 수 없습니다(unshare -U 거부). 일반 사용자로 실행하거나 SPRING_DATASOURCE_URL을"
                            + " 지정하십시오.",
                    "This system does not let root run the embedded PostgreSQL, as 'unshare -U' is refused; start"
                            + " Hannun as an ordinary user or set SPRING_DATASOURCE_URL.");
        }
    }

    private static Engine startIn(DataFolder folder) throws IOException, SQLException {
        boolean started = false;
        try {
            folder.prepare();
            Map<String, String> passwords = folder.passwords();
            String password = Objects.requireNonNull(passwords.get(SUPERUSER));
            Engine engine = new Engine(folder, configured(folder, password).start(), passwords);
            closeToOthers(folder.binaries());
            engine.refuseOtherSettings();
            engine.makeRoles();
            folder.finished();
            engine.supervisor.start();
            started = true;
            return engine;
        } finally {
            if (!started) {
                try (folder) {
                    folder.endPostgres();
                }
            }
        }
    }

    private static EmbeddedPostgres.Builder configured(DataFolder folder, String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setPgBinaryResolver(new Binaries())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                .setConnectConfig("password", password);
        INITIAL.forEach(builder::setLocaleConfig);
        builder.setLocaleConfig("pwfile", folder.passwordFile().toString());
        SETTINGS.forEach(builder::setServerConfig);
        return builder;
    }

    /** The library unpacks once per resolver; with one of its own each folder stays complete in itself. */
    private static final class Binaries implements PgBinaryResolver {

        @Override
        public InputStream getPgBinary(String system, String machine) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        }
    }

    /** The library opens the folders it unpacks into to everyone. */
    private static void closeToOthers(Path binaries) throws IOException {
        Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwx------"));
        try (var unpacked = Files.newDirectoryStream(binaries, Files::isDirectory)) {
            for (Path version : unpacked) {
                Files.setPosixFilePermissions(version, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** After its death, on the same folder and the same port, so that whoever knew its address finds it there. */
    private void startAgain() throws IOException {
        int port = postgres.getPort();
        postgres.close();
        folder.endPostgres();
        postgres = configured(folder, password(SUPERUSER)).setPort(port).start();
    }

    private void refuseOtherSettings() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var query = connection.prepareStatement("select name, setting from pg_settings where name = any (?)")) {
            query.setArray(1, connection.createArrayOf("text", SETTINGS.keySet().toArray()));
            Map<String, String> found = new TreeMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            if (!found.equals(SETTINGS)) {
                throw new IllegalStateException("The engine runs with other settings than it was given: " + found);
            }
        }
    }

    /** Each role has a password of its own; a folder from when all had the superuser's gets them now. */
    private void makeRoles() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION, RETENTION)) {
                if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login");
                }
                statement.execute("alter role " + role + " password '" + password(role) + "'");
            }
            if (!exists(statement, "select from pg_database where datname = '" + APPLICATION + "'")) {
                statement.execute("create database " + APPLICATION + " owner " + OWNER);
            } else if (exists(
                    statement,
                    "select from pg_database where datname = '" + APPLICATION + "'" + " and pg_get_userbyid(datdba) = '"
                            + APPLICATION + "'")) {
                takeFromApplication();
            }
        }
    }

    /** Until November 2026 the application's role owned the database and could have emptied the trail. */
    private void takeFromApplication() throws SQLException {
        try (var connection = postgres.getDatabase("postgres", APPLICATION).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("reassign owned by " + APPLICATION + " to " + OWNER);
        }
        LOG.info(
                "이 폴더의 표를 애플리케이션 역할 {}에서 {}로 옮겼습니다 (The tables of this folder were taken from the"
                        + " application's role)",
                APPLICATION,
                OWNER);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    String url() {
        return url(postgres.getPort());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + APPLICATION;
    }

    String password(String role) {
        return Objects.requireNonNull(passwords.get(role), role);
    }

    @Override
    public void close() {
        try (folder) {
            supervisor.close();
            postgres.close();
            folder.endPostgres();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
