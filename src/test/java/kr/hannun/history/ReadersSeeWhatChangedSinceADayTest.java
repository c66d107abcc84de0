package kr.hannun.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.account.EarlierVisits;
import kr.hannun.audit.Audience;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import kr.hannun.testing.TestClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Something changed in a team today, and something that is nobody's business but the coordinators'. */
@DatabaseTest
@Transactional
class ReadersSeeWhatChangedSinceADayTest {

    @Autowired
    Site site;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    EarlierVisits visits;

    @Autowired
    TestClock clock;

    private Head before;
    private LocalDate today;

    /** As the module of teams tells it. */
    @EventCode("MembershipChanged")
    record MembershipChanged(ProgramId program, String team, Audience audience) implements AuditedEvent {

        @Override
        public String actor() {
            return "account/" + new UUID(0, 1);
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("why", "언론 보도에 따름", "source", "S109", "certainty", "press", "effective", "2026-02-25");
        }

        @Override
        public List<String> concerns() {
            return List.of(team);
        }

        @Override
        public List<Change> changes() {
            return List.of(new Change("member", "한국과학기술원", "한국과학기술원"), new Change("role", null, "participant"));
        }
    }

    @BeforeEach
    void something_changes() {
        before = trail.head(new Slug("sovereign-ai-foundation-model")).orElseThrow();
        today = LocalDate.now(clock);
        events.publishEvent(new MembershipChanged(before.program(), "T-LG", Audience.EVERYBODY));
    }

    @AfterEach
    void return_to_today() {
        clock.aheadBy(0);
    }

    @Test
    void what_changed_stands_under_its_day_in_words_with_its_source() {
        Document page = site.page("changes?since=" + today);
        assertThat(page.select("section h2 time").eachAttr("datetime")).containsExactly(today.toString());
        assertThat(page.select("ol.log li > div").get(0).text())
                .contains("역할이나 담당 분야 변경", "LG AI연구원 정예팀", "효력 2026. 2. 25.(수)", "없음 → 참여기관", "언론 보도에 따름");
        assertThat(page.select("ol.log button.cite").get(0).attr("popovertarget"))
                .isEqualTo("S109");
        assertThat(page.text()).doesNotContain("account/");
        assertThat(site.page("changes?lang=en&since=" + today).select("ol.log").text())
                .contains("none → ", "Entry");
    }

    @Test
    void a_day_later_there_is_nothing_and_the_page_says_so() {
        Document page = site.page("changes?since=" + today.plusDays(1));
        assertThat(page.select("ol.log")).isEmpty();
        assertThat(page.select(".lede").text()).contains("변경이 없습니다");
    }

    @Test
    void a_team_is_told_of_what_concerns_it() {
        events.publishEvent(new MembershipChanged(before.program(), "T-SKT", Audience.EVERYBODY));
        Document page = site.page("changes?team=skt&since=" + today);
        assertThat(page.select("ol.log b:first-child").eachText()).containsExactly("역할이나 담당 분야 변경", "최초 자료 등록");
        assertThat(page.select("select#team option[selected]").val()).isEqualTo("skt");
        assertThat(site.page("teams/skt").select("#history a[href$='changes?team=skt']"))
                .hasSize(1);
        assertThat(site.get(Site.PROGRAM + "/changes?team=nobody")).hasStatus(404);
    }

    @Test
    void what_is_not_published_is_not_told_nor_counted() {
        String told = site.page("changes").select(".lede").text();
        events.publishEvent(new MembershipChanged(before.program(), "T-LG", Audience.COORDINATORS));
        assertThat(site.page("changes").select(".lede").text()).isEqualTo(told);
        assertThat(mvc.get().uri(Site.PROGRAM + "/changes").with(People.coordinator()))
                .bodyText()
                .doesNotContain(told);
    }

    @Test
    void neither_an_earlier_day_nor_an_earlier_record_tells_what_came_later() {
        String since = "changes?since=2025-01-01&on=" + today.minusDays(1);
        assertThat(site.page(since).select("ol.log")).isEmpty();
        clock.aheadBy(2);
        database.sql("select set_config('hannun.knowledge_time',"
                        + " cast(clock_timestamp() + interval '1 day' as text), true)")
                .query(String.class)
                .single();
        String known = "changes?known=" + today;
        String told = site.page(known).select("ol.log").text();
        events.publishEvent(new MembershipChanged(before.program(), "T-SKT", Audience.EVERYBODY));
        String notKept = "&size=50";
        assertThat(site.page(known + notKept).select("ol.log").text()).isEqualTo(told);
        assertThat(site.page("changes").select("ol.log").text()).isNotEqualTo(told);
    }

    @Test
    void long_lists_have_pages_and_a_page_that_is_not_there_is_the_last() {
        for (int i = 0; i < 11; i++) {
            events.publishEvent(new MembershipChanged(before.program(), "T-LG", Audience.EVERYBODY));
        }
        String list = "changes?size=10&since=" + today;
        assertThat(site.page(list).select("ol.log > li")).hasSize(10);
        String end = site.page(list).select(".pager a").eachText().stream()
                .filter(text -> text.matches("[0-9]+"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String last = site.page(list + "&page=" + end).select("ol.log").text();
        assertThat(last)
                .isNotEmpty()
                .isEqualTo(site.page(list + "&page=99").select("ol.log").text());
        assertThat(site.page(list).select(".pager a[href*='page=2']").attr("href"))
                .contains("since=" + today);
    }

    @Test
    void a_day_that_does_not_exist_is_said_beside_its_field_and_stays_there() {
        Document page = site.open(Site.PROGRAM + "/changes?since=2026-02-31", 400);
        assertThat(page.select("#since").val()).isEqualTo("2026-02-31");
        assertThat(page.select("#since-e").text()).contains("없는 날");
        assertThat(site.page("changes?since=2026-02").select(".lede").text()).contains("2026. 2. 1.(일)부터");
    }

    @Test
    void who_is_signed_in_is_led_to_what_changed_since_the_visit_before() {
        Actor actor = People.actor(Actor.Role.STAFF);
        String place = Site.PROGRAM + "/changes/since-last-visit";
        database.sql("insert into account (id, version, name, person, valid_from, trial)"
                        + " values (:id, 0, 'visitor.of.the.test', '김방문', date '2026-01-01', false)")
                .param("id", actor.account())
                .update();
        signIn();
        assertThat(mvc.get().uri(place).with(People.staff())).hasRedirectedUrl(Site.PROGRAM + "/changes");
        OffsetDateTime second = signIn();
        signIn();
        assertThat(visits.before(actor)).contains(second.toInstant());
        assertThat(mvc.get().uri(place).with(People.staff()))
                .hasRedirectedUrl(Site.PROGRAM + "/changes?since="
                        + second.atZoneSameInstant(clock.getZone()).toLocalDate());
        assertThat(visits.before(People.actor(Actor.Role.EVALUATOR))).isEmpty();
        assertThat(mvc.get().uri(place)).hasStatus(302);
    }

    @Test
    void only_who_is_signed_in_is_offered_the_last_visit() {
        assertThat(site.page("changes").select("a[href*=last-visit]")).isEmpty();
        assertThat(mvc.get().uri(Site.PROGRAM + "/changes").with(People.staff()))
                .bodyText()
                .contains("changes/since-last-visit");
        assertThat(site.page("").select(".foot a[href$=changes]")).hasSize(1);
    }

    private OffsetDateTime signIn() {
        return database.sql("select recorded_at from append_entry('00000000-0000-7000-8000-000000000002',"
                        + " 'visitor.of.the.test', 'AccessNoted',"
                        + " '{\"action\":\"sign-in\",\"audience\":\"coordinators\"}')")
                .query(OffsetDateTime.class)
                .single();
    }
}
