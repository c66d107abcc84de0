package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@DatabaseTest
class ApplicationTest {

    private final MockMvcTester pages;
    private final JdbcClient database;

    @Autowired
    ApplicationTest(MockMvcTester pages, JdbcClient database) {
        this.pages = pages;
        this.database = database;
    }

    @Test
    void itSaysWhenItIsReady() {
        assertThat(pages.get().uri("/actuator/health/readiness"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void aStaticFileIsKeptForAYearUnderTheHashOfItsContent(@Autowired ResourceUrlProvider addresses) {
        String address = Objects.requireNonNull(addresses.getForLookupPath("/shell/app.css"));

        assertThat(address).matches("/shell/app-[0-9a-f]{32}\\.css");
        assertThat(pages.get().uri(address))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void itRunsOnPostgres18OrNewer() {
        assertThat(database.sql("select current_setting('server_version_num')::int")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(180000);
    }

    @Test
    void theDatabaseThinksInUniversalTime() {
        assertThat(database.sql("select current_setting('TimeZone')")
                        .query(String.class)
                        .single())
                .isEqualTo("UTC");
    }

    @Test
    @Transactional
    void itsKoreanIsMadeOfLetters() {
        database.sql("create extension if not exists pg_trgm").update();

        assertThat(database.sql("select cardinality(show_trgm('한눈'))")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
