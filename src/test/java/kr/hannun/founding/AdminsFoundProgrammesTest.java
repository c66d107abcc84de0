package kr.hannun.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AdminsFoundProgrammesTest {

    private static final String FOUNDED = "/programs/coastal-energy";
    private static final List<String> READ = List.of(
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
            "/rounds/selection",
            "/rounds",
            "/sources",
            "/disagreements",
            "/history",
            "/trail",
            "/glossary",
            "/search?q=x");
    private static final List<String> OF_MODELS = List.of("/models", "/glossary", "/search?q=x");
    private static final List<String> KEPT =
            List.of("/record", "/record/new", "/teams/new", "/milestones/new", "/organizations/new", "/requests");

    private static final RequestPostProcessor KEEPER = People.holding(Actor.Role.ADMIN, Actor.Role.COORDINATOR);
    private static final Pattern FIRST_PROGRAMME = Pattern.compile("팀|GPU|모델|독자성|\\b([Tt]eams?|[Mm]odels?)\\b|\\{|}");

    @Autowired
    MockMvcTester mvc;

    @Test
    void a_programme_begins_with_what_one_document_says() {
        assertThat(found(form())).hasStatus(303).redirectedUrl().isEqualTo(FOUNDED);
        Document history = page(FOUNDED + "/history");
        assertThat(history.select("dl").text()).contains("연안 에너지 사업", "과학기술정보통신부", "에너지진흥원(시험)", "2026. 3.");
        assertThat(page(FOUNDED + "/sources").text()).contains("사업 공고문");
        assertThat(page("/programs").select("tbody").text()).contains("연안 에너지 사업");
    }

    @Test
    void every_page_of_an_empty_programme_answers_and_has_no_table_without_rows() {
        assertThat(found(form())).hasStatus(303);
        assertThat(pages(Stream.concat(READ.stream(), KEPT.stream()).toList())
                        .filter(page -> page.select("table").stream()
                                .anyMatch(table -> table.select("tbody tr").isEmpty())))
                .extracting(Document::location)
                .isEmpty();
    }

    @Test
    void those_who_take_part_are_called_by_the_programmes_word() {
        assertThat(found(form())).hasStatus(303);
        assertThat(pages(READ.stream()
                                .filter(place -> !OF_MODELS.contains(place))
                                .toList())
                        .flatMap(AdminsFoundProgrammesTest::strange))
                .isEmpty();
        assertThat(page(FOUNDED).select(".nav").text()).contains("과제");
        assertThat(page(FOUNDED + "?lang=en").select(".nav").text()).contains("Projects");
    }

    /** Sentences that speak of the first programme, with the page. */
    private static Stream<String> strange(Document page) {
        return page.body().getAllElements().stream()
                .filter(element -> FIRST_PROGRAMME.matcher(element.ownText()).find())
                .map(element -> page.location().replaceFirst(".*energy", "") + ": " + element.ownText());
    }

    private Stream<Document> pages(List<String> places) {
        return places.stream()
                .flatMap(place -> Stream.of("", "lang=en")
                        .map(language -> page(FOUNDED + place + (place.contains("?") ? "&" : "?") + language)));
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays() {
        Map<String, String> form = form();
        form.putAll(Map.of("slug", "new", "name_en", "", "announced_on", "2026-02-31", "ministry", ""));
        assertThat(wrong(form)).containsExactly("#announced_on");
        form.put("announced_on", "2026. 3");
        form.put("source.url", "example.org");
        assertThat(wrong(form)).contains("#slug", "#name_en", "#ministry", "#source.url");
        form.put("slug", "sovereign-ai-foundation-model");
        form.putAll(Map.of("name_en", "X", "ministry", "msit", "source.url", "https://example.org/x"));
        Document again = Jsoup.parse(body(found(form)));
        assertThat(again.select("#slug").val()).isEqualTo("sovereign-ai-foundation-model");
        assertThat(again.select("#slug-e").text()).contains("이미 있습니다");
    }

    @Test
    void only_administrators_found_programmes() {
        assertThat(mvc.get().uri("/programs/new").with(People.coordinator()).exchange())
                .hasStatus(403);
        assertThat(mvc.get().uri("/programs/new").exchange()).hasStatus(302);
        assertThat(Jsoup.parse(body(mvc.get().uri("/programs").exchange())).select("main a[href=/programs/new]"))
                .isEmpty();
    }

    private List<String> wrong(Map<String, String> form) {
        MvcTestResult refused = found(form);
        assertThat(refused).hasStatus(422);
        return Jsoup.parse(body(refused)).select(".problems a").eachAttr("href");
    }

    private MvcTestResult found(Map<String, String> form) {
        var post =
                mvc.post().uri("/programs/new").param("once", UUID.randomUUID().toString());
        form.forEach(post::param);
        return post.with(People.admin()).exchange();
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(KEEPER).exchange();
        assertThat(answer).as(address).hasStatus(200);
        return Jsoup.parse(body(answer), address);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.putAll(Map.of("name_ko", "연안 에너지 사업", "name_en", "Coastal energy"));
        form.putAll(Map.of("team_word_ko", "과제", "team_word_en", "project", "announced_on", "2026. 3"));
        form.putAll(
                Map.of("ministry", "msit", "agency.name_ko", "에너지진흥원(시험)", "agency.name_en", "Energy Agency (trial)"));
        form.putAll(
                Map.of("source.kind", "official", "source.url", "https://example.org/energy", "certainty", "official"));
        form.putAll(Map.of("source.label_ko", "사업 공고문", "source.label_en", "Call"));
        return form;
    }
}
