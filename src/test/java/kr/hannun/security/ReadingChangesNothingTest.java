package kr.hannun.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every address that can be read, by somebody who may do everything. */
@DatabaseTest
class ReadingChangesNothingTest {

    private static final Map<String, String> PLACES = Map.of(
            "program", "sovereign-ai-foundation-model",
            "team", "lg-ai-research",
            "slug", "lg-ai-research",
            "organization", "kaist",
            "member", "MB-010",
            "code", "MS-015",
            "round", "round-1",
            "name", "staff");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Proves("ASVS 3.5.3")
    @Test
    void whatever_is_read_in_whichever_way() throws IOException {
        String before = world();
        List<String> addresses = addresses().toList();
        assertThat(addresses).hasSizeGreaterThan(60);
        for (String address : addresses) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)) {
                int status = mvc.perform(MockMvcRequestBuilders.request(method, address)
                                .param("confirm", "yes")
                                .param("_method", "POST")
                                .header("X-HTTP-Method-Override", "POST")
                                .with(People.holding(Actor.Role.values())))
                        .getResponse()
                        .getStatus();
                assertThat(status).as("%s %s", method, address).isBetween(200, 499);
            }
        }
        assertThat(world()).isEqualTo(before);
    }

    private static Stream<String> addresses() throws IOException {
        return Files.readAllLines(Path.of("src", "main", "resources", "account", "permissions.csv")).stream()
                .filter(row -> row.startsWith("GET,") && !row.contains("**"))
                .map(row -> row.split(",", 3)[1])
                .map(ReadingChangesNothingTest::filled);
    }

    private static String filled(String path) {
        String address = path;
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        return address.replaceAll("\\{[a-zA-Z]+}", "1");
    }

    /** Whatever a write would move: the heads of all histories, the accounts and what lies beside them. */
    private String world() {
        return database.sql("select (select string_agg(hash, ' ' order by program_id) from audit_head"
                        + " where slug <> 'access-log') || (select string_agg(a::text, ' ' order by id) from account a) || (select count(*) from one_time_link)"
                        + " || (select count(*) from submission) || (select count(*) from partner_import)"
                        + " || (select count(*) from milestone_evidence) || (select count(*) from review_round)")
                .query(String.class)
                .single();
    }
}
