package kr.hannun.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.exchange.Copies;
import kr.hannun.exchange.FactBook;
import kr.hannun.review.ReviewFixture;
import kr.hannun.shell.KeptForm;
import kr.hannun.testing.Caller;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Places;
import kr.hannun.testing.Wire;
import kr.hannun.testing.Wire.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form that somebody fills in, sent from a window of an earlier session, stands there again as it was typed. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormSurvivesTest {

    private static final Logger LOG = LoggerFactory.getLogger(EveryFormSurvivesTest.class);
    private static final String COPY = "surviving";
    private static final String TEAM = "lg-ai-research";
    private static final List<String> AS_A_BROWSER =
            List.of("Content-Type: application/x-www-form-urlencoded", "Accept: text/html", "Origin: http://localhost");
    /** A door opens to whoever has the password, from whichever session. */
    private static final String DOOR = "/sign-in";

    /** What tells apart the forms of a page that go to one address. */
    private static final String KIND = "kind";

    private static final int FEWEST = 60;

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    Copies copies;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    FactBook book;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    private List<FormFound> forms = List.of();

    @BeforeAll
    void there_is_something_to_fill_in() throws IOException {
        copies.of(COPY, 2);
        String password = Files.readString(folder.resolve("trial-password"));
        fixture.evaluator(COPY);
        String round = fixture.in(COPY).opened(TEAM);
        fixture.invite(round, fixture.trial("evaluator4"), TEAM);
        fixture.pledge(round, fixture.trial("evaluator4"));
        List<Caller> people = Stream.of("admin", "coordinator", "evaluator4", "staff")
                .map(name -> Caller.signedIn(new Wire(port), name, password))
                .toList();
        people.getFirst()
                .post(
                        "/programs/" + COPY + "/record",
                        Map.of("source", "S001", "once", UUID.randomUUID().toString()));
        forms = AllPages.of(controllers, new Places(COPY, round, COPY), book).forms(people).stream()
                .filter(form -> form.method().equals("POST"))
                .filter(form -> form.fields().containsKey(KeptForm.OWNER))
                .filter(form -> !form.action().startsWith(DOOR))
                .filter(form -> !form.typed().isEmpty())
                .toList();
    }

    @Test
    void as_it_was_typed() {
        assertThat(forms).hasSizeGreaterThan(FEWEST);
        for (FormFound form : forms) {
            String text = "남은 글 " + forms.indexOf(form);
            Answer answer = sendFromAnEarlierSession(form, text);
            String page = form.shown(KeptForm.PAGE);
            assertThat(answer.status() + " " + answer.header("Location")).isEqualTo("303 " + page);
            Document shown = form.by().page(page);
            FormFound again = FormFound.on(shown, form.by())
                    .filter(each -> each.kind().equals(form.kind()))
                    .filter(each -> each.shown(KIND).equals(form.shown(KIND)))
                    .findFirst()
                    .orElseThrow();
            assertThat(shown.select("form > .note.stale[role=status]"))
                    .as(form.kind())
                    .hasSize(1);
            assertThat(form.typed())
                    .as(form.kind())
                    .allSatisfy(field -> assertThat(again.shown(field)).isEqualTo(text));
            form.by().get(page + (page.contains("?") ? "&" : "?") + "_fresh");
        }
        LOG.info("Forms that survive: {}", forms.size());
    }

    private static Answer sendFromAnEarlierSession(FormFound form, String text) {
        Map<String, String> typed = form.typed().stream().collect(Collectors.toMap(field -> field, field -> text));
        Caller earlier = new Caller(
                form.by().name(),
                form.by().wire(),
                form.by().cookie(),
                UUID.randomUUID().toString());
        String body = String.join("&", form.filled(typed));
        return earlier.send("POST", form.action(), AS_A_BROWSER, body.getBytes(StandardCharsets.US_ASCII));
    }
}
