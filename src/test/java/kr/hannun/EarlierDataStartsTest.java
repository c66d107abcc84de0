package kr.hannun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.sql.DataSource;
import kr.hannun.database.EarlierData;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A data folder of an earlier version, started with this one. */
@SpringBootTest(properties = "hannun.patience=PT1M")
@AutoConfigureMockMvc
@Import(Site.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarlierDataStartsTest {

    private static final Path FOLDER = EarlierData.emptyFolder();
    private static final long ENTRIES = 589;

    private static final EarlierData EARLIER = EarlierData.in(FOLDER);

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    @Autowired
    Site site;

    @DynamicPropertySource
    static void earlier(DynamicPropertyRegistry settings) {
        settings.add("hannun.data-dir", FOLDER::toString);
        settings.add("spring.datasource.url", () -> "");
    }

    @Test
    void nothing_is_lost() {
        assertThat(EARLIER.fingerprints()).hasSizeGreaterThan(70);
        assertThat(EARLIER.fingerprints(source)).containsAllEntriesOf(EARLIER.fingerprints());
        assertThat(count("audit_entry where recorded_at < '2026-11-27 03:10' and actor <> 'system/seal'"
                        + " and event <> 'AccessNoted'"))
                .isEqualTo(ENTRIES);
        assertThat(count("access_log")).isPositive();
    }

    @Test
    void its_trail_is_sound_and_so_are_its_facts() {
        assertThat(run("--verify")).startsWith("0 ").contains("0 findings");
    }

    @Test
    void what_always_holds_holds() {
        assertThat(run("--invariants")).startsWith("0 ").contains("0 broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/comparison",
                "/teams",
                "/organizations",
                "/organizations/network",
                "/models",
                "/themes",
                "/capabilities",
                "/milestones",
                "/support",
                "/rounds",
                "/sources",
                "/disagreements",
                "/history",
                "/trail"
            })
    void its_pages_open(String page) {
        assertThat(site.open(Site.PROGRAM + page, 200).select("h1")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void what_happened_then_is_still_told_in_words(String language) {
        ResourceBundle words = ResourceBundle.getBundle("messages/history", Locale.of(language));

        assertThat(database.sql("select distinct event from audit_entry e join program p on p.id = e.program_id")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(30)
                .allMatch(event -> words.containsKey("history.event." + event));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void what_is_past_its_term_is_let_go_and_the_rest_still_verifies() {
        long before = count("access_log");

        assertThat(run("--cut-access-log")).startsWith("0 ");
        assertThat(count("access_log")).isPositive().isLessThan(before);
        assertThat(count("access_log where at < now() - interval '2 years'")).isZero();
        assertThat(run("--verify")).startsWith("0 ").contains("0 findings");
        assertThat(run("--invariants")).startsWith("0 ");
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }

    private static String run(String asked) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Commands.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                List.of(asked, "--hannun.data-dir=" + FOLDER).toArray(String[]::new));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
