package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Timeout(120)
class EngineRestartTest {

    private static Path binaries;

    private Path folder;

    @BeforeAll
    static void unpackOnce(@TempDir Path shared) {
        binaries = shared;
    }

    @BeforeEach
    void layBinaries(@TempDir Path empty) throws IOException {
        folder = empty;
        Files.createSymbolicLink(folder.resolve("postgres-binaries"), binaries);
    }

    @AfterEach
    void takeBinariesAway() throws IOException {
        Files.delete(folder.resolve("postgres-binaries"));
    }

    @Test
    void aRestartKeepsTheData() {
        try (Engine first = Engine.startIn(folder)) {
            write(first.url(), first.password(Engine.OWNER));
        }
        assertKept();
    }

    @Test
    void aKilledProgramLosesNothingAndLeavesNothing() throws Exception {
        ProcessHandle orphan;
        try (var killed = EngineProcess.engineIn(folder)) {
            write(killed.url(), Files.readString(folder.resolve("hannun_owner-password")));
            orphan = postgres();
            killed.kill();
        }
        assertThat(orphan.info().command())
                .as("PostgreSQL outlives the program")
                .isPresent();

        assertKept();
        assertThat(orphan.info().command()).isEmpty();
    }

    @Test
    void aFolderWhoseTablesBelongedToTheApplicationIsTakenFromIt() {
        try (Engine first = Engine.startIn(folder)) {
            write(first.url(), first.password(Engine.OWNER));
            superuser(first).sql("reassign owned by hannun_owner to hannun").update();
        }
        try (Engine next = Engine.startIn(folder)) {
            assertThat(superuser(next)
                            .sql("select tableowner from pg_tables where tablename = 'kept'")
                            .query(String.class)
                            .single())
                    .isEqualTo(Engine.OWNER);
        }
    }

    /** As folders were until November 2026. */
    @Test
    void aFolderWithOnePasswordForAllGetsOneForEach() throws IOException {
        String old;
        try (Engine first = Engine.startIn(folder)) {
            old = first.password(Engine.SUPERUSER);
            for (String role : List.of(Engine.OWNER, Engine.APPLICATION)) {
                superuser(first)
                        .sql("alter role " + role + " password '" + old + "'")
                        .update();
                Files.delete(folder.resolve(role + "-password"));
            }
        }
        try (Engine next = Engine.startIn(folder)) {
            var guess = client(next.url(), old);
            assertThatException().isThrownBy(() -> guess.sql("select 1").query().singleValue());
            assertThat(client(next.url(), next.password(Engine.OWNER))
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void anUnfinishedFirstStartIsBegunAgain() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres").resolve("postgresql.conf"), "half written");
        Files.createFile(folder.resolve("postgres-unfinished"));

        try (Engine engine = Engine.startIn(folder)) {
            assertThat(client(engine.url(), engine.password(Engine.OWNER))
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
        assertThat(folder.resolve("postgres-unfinished")).doesNotExist();
    }

    @Test
    void aStrangerWithTheOldProcessNumberIsLeftAlone() throws IOException {
        try (Engine first = Engine.startIn(folder)) {
            write(first.url(), first.password(Engine.OWNER));
        }
        Files.writeString(
                folder.resolve("postgres").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        assertKept();
    }

    @Test
    void aLostPasswordIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.createFile(folder.resolve("postgres").resolve("postgresql.conf"));

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> Engine.startIn(folder))
                .withMessageContaining("postgres-password");
    }

    @Test
    void aFolderThatIsNoneIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> Engine.startIn(file))
                .withMessageContaining(file.toString());
    }

    private static void write(String url, String password) {
        client(url, password).sql("create table kept as select 42 as answer").update();
    }

    private void assertKept() {
        try (Engine next = Engine.startIn(folder)) {
            assertThat(client(next.url(), next.password(Engine.OWNER))
                            .sql("select answer from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    private ProcessHandle postgres() throws IOException {
        Path pidFile = folder.resolve("postgres").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                .orElseThrow();
    }

    private static JdbcClient superuser(Engine engine) {
        return JdbcClient.create(
                new DriverManagerDataSource(engine.url(), Engine.SUPERUSER, engine.password(Engine.SUPERUSER)));
    }

    private static JdbcClient client(String url, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, Engine.OWNER, password));
    }
}
