package kr.hannun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beside an application that runs. */
@DatabaseTest
class CommandsTest {

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void the_trail_is_verified_while_the_application_runs() {
        assertThat(run("--verify")).startsWith("0 ").contains("0 findings");
    }

    @Test
    void what_always_holds_is_asked_for_by_name() {
        assertThat(run("--invariants")).startsWith("0 ").contains("invariants, 0 broken");
    }

    @Test
    void an_export_prints_its_head_and_can_be_verified_without_the_database() {
        String file = folder.resolve("trail.csv").toString();
        String said = run("--export-trail=" + file);
        String head = said.replaceFirst("(?s).*sovereign-ai-foundation-model \\d+ ([0-9a-f]{64}).*", "$1");

        assertThat(said).startsWith("0 ");
        assertThat(verify("--verify=" + file, "--head=" + head)).startsWith("0 ");
        assertThat(verify("--verify=" + file, "--head=" + "0".repeat(64))).startsWith("1 ");
    }

    @Test
    void the_way_back_in_for_an_administrator_is_opened_and_written_down() {
        String name = "way-back-" + UUID.randomUUID().toString().substring(0, 8);
        String said = run("--first-admin-link=" + name);
        assertThat(said).startsWith("0 /links/");
        assertThat(jdbc.sql("select count(*) from one_time_link l join account a on a.id = l.account_id"
                                + " where a.name = :name and l.used_at is null")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                "select actor from audit_entry where event = 'WayBackOpened' order by recorded_at desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("console");
    }

    @Test
    void a_bundle_is_judged_without_a_start() throws IOException {
        assertThat(verify("--judge-bundle=src/main/resources/dataset")).matches("(?s)0 .*\\d{4} rows, 0 faults.*");
        Files.writeString(folder.resolve("program.csv"), "program_id\n");
        assertThat(verify("--judge-bundle=" + folder))
                .startsWith("1 ")
                .contains("sources.csv:0 ", "program.csv:1 [slug]", "0 rows");
    }

    @Test
    void without_one_of_them_pages_are_served() {
        assertThat(Commands.areIn("--server.port=8080", "--hannun.dataset=/somewhere"))
                .isFalse();
        assertThat(Commands.areIn("--verify")).isTrue();
    }

    private String run(String... asked) {
        String[] arguments = new String[asked.length + 4];
        System.arraycopy(asked, 0, arguments, 0, asked.length);
        arguments[asked.length] = "--spring.datasource.url=" + database.getJdbcUrl();
        arguments[asked.length + 1] = "--spring.datasource.username=" + database.getUsername();
        arguments[asked.length + 2] = "--spring.datasource.password=" + database.getPassword();
        arguments[asked.length + 3] = "--hannun.data-dir=" + DatabaseTest.DATA;
        return verify(arguments);
    }

    private static String verify(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Commands.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
