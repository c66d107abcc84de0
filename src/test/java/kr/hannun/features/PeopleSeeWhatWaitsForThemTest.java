package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

@DatabaseTest
@Transactional
class PeopleSeeWhatWaitsForThemTest {

    private static final String SELECT_PROGRAM = " from program p where p.slug = 'sovereign-ai-foundation-model'";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Test
    void coordinators_see_the_milestones_that_passed_in_silence_the_oldest_first() {
        Elements silent = waiting(People.coordinator())
                .select("> li:contains(보고가 없는 마일스톤):has(> a[href^='" + Site.PROGRAM + "/'])");
        assertThat(silent.select("> a").attr("href")).endsWith("/milestones?state=noreport");
        assertThat(silent.select("> a").text()).containsPattern("마일스톤 \\d+건 가운데 오래된 5건");
        List<Integer> days = silent.select("ul a").eachText().stream()
                .map(line -> Integer.valueOf(line.replaceAll(".*?(\\d+)일 지남\\)$", "$1")))
                .toList();
        assertThat(days).hasSize(5).isSortedAccordingTo((one, other) -> other - one);
        assertThat(silent.select("ul a").eachAttr("href")).allMatch(href -> href.matches(".*/milestones/[^/]+/state"));
        assertThat(waiting(People.staff()).text()).doesNotContain("마일스톤");
    }

    @Test
    void the_office_sees_the_teams_of_which_nothing_was_heard() {
        for (RequestPostProcessor reader : List.of(People.staff(), People.coordinator(), People.admin())) {
            Elements silent = waiting(reader).select("> li:contains(새 자료가 없는 팀)");
            assertThat(silent.select("ul a").eachAttr("href")).contains(Site.PROGRAM + "/teams/skt");
            assertThat(silent.select("ul a").text()).contains("SK텔레콤 정예팀(마지막 자료", "일 전)");
            assertThat(silent.select("ul a").text()).doesNotContain("네이버클라우드");
        }
        assertThat(waiting(People.evaluator()).text()).doesNotContain("정예팀");
    }

    @Test
    void who_left_a_draft_finds_it_with_its_age_and_nobody_else_does() {
        database.sql("insert into record_entry (id, version, program_id, number, state, source, edits, last_line,"
                        + " started_by, started_at) select :id, 0, p.id, 77, 'DRAFT', 'S001', 0, 0, :by,"
                        + " clock_timestamp() - interval '3 days'" + SELECT_PROGRAM)
                .param("id", UUID.randomUUID())
                .param("by", People.actor(Actor.Role.COORDINATOR).key())
                .update();
        Elements draft = waiting(People.coordinator()).select("> li:contains(작성 중인 입력)");
        assertThat(draft.text()).contains("작성 중인 입력 77번, 0줄(3일 전에 시작)");
        assertThat(draft.select("a").attr("href")).isEqualTo(Site.PROGRAM + "/record/77");
        assertThat(waiting(People.admin()).text()).doesNotContain("작성 중인 입력");
    }

    @Test
    void those_who_keep_the_record_find_the_lists_that_were_left_the_oldest_first() {
        for (int number = 71; number < 78; number++) {
            leaveList(number);
        }
        Elements left = waiting(People.admin()).select("> li:contains(입력으로 만들지 않은 참여기관 명단)");
        assertThat(left.text()).contains("77.csv(77일 전에 올림)").doesNotContain("71.csv");
        assertThat(left.select("a").attr("href")).isEqualTo(Site.PROGRAM + "/teams/skt/imports/77");
        assertThat(waiting(People.coordinator()).text()).contains("77.csv");
        assertThat(waiting(People.staff()).text()).doesNotContain("명단");
    }

    @Test
    void administrators_see_since_when_changes_wait_for_approval() {
        database.sql(
                        "insert into membership_change (id, version, program_id, consortium_id, number, kind, requirement, state,"
                                + " requested_on, effective_on, document, certainty, reason, recorded_by, recorded_at,"
                                + " changes) select :id, 0, p.id, t.id, 77, 'ADMISSION', 'APPROVAL', 'REQUESTED', '2026-11-01',"
                                + " '2026-11-01', '문서', 'OFFICIAL', '시험', 'account/1', clock_timestamp() - interval '4 days',"
                                + " '[]' from program p join consortium t on t.program_id = p.id where t.slug = 'skt'"
                                + " and p.slug = 'sovereign-ai-foundation-model'")
                .param("id", UUID.randomUUID())
                .update();
        Elements waiting = waiting(People.admin());
        assertThat(waiting.text()).contains("기다리는 변경 1건(가장 오래된 것 4일 전)");
        assertThat(waiting.text().indexOf("기다리는 변경"))
                .as("what others wait for comes first")
                .isLessThan(waiting.text().indexOf("새 자료가 없는 팀"));
    }

    @Test
    void who_signs_in_from_a_page_is_led_to_what_waits_and_back_where_nothing_does() {
        String from = Site.PROGRAM + "/teams/skt?on=2026-02-01&lang=en";
        String door = parse(mvc.get().uri(from).exchange())
                .select("a[href*=/sign-in]")
                .attr("href");
        String desk = UriComponentsBuilder.fromUriString(door)
                .build()
                .getQueryParams()
                .getFirst("back");
        URI led = URI.create(UriUtils.decode(String.valueOf(desk), StandardCharsets.UTF_8));

        Document waits = parse(mvc.get().uri(led).with(People.coordinator()).exchange());
        assertThat(waits.select("#waiting ~ p a").attr("href")).isEqualTo(from);
        assertThat(mvc.get().uri(led).with(People.evaluator())).hasStatus(302).hasHeader("Location", from);
        assertThat(mvc.get().uri("/me?from=//elsewhere.example").with(People.evaluator()))
                .hasStatus(302)
                .hasHeader("Location", "/");
    }

    @Test
    void the_ways_to_the_work_stand_apart_from_what_waits() {
        Document desk = desk(People.admin());
        assertThat(desk.select("#work + ul a").eachAttr("href")).contains("/accounts", Site.PROGRAM + "/record");
        assertThat(desk.select("#waiting + ul a").eachAttr("href")).doesNotContain("/accounts");
        assertThat(desk(People.evaluator())
                        .select("section:has(#waiting) .empty")
                        .text())
                .isEqualTo("지금 할 일이 없습니다.");
    }

    @Test
    void who_was_here_before_sees_how_much_is_new() {
        assertThat(desk(People.staff()).select("#news")).isEmpty();
        database.sql("insert into account (id, version, name, person, valid_from, trial)"
                        + " values (:id, 0, 'staff.of.the.test', '김직원', date '2026-01-01', false)")
                .param("id", People.actor(Actor.Role.STAFF).account())
                .update();
        for (int visit = 0; visit < 2; visit++) {
            database.sql("select seq from append_entry('00000000-0000-7000-8000-000000000002', 'staff.of.the.test',"
                            + " 'AccessNoted', '{\"action\":\"sign-in\",\"audience\":\"coordinators\"}')")
                    .query(Long.class)
                    .single();
        }
        Elements news = desk(People.staff()).select("#news + ul a");
        assertThat(news.text()).containsPattern("독자 AI 파운데이션 모델 프로젝트: 지난 방문\\(.*\\) 뒤 바뀐 것 \\d+건");
        assertThat(news.attr("href")).contains("/changes?since=");
    }

    private void leaveList(int days) {
        database.sql(
                        "insert into partner_import (id, version, program_id, consortium_id, number, file_name, content_hash,"
                                + " state, usual_role, document, certainty, why, remarks, edits, uploaded_by, uploaded_at)"
                                + " select :id, 0, p.id, t.id, :days, :days || '.csv', repeat('a', 64), 'DRAFT', 'PARTICIPANT',"
                                + " '문서', 'OFFICIAL', '시험', '[]', 0, 'account/1', clock_timestamp() - make_interval(days => :days)"
                                + " from program p join consortium t on t.program_id = p.id where t.slug = 'skt'"
                                + " and p.slug = 'sovereign-ai-foundation-model'")
                .param("id", UUID.randomUUID())
                .param("days", days)
                .update();
    }

    private Elements waiting(RequestPostProcessor who) {
        return desk(who).select("#waiting + ul");
    }

    private Document desk(RequestPostProcessor who) {
        return parse(mvc.get().uri("/me").with(who).exchange());
    }

    private static Document parse(MvcTestResult answer) {
        assertThat(answer).hasStatus(200);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
