package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the compose file says; no engine runs it here. */
class ComposeFileTest {

    private static final Map<?, ?> FILE = read();

    @Test
    void what_the_application_keeps_outlives_its_container() {
        Map<?, ?> environment = map(service("application"), "environment");

        assertThat(list(service("application"), "volumes")).contains("data:" + environment.get("HANNUN_DATA_DIR"));
        assertThat(list(service("postgres"), "volumes")).contains("database:/var/lib/postgresql");
        assertThat(map(FILE, "volumes").keySet().stream().map(String::valueOf)).contains("data", "database");
    }

    @Proves({"ASVS 13.2.3", "ASVS 13.3.2"})
    @Test
    void no_two_roles_share_a_password() {
        Map<?, ?> application = map(service("application"), "environment");
        Map<?, ?> postgres = map(service("postgres"), "environment");

        assertThat(List.of(
                        setting(application, "SPRING_DATASOURCE_PASSWORD"),
                        setting(application, "SPRING_FLYWAY_PASSWORD"),
                        setting(postgres, "POSTGRES_PASSWORD")))
                .doesNotHaveDuplicates();
        assertThat(application.values().stream().map(String::valueOf)).noneMatch(value -> value.contains("SUPERUSER"));
    }

    @Test
    void the_roles_get_the_passwords_that_are_used() throws IOException {
        Map<?, ?> postgres = map(service("postgres"), "environment");

        assertThat(Pattern.compile("\\$(HANNUN_\\w+)")
                        .matcher(Files.readString(Path.of("docker-roles.sh")))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrder("HANNUN_OWNER_PASSWORD", "HANNUN_APPLICATION_PASSWORD")
                .allMatch(name -> setting(postgres, name).equals(name));
    }

    private static String setting(Map<?, ?> environment, String name) {
        return String.valueOf(environment.get(name)).replaceFirst("^\\$\\{(\\w+):\\?.*}$", "$1");
    }

    private static Map<?, ?> service(String name) {
        return map(map(FILE, "services"), name);
    }

    private static Map<?, ?> map(Map<?, ?> parent, String name) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(name), name);
    }

    private static List<String> list(Map<?, ?> parent, String name) {
        return ((List<?>) Objects.requireNonNull(parent.get(name), name))
                .stream().map(String::valueOf).toList();
    }

    private static Map<?, ?> read() {
        try {
            return new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
