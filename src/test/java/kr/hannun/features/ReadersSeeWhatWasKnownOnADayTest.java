package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import kr.hannun.testing.TestClock;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The programme as it was loaded today; tomorrow KAIST is recorded as a member of LG since February; read the day after. */
@DatabaseTest
@Transactional
class ReadersSeeWhatWasKnownOnADayTest {

    private static final List<String> PLACES = List.of(
            "",
            "/comparison",
            "/teams",
            "/teams/lg-ai-research",
            "/organizations",
            "/organizations/kaist",
            "/organizations/network",
            "/models",
            "/themes",
            "/milestones",
            "/support",
            "/rounds",
            "/sources",
            "/sources/S109",
            "/disagreements",
            "/history",
            "/glossary");

    @Autowired
    Site site;

    @Autowired
    JdbcClient database;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    private Head head;
    private LocalDate today;

    /** Something happened, as far as the trail is concerned. */
    @EventCode("SomethingHappened")
    record SomethingHappened(ProgramId program) implements AuditedEvent {

        @Override
        public String actor() {
            return "test";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    @BeforeEach
    void look_back_from_the_day_after_tomorrow() {
        head = trail.head(new Slug("sovereign-ai-foundation-model")).orElseThrow();
        today = LocalDate.now(clock);
        clock.aheadBy(2);
    }

    @AfterEach
    void return_to_today() {
        clock.aheadBy(0);
    }

    @Test
    void a_late_entry_leaves_every_page_of_an_earlier_record_byte_for_byte_the_same() {
        Map<String, String> before = pages("?known=" + today);

        tomorrow(this::kaist_joins);

        assertSame(before, pages("?known=" + today));
    }

    @Test
    void a_late_entry_leaves_every_page_of_an_earlier_day_byte_for_byte_the_same() {
        Map<String, String> before = pages("?on=2026-02-24");

        tomorrow(this::kaist_joins);

        assertSame(before, pages("?on=2026-02-24"));
    }

    @Test
    void from_its_own_day_and_record_on_the_entry_is_there() {
        tomorrow(this::kaist_joins);

        assertThat(members("?on=2026-02-25")).contains("한국과학기술원");
        assertThat(members("?on=2026-02-25&known=" + today.plusDays(1))).contains("한국과학기술원");
        assertThat(members("?on=2026-02-25&known=" + today)).doesNotContain("한국과학기술원");
    }

    @Test
    void what_was_corrected_or_taken_away_stands_in_the_earlier_record_as_it_stood() {
        tomorrow(() -> {
            database.sql("update organization set name_ko = '카이스트' where slug = 'kaist'")
                    .update();
            database.sql("delete from stated_count where code = 'CN-06'").update();
        });

        assertThat(site.page("organizations/kaist?known=" + today).title()).startsWith("한국과학기술원");
        assertThat(site.page("organizations/kaist").title()).startsWith("카이스트");
        assertThat(site.page("teams/lg-ai-research?known=" + today).getElementById("cn-06"))
                .isNotNull();
        assertThat(site.page("teams/lg-ai-research").getElementById("cn-06")).isNull();
    }

    @Test
    void both_days_stand_on_the_page_and_in_every_link() {
        var page = site.page("teams?on=2026-01-31&known=" + today);

        assertThat(page.select(".stamps").text()).contains("기준일 2026. 1. 31.(토)", "기록 기준 " + today.getYear());
        assertThat(page.select("main a[href^=" + Site.PROGRAM + "/teams/]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.contains("on=2026-01-31&known=" + today));
        assertThat(page.select(".foot").text())
                .contains("기록 " + head.seq() + "번 " + head.hash().substring(0, 8));
    }

    @Test
    void the_present_shows_nothing_that_a_write_would_change() {
        assertThat(site.page("").select(".foot").text())
                .contains("기록 기준", "변경 기록")
                .doesNotContain(head.hash().substring(0, 8));
    }

    @Test
    void today_and_later_days_of_record_are_the_present() {
        String later = today.plusDays(30).toString();

        assertThat(site.page("teams?known=" + later).select(".stamps").text()).doesNotContain("기록 기준");
        assertThat(site.page("teams?known=").select(".stamps").text()).doesNotContain("기록 기준");
    }

    @Test
    void before_the_record_began_there_is_an_answer_that_says_since_when() {
        var page = site.open(Site.PROGRAM + "/teams?known=2025-09-01&lang=en", 404);

        assertThat(page.select("main").text()).contains("1 September 2025", "The record begins on");
        assertThat(page.select("main li a").attr("href")).isEqualTo(Site.PROGRAM + "/teams?lang=en");
    }

    @Test
    void a_day_of_record_that_does_not_exist_is_named() {
        assertThat(site.open(Site.PROGRAM + "?known=2026-02-31", 400)
                        .select("main")
                        .text())
                .contains("‘2026-02-31’", "기록 기준");
    }

    private void tomorrow(Runnable change) {
        database.sql(
                        "select set_config('hannun.knowledge_time', cast(clock_timestamp() + interval '1 day' as text), true)")
                .query(String.class)
                .single();
        trail.lock(head.program());
        change.run();
        events.publishEvent(new SomethingHappened(head.program()));
    }

    private void kaist_joins() {
        UUID subject = UUID.randomUUID();
        UUID citation = UUID.randomUUID();
        database.sql(
                        "insert into subject (id, program_id, kind, code, name_ko, name_en, place, words, begins_on)"
                                + " values (:id, :program, 'membership', 'MB-900', '한국과학기술원', 'KAIST', 'teams/lg-ai-research#mb-900', '', date '2026-02-25')")
                .param("id", subject)
                .param("program", head.program().value())
                .update();
        database.sql("insert into citation (id, subject_id, certainty) values (:id, :subject, 'PRESS')")
                .param("id", citation)
                .param("subject", subject)
                .update();
        database.sql("insert into citation_source (citation_id, position, source_id)"
                        + " select :citation, 0, id from source_document where code = 'S109' and program_id = :program")
                .param("citation", citation)
                .param("program", head.program().value())
                .update();
        database.sql("""
                        insert into membership (id, version, program_id, code, consortium_id, organization_id, role, stated_from,
                            active_from, citation_id)
                        select :id, 0, t.program_id, 'MB-900', t.id, o.id, 'PARTICIPANT', '2026-02-25', date '2026-02-25', :citation
                        from consortium t, organization o
                        where t.slug = 'lg-ai-research' and o.slug = 'kaist' and t.program_id = :program""")
                .param("id", UUID.randomUUID())
                .param("citation", citation)
                .param("program", head.program().value())
                .update();
    }

    private String members(String query) {
        return site.page("teams/lg-ai-research" + query).select("#members").text();
    }

    private Map<String, String> pages(String query) {
        Map<String, String> pages = new TreeMap<>();
        for (String place : PLACES) {
            pages.put(place, body(Site.PROGRAM + place + query));
            pages.put(place + " en", body(Site.PROGRAM + place + query + "&lang=en"));
        }
        return pages;
    }

    /** Page by page, so that a difference names its page. */
    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        SoftAssertions all = new SoftAssertions();
        before.forEach(
                (place, page) -> all.assertThat(after.get(place)).as(place).isEqualTo(page));
        all.assertAll();
    }

    private String body(String address) {
        var answer = site.get(address);
        assertThat(answer).as(address).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
