package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** An administrator records that Elice joined LG on 25 February 2026; nobody who looks at an earlier day sees a difference. */
@DatabaseTest
@Transactional
class EarlierDaysStayAsTheyWereTest {

    private static final String MEMBERS = Site.PROGRAM + "/teams/lg-ai-research/members/";
    private static final List<String> LISTS = List.of(
            "",
            "comparison",
            "teams",
            "organizations",
            "organizations/network",
            "models",
            "themes",
            "capabilities",
            "milestones",
            "support",
            "rounds",
            "sources",
            "disagreements",
            "history",
            "glossary",
            "search?q=LG");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Site site;

    @Autowired
    JdbcClient database;

    @Test
    void a_member_that_joins_leaves_every_earlier_page_byte_for_byte_the_same() {
        send("MB-019/correction", Map.of("way", "withdraw", "reason", "연습을 위해 비움"));
        List<String> places = places();
        Map<String, String> before = pages(places, "2026-02-24");
        String day = page("teams/lg-ai-research", "2026-02-25");
        send("new", Map.of("organization", "엘리스", "handling", "notified", "from", "2026-02-25"));
        SoftAssertions all = new SoftAssertions();
        pages(places, "2026-02-24")
                .forEach((place, page) -> all.assertThat(page).as(place).isEqualTo(before.get(place)));
        all.assertAll();
        assertThat(page("teams/lg-ai-research", "2026-02-25")).isNotEqualTo(day);
    }

    private void send(String place, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "once", UUID.randomUUID().toString(),
                "version", version(),
                "role", "participant",
                "from", "2026-02-25",
                "source", "S109",
                "certainty", "press",
                "reason", "언론 보도에 따름"));
        form.putAll(fields);
        var request = mvc.post().uri(URI.create(MEMBERS + place)).with(People.admin());
        form.forEach(request::param);
        assertThat(request.exchange()).hasStatus(303);
    }

    private Map<String, String> pages(List<String> places, String day) {
        Map<String, String> pages = new LinkedHashMap<>();
        Stream.concat(LISTS.stream(), places.stream()).distinct().forEach(place -> pages.put(place, page(place, day)));
        return pages;
    }

    private String page(String place, String day) {
        String address = Site.PROGRAM + (place.isEmpty() ? "" : "/" + place);
        try {
            return site.get(address + (address.contains("?") ? "&" : "?") + "on=" + day)
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The pages of whatever the entry touches, and of everything there are few of. */
    private List<String> places() {
        return database.sql("select distinct split_part(s.place, '#', 1) from subject s"
                        + " join audit_head h on h.program_id = s.program_id and h.slug = :program"
                        + " where s.kind in ('team', 'theme', 'round') or s.code in ('S109', 'S001', 'S019', 'ORG-ELICE')"
                        + " or s.code in ('ORG-LGAI', 'ORG-LGUPLUS', 'ORG-KAIST') order by 1")
                .param("program", Site.SLUG)
                .query(String.class)
                .list();
    }

    private String version() {
        return database.sql("select t.version from consortium t join audit_head h on h.program_id = t.program_id"
                        + " where t.slug = 'lg-ai-research' and h.slug = :program")
                .param("program", Site.SLUG)
                .query(String.class)
                .single();
    }
}
