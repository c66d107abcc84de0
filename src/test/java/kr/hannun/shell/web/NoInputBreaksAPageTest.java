package kr.hannun.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Every route the framework knows, with everything nobody should send. */
@DatabaseTest
@Transactional
@TestInstance(Lifecycle.PER_CLASS)
class NoInputBreaksAPageTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> NASTY = List.of(
            "a\u0000b",
            "\u0007\r\nX: y\u2028",
            "<x>\"'{}|\\^`",
            "\uD800 lone",
            "99999999999999999999",
            "../..//%2e%2e",
            "가".repeat(600));

    private static final List<String> PARAMETERS = List.of(
            "reason",
            "account",
            "name",
            "back",
            "q",
            "page",
            "size",
            "before",
            "once",
            "version",
            "why",
            "source",
            "from",
            "until",
            "organization",
            "kind",
            "team",
            "row",
            "state",
            "theme",
            "role",
            "roles",
            "lang",
            "on",
            "known",
            "contrast",
            "text",
            "line",
            "show",
            "preview",
            "number",
            "password",
            "again",
            "seal");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    Stream<String> routes() {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .sorted();
    }

    @Proves({"ASVS 16.5.3", "ASVS 2.2.1", "KISA 4.2"})
    @ParameterizedTest
    @MethodSource("routes")
    void every_route_answers_without_failing(String route) {
        for (String value : NASTY) {
            MvcTestResult answer = send(route, value);
            assertThat(answer.getUnresolvedException())
                    .as("%s with %s", route, value)
                    .isNull();
            assertThat(answer.getResponse().getStatus())
                    .as("%s with %s", route, value)
                    .isLessThan(500);
        }
    }

    private MvcTestResult send(String route, String value) {
        String[] parts = route.split(" ", 2);
        Map<String, String> variables = new TreeMap<>();
        VARIABLE.matcher(parts[1])
                .results()
                .map(variable -> variable.group(1))
                .forEach(name -> variables.put(
                        name, "x" + value.replaceAll("[^a-z0-9가]", "-").strip()));
        variables.put("program", Site.SLUG);
        var request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(parts[0]),
                        UriComponentsBuilder.fromPath(parts[1])
                                .encode()
                                .buildAndExpand(variables)
                                .toUri())
                .with(People.as(person()))
                .with(NoInputBreaksAPageTest::namelessToo);
        PARAMETERS.forEach(name -> request.param(name, value));
        return mvc.perform(request);
    }

    /** Somebody who has an account, and may do everything. */
    private Actor person() {
        return database.sql("select id from account where name = 'staff'")
                .query((row, number) ->
                        new Actor(row.getObject("id", UUID.class), "staff", Set.of(Actor.Role.values())))
                .single();
    }

    /** Parameters whose names are no text. */
    private static MockHttpServletRequest namelessToo(MockHttpServletRequest request) {
        request.addParameter("a\u0000b", "x");
        request.addParameter("\u0007", "x");
        return request;
    }
}
