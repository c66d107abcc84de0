package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DatabaseTest
class PermissionsTest {

    private static final Permissions TABLE = Permissions.read();

    /** Answered by filters and handlers of the framework, not by controllers. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "GET /shell/**",
            "GET /actuator/health/**",
            "POST /sign-in",
            "POST /sign-out",
            "POST /webauthn/register/options",
            "POST /webauthn/register",
            "POST /webauthn/authenticate/options",
            "POST /login/webauthn");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Proves({"ASVS 8.1.1", "KISA 2.1"})
    @Test
    void every_route_is_declared_and_every_declared_route_is_there() {
        Set<String> declared = new TreeSet<>(TABLE.routes().stream()
                .map(route -> route.method() + " " + route.path())
                .filter(route -> !OF_THE_FRAMEWORK.contains(route))
                .toList());
        assertThat(routes()).isEqualTo(declared);
    }

    @Test
    void no_route_is_decided_twice() {
        assertThat(TABLE.routes())
                .extracting(route -> route.method() + " " + route.path())
                .doesNotHaveDuplicates();
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        controllers
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> !path.equals("/error"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));
        return routes;
    }

    @Proves({"ASVS 8.2.1", "ASVS 13.4.5"})
    @Test
    void what_is_not_in_the_table_is_refused_whoever_asks() {
        for (String path : List.of("/actuator/env", "/h2-console", "/accounts/x/y/z", "/programs/a/b/c/d/e")) {
            assertThat(mvc.get().uri(path).with(People.admin())).as(path).hasStatus(403);
            assertThat(mvc.get().uri(path)).as(path).hasStatus(404);
        }
    }

    @Proves("ASVS 8.1.1")
    @Test
    void the_page_about_permissions_is_made_from_the_table() throws IOException {
        Files.writeString(Path.of("target", "permissions.md"), page());
        assertThat(Files.readString(Path.of("docs", "permissions.md"))).isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
            # Who may call what

            Made from `src/main/resources/account/permissions.csv`, which the filter chain is built from; what is not in it is
            refused. A test compares this page with the table, the table with the controllers, and another every route with
            every role in many spellings. *published*: everybody, or only people who are signed in where `hannun.published-to` says so. *object*:
            what the use case decides beyond the role. *log*: its use is written into the access log.

            | route | what | everyone | staff | evaluator | coordinator | admin | object | log |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """);
        TABLE.routes()
                .forEach(route -> page.append("| `%s %s` | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                route.method(),
                                route.path(),
                                route.what(),
                                switch (route.audience()) {
                                    case EVERYONE -> "yes";
                                    case PUBLISHED -> "published";
                                    case SIGNED_IN, ROLES -> "";
                                },
                                String.join(
                                        " | ",
                                        Arrays.stream(Actor.Role.values())
                                                .map(role -> mark(route, role))
                                                .toList()),
                                route.object(),
                                route.logged() ? "log" : "")));
        return page.toString();
    }

    private static String mark(Permissions.Route route, Actor.Role role) {
        return route.audience() != Permissions.Audience.ROLES || route.roles().contains(role) ? "yes" : "";
    }
}
