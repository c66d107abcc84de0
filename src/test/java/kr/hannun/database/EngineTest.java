package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Timeout(120)
class EngineTest {

    private static Path folder;
    private static Engine engine;

    @BeforeAll
    static void start(@TempDir Path empty) {
        folder = empty;
        engine = Engine.startIn(folder);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void whatIsCommittedIsOnTheDisk() {
        assertThat(settings("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                .containsOnly(
                        Map.entry("fsync", "on"),
                        Map.entry("synchronous_commit", "on"),
                        Map.entry("full_page_writes", "on"),
                        Map.entry("data_checksums", "on"));
    }

    @Proves("ASVS 13.2.2")
    @Test
    void itListensToThisMachineAlone() {
        assertThat(settings("listen_addresses", "unix_socket_directories", "max_connections"))
                .containsOnly(
                        Map.entry("listen_addresses", "127.0.0.1"),
                        Map.entry("unix_socket_directories", ""),
                        Map.entry("max_connections", "40"));
    }

    @Proves({"ASVS 13.2.1", "ASVS 13.2.3"})
    @Test
    void everyWayInAsksForThePassword() {
        assertThat(superuser()
                        .sql("select auth_method from pg_hba_file_rules")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("scram-sha-256");
    }

    @Proves("ASVS 13.2.3")
    @Test
    void aWrongPasswordIsRefused() {
        var guess = client(engine.url(), Engine.OWNER, "hannun");

        assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
                .isThrownBy(() -> guess.sql("select 1").query().singleValue())
                .havingCause()
                .withMessageContaining("password authentication failed");
    }

    @Proves({"ASVS 13.3.2", "KISA 2.3"})
    @ParameterizedTest
    @ValueSource(strings = {"postgres", "hannun_owner", "hannun", "hannun_retention"})
    void onlyItsOwnerReadsThePassword(String role) throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve(role + "-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Proves({"ASVS 13.2.2", "ASVS 13.3.2", "KISA 2.3"})
    @ParameterizedTest
    @ValueSource(strings = {"postgres", "hannun_owner", "hannun_retention"})
    void whoeverHasTheApplicationsPasswordIsNobodyElse(String role) {
        var guess = client(engine.url(), role, engine.password(Engine.APPLICATION));

        assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
                .isThrownBy(() -> guess.sql("select 1").query().singleValue());
    }

    @Proves("KISA 2.3")
    @Test
    void nobodyElseMayChangeThePrograms() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                assertThat(Files.getPosixFilePermissions(file))
                        .as(file.toString())
                        .doesNotContain(PosixFilePermission.OTHERS_WRITE);
            }
        }
        assertThat(folder.resolve("postgres-binaries")).isNotEmptyDirectory();
    }

    @Test
    void nobodyWhoWorksWithTheDataIsASuperuser() {
        assertThat(superuser()
                        .sql("select rolname::text from pg_roles where rolname like 'hannun%' and not rolsuper"
                                + " and not rolcreaterole and not rolcreatedb")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(Engine.OWNER, Engine.APPLICATION, Engine.RETENTION);
    }

    @Proves({"ASVS 13.2.2", "KISA 2.3"})
    @Test
    void theApplicationOwnsNothingAndCanMakeNothing() {
        var application = client(engine.url(), Engine.APPLICATION, engine.password(Engine.APPLICATION));

        assertThat(application
                        .sql("select pg_get_userbyid(datdba) from pg_database where datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo(Engine.OWNER);
        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() -> application.sql("create table own ()").update())
                .havingCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void koreanIsSortedAsItsReadersExpect() {
        owner().sql("create collation ko_list (provider = icu, locale = 'ko-u-kn-true')")
                .update();

        assertThat(owner().sql("select x from unnest(array['abc','팀 10','팀 2','A.X','나라','가나','123']) x order by x"
                                + " collate ko_list")
                        .query(String.class)
                        .list())
                .containsExactly("123", "가나", "나라", "팀 2", "팀 10", "A.X", "abc");
    }

    @Test
    void koreanCanBeSearchedByTrigrams() {
        owner().sql("create extension pg_trgm").update();

        assertThat(owner().sql("select '독자 인공지능 파운데이션 모델' %> '파운데이션'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aSecondCopyOnTheFolderEndsWithOneSentenceAndHarmsNothing() throws Exception {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> Engine.startIn(folder))
                .withMessageContaining("이미 쓰고 있습니다");
        try (var second = EngineProcess.applicationIn(folder)) {
            assertThat(second.lastWords())
                    .contains("이미 쓰고 있습니다", "Another copy of Hannun")
                    .doesNotContain("Exception", "\tat ");
            assertThat(second.exitCode()).isOne();
        }
        assertThat(owner().sql("select 1").query(Integer.class).single()).isOne();
    }

    @Test
    void whoeverOnlyLooksJoinsTheEngineThatRuns(@TempDir Path empty) {
        assertThat(Engine.runningIn(folder, Engine.APPLICATION))
                .map(Engine.Running::url)
                .contains(engine.url());
        assertThat(Engine.runningIn(empty, Engine.APPLICATION)).isEmpty();
    }

    private static Map<String, String> settings(String... names) {
        return superuser()
                .sql("select name, setting from pg_settings where name = any (:names)")
                .param("names", names)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JdbcClient superuser() {
        return client(engine.url(), Engine.SUPERUSER, engine.password(Engine.SUPERUSER));
    }

    private static JdbcClient owner() {
        return client(engine.url(), Engine.OWNER, engine.password(Engine.OWNER));
    }

    private static JdbcClient client(String url, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }
}
