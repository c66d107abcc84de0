package kr.hannun.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hannun.milestone.FileKind;
import kr.hannun.review.result.ReleaseResult;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That {@code docs/security/decisions.md} says what is so. */
@DatabaseTest
class DecisionsMatchTheCodeTest {

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final List<String> GRADES = List.of("secret", "personal", "confidential", "published");

    private static String text = "";

    @Value("${hannun.session.idle}")
    String idle;

    @Value("${hannun.session.longest}")
    String longest;

    @Value("${hannun.largest-file}")
    String largest;

    @Value("${hannun.access-log.retention}")
    String retention;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    String connections;

    @Autowired
    JdbcClient database;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Path.of("docs", "security", "decisions.md"));
    }

    @Proves({"ASVS 7.1.1", "ASVS 7.1.2"})
    @Test
    void sessions_last_as_long_as_it_says() {
        assertThat(section("Signing in"))
                .contains("`" + idle + "` without a click", "`" + longest + "` however busy", "any number of sessions");
    }

    @Proves({"ASVS 5.1.1", "ASVS 2.1.1"})
    @Test
    void files_are_of_the_kinds_and_sizes_it_says() {
        assertThat(words(line("file of evidence")))
                .containsAll(List.of(String.join(" ", FileKind.allEndings()), largest));
    }

    @Proves("ASVS 8.1.2")
    @Test
    void a_result_has_the_fields_it_says() {
        for (ReleaseResult.Field field : ReleaseResult.Field.values()) {
            assertThat(words(line("`DECISION`"))).contains(field.name());
        }
    }

    @Proves({"ASVS 14.1.1", "ASVS 14.1.2"})
    @Test
    void every_table_has_a_grade_and_every_grade_its_tables() {
        Set<String> named = new TreeSet<>();
        GRADES.forEach(grade -> named.addAll(words(line(grade).split("\\|", -1)[2])));
        Set<String> used = tables().stream()
                .map(table -> named.stream()
                        .filter(table::startsWith)
                        .reduce((shorter, longer) -> longer)
                        .orElse(table + " has no grade"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(named);
    }

    @Proves({"ASVS 16.1.1", "ASVS 16.2.3"})
    @Test
    void logs_stand_where_it_says_and_as_long() throws IOException {
        assertThat(line("access log")).contains("`access_log`", "`" + retention + "`");
        assertThat(line("trail |")).contains("`audit_entry`");
        assertThat(Files.readString(Path.of("src", "main", "resources", "application.yml")))
                .doesNotContain("logging.file", "logback", "syslog", "appender");
        assertThat(Path.of("src", "main", "resources", "logback-spring.xml")).doesNotExist();
    }

    @Proves({"ASVS 13.1.1", "ASVS 15.1.3"})
    @Test
    void it_says_whom_it_talks_to_and_how_much() {
        assertThat(section("Whom it talks to"))
                .contains("PostgreSQL", "mail server", "at most " + connections + " connections");
        assertThat(section("What costs much")).contains("partner lists", "passwords", "search", "pages");
    }

    @Proves({"ASVS 11.1.1", "ASVS 11.1.2"})
    @Test
    void it_lists_the_cryptography_that_the_rules_let_in() {
        assertThat(words(section("Cryptography"))).contains("PBKDF2", "SHA-256", "AES-GCM", "postgres-password");
        assertThat(section("Cryptography")).contains("There is no other key");
    }

    @Proves("ASVS 15.1.1")
    @Test
    void it_says_how_soon_holes_are_closed() {
        assertThat(section("Libraries")).containsPattern("within \\d+ days");
    }

    @Proves("ASVS 6.1.3")
    @Test
    void it_lists_the_ways_to_sign_in_that_there_are() throws IOException {
        Set<String> ways =
                Files.readAllLines(Path.of("src", "main", "resources", "account", "permissions.csv")).stream()
                        .filter(row -> row.matches("POST,(/sign-in|/login/[^,]*|/links/[^,]*),everyone,.*"))
                        .map(row -> row.split(",", 3)[1])
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ways).containsExactly("/links/{token}", "/login/webauthn", "/sign-in");
        assertThat(section("Signing in")).contains("| name and password |", "| passkey,", "| one-time link |");
    }

    private List<String> tables() {
        return database.sql("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and (table_type = 'BASE TABLE' or table_name = 'access_log')"
                        + " and table_name <> 'flyway_schema_history' and table_name not like '%_past'")
                .query(String.class)
                .list();
    }

    private static String section(String title) {
        int start = text.indexOf("## " + title);
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static String line(String begin) {
        return text.lines()
                .filter(line -> line.startsWith("| " + begin))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace("`", ""))
                .toList();
    }
}
