package kr.hannun.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kr.hannun.audit.Audience;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import kr.hannun.testing.StatementCounter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

@DatabaseTest
@Transactional
class PagesAnswerAsHttpSaysTest {

    @Autowired
    Site site;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Test
    void head_is_answered_like_get_and_from_the_kept_page() throws Exception {
        MvcTestResult get = site.get(Site.PROGRAM + "/glossary");
        long statements = StatementCounter.during(
                () -> assertThat(mvc.head().uri(Site.PROGRAM + "/glossary")).hasStatusOk());
        MvcTestResult head = mvc.head().uri(Site.PROGRAM + "/glossary").exchange();
        assertThat(statements).isEqualTo(1);
        assertThat(headers(head)).isEqualTo(headers(get)).containsKey(HttpHeaders.ETAG);
        assertThat(head.getResponse().getContentAsByteArray()).isEmpty();
    }

    private static Map<String, List<Object>> headers(MvcTestResult answer) {
        Map<String, List<Object>> headers = new TreeMap<>();
        answer.getResponse()
                .getHeaderNames()
                .forEach(name -> headers.put(name, answer.getResponse().getHeaderValues(name)));
        return headers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"other\", %s", "W/\"other\",%s , \"more\""})
    void a_list_of_versions_is_read(String list) {
        String etag = etag(site.get(Site.PROGRAM));
        assertThat(mvc.get().uri(Site.PROGRAM).header(HttpHeaders.IF_NONE_MATCH, list.formatted(etag)))
                .hasStatus(304)
                .hasHeader(HttpHeaders.ETAG, etag);
        assertThat(mvc.head().uri(Site.PROGRAM).header(HttpHeaders.IF_NONE_MATCH, list.formatted(etag)))
                .hasStatus(304);
    }

    @Test
    void a_version_of_something_else_is_none() {
        assertThat(mvc.get().uri(Site.PROGRAM).header(HttpHeaders.IF_NONE_MATCH, "\"other\", W/\"more\""))
                .hasStatusOk();
    }

    @Test
    void what_no_page_declares_makes_no_other_page() {
        String etag = etag(site.get(Site.PROGRAM));
        assertThat(StatementCounter.during(() ->
                        assertThat(etag(site.get(Site.PROGRAM + "?x=1&y=2"))).isEqualTo(etag)))
                .isEqualTo(1);
    }

    @Test
    void an_act_that_a_reader_does_not_see_moves_no_version() {
        String etag = etag(site.get(Site.PROGRAM + "/teams"));
        long before = seq();
        ProgramId program = trail.head(slug()).orElseThrow().program();
        events.publishEvent(new Unseen(program));
        assertThat(seq()).isEqualTo(before + 1);
        assertThat(etag(site.get(Site.PROGRAM + "/teams"))).isEqualTo(etag);
    }

    @Proves({"ASVS 14.2.2", "KISA 6.1"})
    @Test
    void one_persons_parts_are_in_nobody_elses_copy() throws Exception {
        MvcTestResult one = as("첫째 직원");
        MvcTestResult other = as("둘째 직원");
        assertThat(page(other).select(".util .me").text()).isEqualTo("둘째 직원");
        assertThat(other.getResponse().getContentAsString()).doesNotContain("첫째 직원");
        assertThat(etag(other)).isNotEqualTo(etag(one));
        assertThat(page(site.get(Site.PROGRAM + "/support")).select(".util .me"))
                .isEmpty();
    }

    private MvcTestResult as(String name) {
        Actor actor = new Actor(UUID.randomUUID(), name, Set.of(Actor.Role.STAFF));
        return mvc.get().uri(Site.PROGRAM + "/support").with(People.as(actor)).exchange();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/comparison",
                "/teams",
                "/organizations",
                "/models",
                "/themes",
                "/milestones",
                "/support",
                "/rounds",
                "/sources",
                "/disagreements",
                "/history",
                "/glossary",
                "/capabilities",
                "/search?q=AI",
                "/trail",
                "/teams/skt",
                "/teams/skt/history",
                "/organizations/nota",
                "/sources/S069"
            })
    void what_a_page_offers_it_also_reads(String place) throws Exception {
        Document page = site.page(place.isEmpty() ? place : place.substring(1));
        String path = (Site.PROGRAM + place).replaceFirst("\\?.*", "");
        Set<String> offered = new HashSet<>(
                page.select("main form[action='" + path + "'] [name]").eachAttr("name"));
        page.select("main a[href^='" + path + "?']").eachAttr("href").stream()
                .map(address ->
                        UriComponentsBuilder.fromUri(URI.create(address)).build())
                .filter(address -> path.equals(address.getPath()))
                .forEach(address -> offered.addAll(address.getQueryParams().keySet()));
        assertThat(SharedPage.declared(handler(path))).containsAll(offered);
    }

    private Method handler(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain found = Objects.requireNonNull(controllers.getHandler(request), path);
        return ((HandlerMethod) found.getHandler()).getMethod();
    }

    /** Something that only coordinators are told. */
    @EventCode("Unseen")
    private record Unseen(ProgramId program) implements AuditedEvent {

        @Override
        public String actor() {
            return "test";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }

        @Override
        public Audience audience() {
            return Audience.COORDINATORS;
        }
    }

    private long seq() {
        return trail.head(slug()).orElseThrow().seq();
    }

    private static Slug slug() {
        return new Slug(Arrays.asList(Site.PROGRAM.split("/")).getLast());
    }

    private static String etag(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG));
    }

    private static Document page(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
