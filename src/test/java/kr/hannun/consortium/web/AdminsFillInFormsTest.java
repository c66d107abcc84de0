package kr.hannun.consortium.web;

import static kr.hannun.consortium.web.Counter.LG;
import static kr.hannun.consortium.web.Counter.NEW;
import static kr.hannun.consortium.web.Counter.beside;
import static kr.hannun.consortium.web.Counter.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AdminsFillInFormsTest {

    @Autowired
    Counter counter;

    @Autowired
    Site site;

    @Autowired
    JdbcClient database;

    @AfterEach
    void the_database_agrees_with_whatever_was_done() {
        database.sql("set constraints all immediate").update();
    }

    @Test
    void a_member_is_added_with_one_form() {
        MvcTestResult answer = counter.send(NEW, counter.admission());
        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(Site.PROGRAM + "/" + LG + "members");
        Document team = site.page("teams/lg-ai-research?on=2026-02-25");
        assertThat(team.select("#members tbody tr:contains(노타)").text()).contains("2026. 2. 25.(수)", "참여기관");
    }

    @Test
    void a_preview_tells_what_will_be_and_saves_nothing() {
        Document page = page(counter.send(NEW, counter.admission("preview", "1")), 200);
        assertThat(page.select(".preview .about").text()).contains("11곳 → 12곳", "아직 저장되지 않았습니다");
        assertThat(page.select(".preview tbody").text()).contains("노타", "2026. 2. 25.(수)~계속");
        assertThat(page.select(".effects").text()).contains("업스테이지 정예팀", "기준일이 2026. 2. 25.(수) 이전인 화면은 변경되지 않습니다");
        assertThat(page.select(".effects").text()).contains("승인 사항", "승인 미상");
        assertThat(page.select("input[name=from]").val()).isEqualTo("2026. 2. 25.(수)");
        assertThat(site.page("teams/lg-ai-research").select("#members").text()).doesNotContain("노타");
    }

    @Proves({"ASVS 2.2.1", "ASVS 2.2.2", "ASVS 2.2.3"})
    @ParameterizedTest
    @CsvSource({
        "organization, LG유플러스, from, 이미 참여 중이라 겹칩니다, is a member already",
        "from, 2025. 8. 3., from, 정예팀 기간 밖입니다, Outside the period of the team",
        "until, 2026. 2. 24., until, 종료일이 시작일보다 앞섭니다, The end is before the start",
        "from, 2027. 2. 29., from, 달력에 없는 날짜입니다: 2027. 2. 29., There is no such date: 2027. 2. 29.",
        "from, 2999. 1. 1., from, 오늘 이후의 날짜입니다, This date is in the future",
        "from, '', from, 날짜를 입력하십시오, Enter a date",
        "reason, '', reason, 사유를 입력하십시오, Enter a reason",
        "source, '', source, 출처와 문서번호, Enter a source or a document number",
        "source, S999, source, 맞는 출처가 없습니다, No source matches",
        "organization, 없는기관, organization, 이 이름의 기관이 없습니다, No organisation has this name",
        "role, lead, role, 목록에서 선택하십시오, Choose one from the list",
        "certainty, '', certainty, 하나를 선택하십시오, Choose one",
        "requested, 2999-01-01, requested, 오늘 이후의 날짜입니다, This date is in the future",
        "approved, 2026-02-20, approved, 승인된 변경에만 승인일이 있습니다, Only an approved change"
    })
    void each_mistake_is_answered_beside_its_field_in_both_languages(
            String field, String value, String where, String korean, String english) {
        Document answer = page(counter.send(NEW, counter.admission(field, value)), 422);
        assertThat(beside(answer, where)).contains(korean);
        assertThat(answer.select("textarea[name=reason], input[name=" + field + "], select[name=" + field + "]"))
                .isNotEmpty();
        assertThat(beside(page(counter.send(NEW, "?lang=en", counter.admission(field, value)), 422), where))
                .contains(english);
    }

    @Proves({"ASVS 1.2.1", "KISA 1.4"})
    @Test
    void everything_typed_is_kept_when_something_is_wrong() {
        Map<String, String> form = counter.admission("field", "모델 경량화 <b>");
        form.put("from", "2월 말");
        Document page = page(counter.send(NEW, form), 422);
        assertThat(page.select("input[name=from]").val()).isEqualTo("2월 말");
        assertThat(page.select("textarea[name=field]").text()).isEqualTo("모델 경량화 <b>");
        assertThat(page.select("option[value=participant][selected]")).hasSize(1);
        assertThat(page.select("input[name=once]").val()).isEqualTo(form.get("once"));
    }

    @Test
    void an_end_that_leaves_no_lead_is_refused_beside_the_last_day() {
        Map<String, String> form = counter.admission("until", "2026-03-01");
        assertThat(beside(page(counter.send(LG + "members/MB-009/end", form), 422), "until"))
                .contains("주관기관이 없는 날이 생깁니다: 2026. 3. 2.(월)부터");
        assertThat(beside(page(counter.send(LG + "members/MB-009/end", "?lang=en", form), 422), "until"))
                .contains("days without a lead institution, from 2 March 2026 on");
    }

    @Test
    void of_several_organisations_one_is_chosen() {
        Document page = page(counter.send(NEW, counter.admission("organization", "SK")), 422);
        assertThat(beside(page, "organizationChoice")).contains("하나를 선택하십시오");
        assertThat(page.select("#organizationChoice input").size()).isGreaterThan(2);
        Map<String, String> chosen = counter.admission("organization", "SK");
        chosen.put(
                "organizationChoice",
                page.select("#organizationChoice input").eachAttr("value").getLast());
        assertThat(counter.send(NEW, chosen)).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"노타", "nota", "ㅁㅋㄴㄹㅅ"})
    void an_organisation_is_found_by_name_and_by_initials(String typed) {
        assertThat(counter.send(NEW, counter.admission("organization", typed))).hasStatus(303);
    }

    @Test
    void a_form_sent_twice_leads_to_the_same_place_and_has_one_effect() {
        Map<String, String> form = counter.admission();
        String first = counter.send(NEW, form).getResponse().getRedirectedUrl();
        MvcTestResult second = counter.send(NEW, form);
        assertThat(second).hasStatus(303);
        assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(first);
        assertThat(memberships("노타")).isEqualTo(2); // this one and that of another team
    }

    @Test
    void a_stale_form_shows_both_versions_and_can_be_saved_on_top() {
        Map<String, String> mine = counter.admission();
        counter.send(NEW, counter.admission("organization", "뷰노"));
        Document page = page(counter.send(NEW, mine), 409);
        assertThat(page.select(".preview").text()).contains("참여기관 추가: 뷰노", "언론 보도에 따름");
        assertThat(page.select("input[name=organization]").val()).isEqualTo("노타");
        mine.put("version", page.select("input[name=version]").val());
        assertThat(counter.send(NEW, mine)).hasStatus(303);
        assertThat(site.page("teams/lg-ai-research").select("#members").text()).contains("뷰노", "노타");
    }

    @Test
    void a_stale_correction_shows_what_is_stored_beside_what_was_typed() {
        Map<String, String> mine = counter.admission("way", "amend");
        mine.put("from", "2025-09");
        mine.put("field", "가속기");
        Map<String, String> theirs = counter.admission("way", "amend");
        theirs.put("from", "2025-10");
        counter.send(LG + "members/MB-013/correction", theirs);
        Document page = page(counter.send(LG + "members/MB-013/correction", mine), 409);
        assertThat(page.select(".preview tbody tr:contains(효력 발생일) td").eachText())
                .isEqualTo(List.of("2025. 10.", "2025-09"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "members/new", "lead", "counts/new", "exit", "members/MB-013/change"})
    @ValueSource(strings = {"members/MB-013/end", "members/MB-013/correction"})
    void every_form_opens_with_what_is_stored_in_both_languages(String place) {
        assertThat(page(counter.open(LG + place), 200).select("h1").text()).isNotBlank();
        Document page = page(counter.open(LG + place + "?lang=en"), 200);
        assertThat(page.select("main").text()).doesNotContainPattern("\\?\\?|consortium\\.");
    }

    @ParameterizedTest
    @CsvSource({"teams/new, 200", "requests, 200", "requests/7, 404", "teams/nobody/members, 404"})
    @CsvSource({"teams/lg-ai-research/members/MB-999/end, 404", "requests/0, 404"})
    void what_is_not_there_is_said_so(String place, int status) {
        assertThat(counter.open(place)).hasStatus(status);
    }

    @Proves("ASVS 8.2.1")
    @Test
    void nobody_else_may_send_anything() {
        assertThat(counter.sendAsStaff(NEW, counter.admission())).hasStatus(403);
    }

    @Test
    void a_lead_is_handed_over() {
        Map<String, String> form = counter.admission("organization", "LG유플러스");
        form.put("formerRole", "participant");
        form.put("from", "2026-03-01");
        assertThat(counter.send(LG + "lead", form)).hasStatus(303);
        assertThat(lede("2026-03-01")).contains("LG유플러스");
        assertThat(lede("2026-02-28")).contains("LG경영개발원 AI연구원");
    }

    @Test
    void a_team_comes_in_and_leaves() {
        Map<String, String> entry = counter.admission("team", "노타 정예팀");
        entry.put("strategy", "가벼운 모델");
        entry.put("joinedHow", "additional_call");
        assertThat(counter.send("teams/new", entry)).hasStatus(303);
        assertThat(site.page("teams/nota").select("h1").text()).isEqualTo("노타 정예팀");
        Map<String, String> exit = counter.admission("until", "2026-08-31");
        exit.put("version", counter.version("nota"));
        exit.put("exitReason", "lowest_total_score");
        exit.put("status", "eliminated");
        exit.put("rule", "공고 제7조");
        exit.put("preview", "1");
        Document preview = page(counter.send("teams/nota/exit", exit), 200);
        assertThat(preview.select(".preview .about").text()).contains("1곳 → 0곳", "아직 접수되지 않았습니다");
        assertThat(preview.select(".preview tbody").text()).contains("종료 사유", "총점 최하위", "~2026. 8. 31.(월)");
        exit.remove("preview");
        assertThat(counter.send("teams/nota/exit", exit).getResponse().getRedirectedUrl())
                .endsWith("/requests/2");
        assertThat(site.page("teams/nota").select(".lede").text()).contains("참여 중");
        Map<String, String> yes = Map.of("once", UUID.randomUUID().toString(), "version", exit.get("version"));
        assertThat(page(counter.send("requests/2/approval", yes), 422)
                        .select("#approved")
                        .text())
                .contains("다른 관리자가 승인하거나 확인해야 합니다");
        assertThat(counter.sendAsSecondAdmin("requests/2/approval", yes)).hasStatus(303);
        assertThat(site.page("teams/nota").select(".lede").text()).contains("2026. 8. 31.(월)", "총점 최하위");
        assertThat(site.page("teams/nota").select("#departure").text()).contains("적용 규정 공고 제7조 언론");
    }

    @Test
    void what_is_recorded_of_a_team_is_corrected_in_its_form() {
        Document form = page(counter.open(LG + "correction"), 200);
        assertThat(form.select("[name=team]").val()).isEqualTo("LG AI연구원 정예팀");
        Map<String, String> right = counter.admission("team", "엘지 정예팀");
        right.put("joinedHow", "initial");
        right.put("from", "2025-08-04");
        right.put("strategy", "모델");
        assertThat(counter.send(LG + "correction", right)).hasStatus(303);
        assertThat(site.page("teams/lg-ai-research").select("h1").text()).isEqualTo("엘지 정예팀");
    }

    @Test
    void a_stated_number_is_put_right_in_its_form() {
        Document form = page(counter.open(LG + "counts/CN-06"), 200);
        assertThat(form.select("[name=number]").val()).isNotEmpty();
        Map<String, String> never = counter.admission("way", "withdraw");
        never.put("kind", "demand");
        never.put("number", "1");
        never.put("includesLead", "no");
        assertThat(counter.send(LG + "counts/CN-06", never)).hasStatus(303);
        assertThat(counter.open(LG + "counts/CN-06")).hasStatus(404);
    }

    @Test
    void a_stated_number_is_recorded() {
        Map<String, String> form = counter.admission("kind", "demand");
        form.put("number", "40");
        form.put("includesLead", "no");
        assertThat(counter.send(LG + "counts/new", form)).hasStatus(303);
        assertThat(site.page("teams/lg-ai-research").select("#cn-13").text()).contains("40");
    }

    @Test
    void a_request_waits_with_its_age_and_is_approved_or_refused_with_a_reason() {
        Map<String, String> asked = counter.admission("handling", "requested");
        asked.put("requested", "2026-11-01");
        asked.put("from", "2026-12-20");
        assertThat(counter.send(NEW, asked).getResponse().getRedirectedUrl()).endsWith("/requests/1");
        assertThat(page(counter.open("requests"), 200).select("tbody").text()).contains("일째 대기 중", "2026. 11. 1.(일)");
        assertThat(page(counter.open("requests/1"), 200).select(".preview").text())
                .contains("11곳 → 12곳");
        Map<String, String> why = Map.of("once", UUID.randomUUID().toString(), "refusal", "");
        assertThat(beside(page(counter.send("requests/1/refusal", why), 422), "refusal"))
                .contains("반려하는 사유를 입력하십시오");
        Map<String, String> yes = Map.of("once", UUID.randomUUID().toString(), "version", asked.get("version"));
        assertThat(beside(page(counter.send("requests/1/approval", yes), 422), "approved"))
                .contains("다른 관리자가 승인하거나 확인해야 합니다");
        assertThat(counter.sendAsSecondAdmin("requests/1/approval", yes)).hasStatus(303);
        assertThat(site.page("teams/lg-ai-research?on=2026-12-20")
                        .select("#members")
                        .text())
                .contains("노타");
    }

    @Test
    void corrected_and_withdrawn_records_stay_visible_as_such() {
        Map<String, String> right = counter.admission("way", "amend");
        right.put("from", "2025-09");
        assertThat(counter.send(LG + "members/MB-013/correction", right)).hasStatus(303);
        Map<String, String> never = counter.admission("way", "withdraw");
        assertThat(counter.send(LG + "members/MB-014/correction", never)).hasStatus(303);
        Document team = site.page("teams/lg-ai-research");
        assertThat(team.select("#mb-013").text()).contains("2025. 9.", "기록 정정");
        assertThat(team.select("#mb-014").text()).contains("프렌들리AI", "사실이 아니어서 기록을 취소함");
        assertThat(site.page("teams/lg-ai-research?on=2025-08-03").select("#mb-014"))
                .isEmpty();
    }

    @Test
    void only_an_administrator_is_shown_the_way_to_edit() {
        assertThat(page(counter.open("teams/lg-ai-research"), 200).select("#members a[href$=/members]"))
                .hasSize(1);
        assertThat(site.page("teams/lg-ai-research").select("#members a[href$=/members]"))
                .isEmpty();
        assertThat(page(counter.open("teams"), 200).select(".doors a[href$=/requests]"))
                .hasSize(1);
    }

    private String lede(String day) {
        return site.page("teams/lg-ai-research?on=" + day).select(".lede").text();
    }

    private long memberships(String organization) {
        return database.sql(
                        "select count(*) from membership m join organization o on o.id = m.organization_id"
                                + " join audit_head h on h.program_id = m.program_id and h.slug = :program where o.name_ko = :name")
                .param("program", Site.SLUG)
                .param("name", organization)
                .query(Long.class)
                .single();
    }
}
