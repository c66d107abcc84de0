package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Window;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever sends more fields than a form has sets nothing by them. */
@DatabaseTest
class FormsSetOnlyTheirFieldsTest {

    private static final String PASSWORD = "수제비 한 그릇 더";

    @LocalServerPort
    int port;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient database;

    @Proves("ASVS 15.3.3")
    @Test
    void every_column_of_an_account_sent_along_with_another_password_changes_nothing() throws Exception {
        String name = joining.somebody(PASSWORD, Actor.Role.STAFF);
        List<String> before = standing(name);
        Window window = new Window(port);
        window.signIn(name, PASSWORD);
        Map<String, String> fields = new LinkedHashMap<>(columns());
        fields.putAll(Map.of("role", "ADMIN", "roles", "ADMIN", "account.roles", "ADMIN", "validUntil", "2999-12-31"));
        fields.putAll(Map.of("present", PASSWORD, "password", PASSWORD + "!", "again", PASSWORD + "!"));

        assertThat(window.send("/me/password", window.open("/me"), fields)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/me?kept");
        assertThat(standing(name)).isEqualTo(before);
        assertThat(window.signIn(name, PASSWORD + "!")).doesNotContain("refused");
    }

    /** What is kept of somebody besides the password, and the roles. */
    private List<String> standing(String name) {
        return Stream.of(
                        "select cast(to_jsonb(a) - 'password_hash' - 'password_set_at' - 'version' as text)"
                                + " from account a where name = :name",
                        "select string_agg(r.role, ' ' order by r.role) from account_role r"
                                + " join account a on a.id = r.account_id where a.name = :name")
                .map(query -> database.sql(query)
                        .param("name", name)
                        .query(String.class)
                        .single())
                .toList();
    }

    private Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        database.sql("select column_name from information_schema.columns where table_name = 'account'")
                .query(String.class)
                .list()
                .forEach(column -> columns.put(column, "true"));
        return columns;
    }
}
