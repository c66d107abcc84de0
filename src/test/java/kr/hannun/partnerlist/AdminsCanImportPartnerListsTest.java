package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hannun.record.Keeping;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AdminsCanImportPartnerListsTest {

    private static final String HEAD = "기관명,영문명,역할,맡은 일,시작일\n";
    private static final int DUPLICATE = 54;
    private static final int WRONG = 55;

    @Autowired
    ImportFixture desk;

    @Autowired
    Site site;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    /** 51 new organisations, one known by another name, one of them once more, one on a day that does not exist. */
    private static ByteBuffer fiftyFourLines() {
        String lines = IntStream.rangeClosed(1, 51)
                .mapToObj(number -> "새싹연구소 " + number + ",Sprout Lab " + number + ",참여기관,데이터 " + number + ",2026-02-25")
                .collect(Collectors.joining("\n", HEAD, "\n"));
        return ListFiles.cp949(lines + "노타AI,,참여기관,경량화,'26.2.25\n㈜새싹연구소 7,Sprout Lab 7,참여기관,,2026-02-25\n"
                + "새싹연구소 52,Sprout Lab 52,수요기관,,2026-02-30\n");
    }

    @Test
    void a_list_of_54_lines_is_imported_after_two_fixes_undone_and_imported_again() {
        String list = desk.receive(fiftyFourLines());
        assertThat(desk.page(list).select("form .has-err")).hasSize(2);
        assertThat(desk.press(list, "entry", Map.of())).hasStatus(422);
        putRight(list);
        String entry = desk.enter(list);
        assertThat(members()).isZero();
        assertThat(desk.keeping().confirm(entry)).hasStatus(303);
        assertThat(members()).isEqualTo(53);
        assertThat(site.page("teams/skt").select("#members tbody th").eachText())
                .contains("노타", "새싹연구소 52");
        assertThat(desk.keeping().reverse(entry, "다른 명단이었음")).hasStatus(303);
        assertThat(members()).isZero();
        assertThat(site.get(Site.PROGRAM + "/organizations/sprout-lab-1")).hasStatus(404);
        String again = desk.receive(fiftyFourLines());
        putRight(again);
        desk.take(again);
        assertThat(members()).isEqualTo(53);
    }

    @Test
    void a_code_of_a_list_that_was_taken_back_is_never_given_to_another() {
        String first = desk.receive(ListFiles.utf8(HEAD + "새싹연구소,Sprout Lab,참여기관,,\n"));
        String entry = desk.take(first);
        List<String> before = codes();
        assertThat(desk.keeping().reverse(entry, "다른 명단이었음")).hasStatus(303);
        String second = desk.receive(ListFiles.utf8(HEAD + "줄기연구소,Stem Lab,참여기관,,\n"));
        desk.take(second);
        assertThat(codes()).hasSize(2).doesNotHaveDuplicates().containsAll(before);
    }

    /** The codes that lines of lists ever got. */
    private List<String> codes() {
        return database.sql("select r.code from record_line r join record_entry e on e.id = r.entry_id"
                        + " join partner_import i on i.program_id = e.program_id and i.entry_number = e.number"
                        + " where r.kind = 'memberships' and r.code is not null")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void putRight(String list) {
        assertThat(desk.edit(list, DUPLICATE, Map.of("left-out", "yes"))).hasStatus(303);
        assertThat(desk.edit(list, WRONG, Map.of("cell.from", "2026-02-28"))).hasStatus(303);
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        ByteBuffer file = ListFiles.utf8(HEAD + "노타AI,,참여기관,,\n새싹연구소,Sprout Lab,참여기관,,\n");
        String first = desk.receive(file);
        desk.take(first);
        String second = desk.receive(file);
        Document page = desk.page(second + "?show=all");
        assertThat(page.select("main").text()).contains("같은 파일을 전에도 올렸습니다");
        assertThat(page.select("tbody td .st").eachText()).allMatch(what -> what.startsWith("이미 있음"));
        assertThat(desk.press(second, "entry", Map.of())).hasStatus(422);
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void the_preview_says_how_each_line_was_understood() {
        String list = desk.receive(ListFiles.cp949(HEAD + "노타AI,,참여,,46078\n㈜ 플리토,,수요,번역,\nSK텔레콤,,주관기관,,2025-08-04\n"));
        String text = desk.page(list + "?show=all").select("main").text();
        assertThat(text)
                .contains("CP949")
                .contains("다른 이름으로 확인하였습니다: 노타")
                .contains("표기가 다른 같은 이름으로 판단하였습니다: 플리토")
                .contains("‘46078’을(를) 2026-02-25로 읽었습니다")
                .contains("이미 있음(2025. 8. 4.(월)부터)");
        assertThat(desk.page(list + "?show=all&lang=en").select("main").text())
                .contains("Recognised by another name: Nota")
                .doesNotContainPattern("partnerlist\\.");
    }

    @Test
    void a_doubtful_name_is_decided_by_a_person() {
        String list = desk.receive(ListFiles.utf8(HEAD + "트웰브랩,Twelve Lab,참여기관,,\n"));
        Document page = desk.page(list);
        assertThat(page.select("input[name=meaning]")).hasSizeGreaterThan(1);
        String known = page.select("input[name=meaning]").eachAttr("value").getFirst();
        assertThat(desk.edit(list, 2, Map.of("meaning", known))).hasStatus(303);
        assertThat(desk.page(list).select("tr#l2").text()).contains("→ 트웰브랩스").contains("추가");
        assertThat(desk.edit(list, 2, Map.of("meaning", "new"))).hasStatus(303);
        assertThat(desk.page(list).select("tr#l2").text()).contains("새 기관으로 추가");
    }

    @Test
    void every_fault_names_its_line_and_column_and_what_to_write() {
        String list = desk.receive(
                ListFiles.utf8(
                        "기관명,영문명,역할,시작일,종료일,출처,유형\n,,,,,,\n새싹,,주인,2099-01-01,2026-13-01,S999,빵집\n노타,,,2020-01-01,,,\n노타,,,2026-03-01,2026-02-01,,\n"));
        Document page = desk.page(list);
        assertThat(page.select("#l3 + tr .has-err").eachText())
                .anyMatch(text -> text.startsWith("역할") && text.contains("수요기관"))
                .anyMatch(text -> text.startsWith("종료일"))
                .anyMatch(text -> text.startsWith("출처"))
                .anyMatch(text -> text.startsWith("유형"))
                .anyMatch(text -> text.startsWith("영문 이름"));
        assertThat(page.select("#l4 + tr .has-err").text()).contains("시작일").contains("2025. 8. 4.");
        assertThat(page.select("#l5 + tr .has-err").text()).contains("종료일");
    }

    @Test
    void it_is_not_taken_back_once_somebody_edited_one_of_its_records() {
        String entry = desk.take(desk.receive(ListFiles.utf8(HEAD + "노타,,참여기관,,\n플리토,,수요기관,,\n")));
        desk.keeping()
                .correct(
                        Site.PROGRAM + "/facts/memberships/" + codes().getLast(),
                        Map.of("field_of_work_ko", "번역", "field_of_work_en", "Translation"));
        Document refused = ImportFixture.parse(desk.keeping().reverse(entry, "잘못"), 422);
        assertThat(refused.select(".problems").text()).contains(codes().getLast());
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void the_history_tells_of_it_as_one_act() {
        String list = desk.receive(ListFiles.utf8(HEAD + "노타,,참여기관,,\n새싹연구소,Sprout Lab,수요기관,,\n"));
        long before = entries();
        desk.take(list);
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(database.sql(
                                "select detail from audit_entry join audit_head h using (program_id)"
                                        + " where event = 'FactsRecorded' and h.slug = :slug order by audit_entry.seq desc limit 1")
                        .param("slug", Site.SLUG)
                        .query(String.class)
                        .single())
                .contains("ORG-NOTA", "ORG-SPROUT-LAB", "T-SKT", "S069", "새싹연구소");
    }

    @Test
    void its_lines_are_facts_that_say_what_the_list_said() {
        String list = desk.receive(ListFiles.utf8(
                "기관명,영문명,역할,맡은 일,시작일,종료일,출처,유형\n노타,,,경량화,26.3.2,2026. 5.,S070,\n새싹연구소,Sprout Lab,수요,,,,,대학\n"));
        Document entry = desk.page(desk.enter(list));
        assertThat(entry.select("tbody tr").eachAttr("id")).containsExactly("line-2", "line-3", "line-4");
        assertThat(entry.select("#why").val()).isEqualTo("협약 변경");
        assertThat(line(2))
                .contains("\"org_id\":\"ORG-NOTA\"", "\"role\":\"participant\"", "\"field_of_work_ko\":\"경량화\"")
                .contains("\"valid_from\":\"2026-03-02\"", "\"valid_to\":\"2026-05\"", "\"certainty\":\"official\"")
                .contains("\"source_id\":\"S070\"", "\"also_source_ids\":\"S069\"");
        assertThat(line(3)).contains("\"org_id\":\"@4\"", "\"role\":\"demand\"", "\"valid_from\":\"2026-02-25\"");
        assertThat(line(4)).contains("\"slug\":\"sprout-lab\"", "\"kind\":\"university\"", "\"source_id\":\"S069\"");
    }

    /** The cells of a line of the entry that was made last. */
    private String line(int number) {
        return database.sql("select r.cells from record_line r join record_entry e on e.id = r.entry_id"
                        + " where r.number = :number and e.number = (select max(entry_number) from partner_import)"
                        + " and e.program_id = (select id from program where slug = 'sovereign-ai-foundation-model')")
                .param("number", number)
                .query(String.class)
                .single();
    }

    @Test
    void a_document_that_is_not_among_the_sources_comes_first_and_is_known_the_next_time() {
        Map<String, String> document = Map.of("source", "", "document", "과기정통부-2026-77");
        String first = desk.receive(ListFiles.utf8(HEAD + "노타,,,,\n"), document);
        String entry = desk.enter(first);
        assertThat(desk.page(entry).select("#line-1").text()).contains("과기정통부-2026-77");
        assertThat(desk.keeping().confirm(entry)).hasStatus(303);
        String second = desk.enter(desk.receive(ListFiles.utf8(HEAD + "플리토,,,,\n"), document));
        assertThat(desk.page(second).select("tbody tr").eachAttr("id")).containsExactly("line-2");
        assertThat(desk.page(second).select(".lede").text()).contains("과기정통부-2026-77");
    }

    @Test
    void months_that_reach_beyond_the_team_are_the_days_within_it() {
        String list = desk.receiveFor(
                "nc-ai", ListFiles.utf8(HEAD.strip() + ",종료일\n노타,,,,2025. 8.,2026. 1.\n"), Map.of("from", ""));
        desk.take(list);
        assertThat(database.sql(
                                "select m.active_from = c.active_from and m.active_until = c.active_until"
                                        + " from membership m join consortium c on c.id = m.consortium_id"
                                        + " join audit_head h on h.program_id = m.program_id where m.code = :code and h.slug = :slug")
                        .param("slug", Site.SLUG)
                        .param("code", codes().getLast())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void an_organisation_that_another_programme_knows_comes_as_it_is_known_there_and_stays_there() {
        knowElsewhere("줄기대학교", "Stem University");
        String entry = desk.take(desk.receive(ListFiles.utf8(HEAD + "줄기대학교,,수요기관,,\n")));
        assertThat(site.page("organizations/stem-university").select("main").text())
                .contains("Stem University", "대학");
        assertThat(desk.keeping().reverse(entry, "다른 명단이었음")).hasStatus(303);
        assertThat(site.get(Site.PROGRAM + "/organizations/stem-university")).hasStatus(404);
        assertThat(database.sql("select count(*) from organization_listing where code = 'ORG-STEM'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void knowElsewhere(String korean, String english) {
        UUID id = UUID.randomUUID();
        database.sql("insert into organization (id, version, slug, name_ko, name_en, kind, kind_basis)"
                        + " values (:id, 0, 'stem-university', :ko, :en, 'university', 'general_knowledge')")
                .param("id", id)
                .param("ko", korean)
                .param("en", english)
                .update();
        database.sql("insert into organization_listing (program_id, organization_id, code)"
                        + " select program_id, :id, 'ORG-STEM' from audit_head where slug = 'access-log'")
                .param("id", id)
                .update();
    }

    @Test
    void an_entry_that_is_put_away_leaves_the_list_as_it_was_looked_over() {
        String list = desk.receive(ListFiles.utf8(HEAD + "노타,,참여기관,,2026-02-30\n"));
        desk.edit(list, 2, Map.of("cell.from", "2026-02-28"));
        String entry = desk.enter(list);
        assertThat(desk.page(list).select("#l2 a.sub:contains(수정)")).isEmpty();
        assertThat(desk.keeping().send(entry + "/discarding", Keeping.with(desk.page(entry), Map.of())))
                .hasStatus(303);
        assertThat(desk.page(list + "?show=all").select("#l2").text()).contains("2026. 2. 28.");
        desk.take(list);
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void the_list_leads_to_its_entry_which_a_draft_is_for_its_writer_alone() {
        String list = desk.receive(ListFiles.utf8(HEAD + "노타,,참여기관,,\n"));
        String entry = desk.enter(list);
        assertThat(desk.page(list).select("#made ~ p a").attr("href")).isEqualTo(entry);
        assertThat(desk.page(list).select("#l2 .st").text()).isEqualTo("입력에 있음");
        Document seen =
                Keeping.parse(mvc.get().uri(list).with(People.secondAdmin()).exchange(), 200);
        assertThat(seen.select("#made ~ p a")).isEmpty();
        assertThat(seen.select("#made ~ p").text()).contains("다른 사람이 이 명단으로 만든 입력");
        assertThat(desk.press(list, "discarding", Map.of())).hasStatus(422);
    }

    @Test
    void what_an_earlier_version_saved_by_itself_says_so() {
        String list = desk.receive(ListFiles.utf8(HEAD + "노타,,참여기관,,\n플리토,,,,\n"));
        database.sql("update partner_import_line set membership_code = 'MB-777' where number = 2 and import_id ="
                        + " (select id from partner_import order by uploaded_at desc limit 1)")
                .update();
        database.sql("update partner_import set state = 'CONFIRMED', confirmed_by = 'account/1',"
                        + " confirmed_at = uploaded_at where id ="
                        + " (select id from partner_import order by uploaded_at desc limit 1)")
                .update();
        Document page = desk.page(list);
        assertThat(page.select("#made ~ p").text()).contains("이전 버전에서 한 번에 저장한 명단");
        assertThat(page.select("#l2 .st").text()).isEqualTo("추가(MB-777)");
        assertThat(page.select("#l3 .st").text()).isEqualTo("이미 있음");
        assertThat(page.select("main form button")).isEmpty();
    }

    @Test
    void a_double_click_makes_one_entry_and_an_older_page_is_stale() {
        String list = desk.receive(ListFiles.utf8(HEAD + "노타,,참여기관,,\n플리토,,참여기관,,\n"));
        String once = UUID.randomUUID().toString();
        String version =
                desk.page(list).select("input[name=version]").eachAttr("value").getFirst();
        desk.edit(list, 3, Map.of("left-out", "yes"));
        assertThat(desk.press(list, "entry", Map.of("version", version))).hasStatus(409);
        String entry = Keeping.location(desk.press(list, "entry", Map.of("once", once)));
        assertThat(Keeping.location(desk.press(list, "entry", Map.of("once", once))))
                .isEqualTo(entry);
        assertThat(desk.press(list, "entry", Map.of())).hasStatus(422);
    }

    @Test
    void two_people_on_one_line_do_not_overwrite_each_other() {
        String list = desk.receive(ListFiles.utf8(HEAD + "노타,,참여기관,,2026-02-30\n"));
        desk.edit(list, 2, Map.of("cell.from", "2026-02-27"));
        assertThat(desk.edit(list, 2, Map.of("cell.from", "2026-02-28", "was.from", "2026-02-30")))
                .hasStatus(409);
        assertThat(desk.page(list + "?show=all").select("#l2").text()).contains("2026. 2. 27.");
    }

    @Test
    void a_list_can_be_put_away() {
        String list = desk.receive(ListFiles.utf8(HEAD + "노타,,참여기관,,\n"));
        assertThat(desk.press(list, "discarding", Map.of())).hasStatus(303);
        assertThat(desk.page(Site.PROGRAM + "/teams/skt/imports")
                        .select("tbody")
                        .text())
                .contains("삭제");
        assertThat(desk.press(list, "entry", Map.of())).hasStatus(422);
        assertThat(desk.page(list).select("#l2 .st").text()).isEqualTo("제외");
    }

    @Test
    void what_was_done_is_read_as_what_was_done() {
        String list = desk.receive(ListFiles.utf8(HEAD + "노타,,,,2026-03-02\n플리토,,,,\n"));
        String entry = desk.take(list);
        Document saved = desk.page(list);
        assertThat(saved.select("#l2").text()).contains("추가(", "참여기관", "2026. 3. 2.(월)", "계속");
        assertThat(saved.select("#l3").text()).contains("참여기관", "2026. 2. 25.(수)");
        assertThat(saved.select("nav.legend").text()).contains("추가한 행 2");
        desk.keeping().reverse(entry, "다른 명단이었음");
        assertThat(desk.page(list).select("#l2 .st").text()).startsWith("추가 후 되돌림(");
    }

    @Test
    void half_of_a_kind_is_enough() {
        String list = desk.receive(
                ListFiles.utf8("기관명,영문명,유형\n새싹하나,Sprout One,중소기업\n새싹둘,Sprout Two,중견\n새싹셋,Sprout Three,방송\n"));
        assertThat(desk.page(list + "?show=all").select("tbody .has-err")).isEmpty();
    }

    @Test
    void a_category_is_a_kind_or_a_role_or_asked_about() {
        String list = desk.receive(
                ListFiles.utf8("기관명,영문명,구분\n새싹하나,Sprout One,대학\n새싹둘,Sprout Two,수요\n새싹셋,Sprout Three,신규\n"));
        Document page = desk.page(list + "?show=all");
        assertThat(page.select("#l2").text()).contains("새 기관으로 추가", "참여기관");
        assertThat(page.select("#l3").text()).contains("새 기관으로 추가", "수요기관");
        assertThat(page.select("#l4 + tr .has-err").eachText())
                .singleElement(STRING)
                .contains("‘신규’은(는) 역할도 유형도 아닙니다");
        assertThat(desk.edit(list, 4, Map.of("cell.category", ""))).hasStatus(303);
        assertThat(desk.page(list).select(".has-err")).isEmpty();
    }

    @Test
    void a_name_in_latin_letters_needs_no_english_one() {
        String list = desk.receive(
                ListFiles.utf8("name,role\nKeim-Institut für Proben,participant\nÉcole de l’Essai,participant\n"));
        Document page = desk.page(list);
        assertThat(page.select(".has-err")).isEmpty();
        assertThat(page.select("tbody .st").eachText()).containsExactly("새 기관으로 추가", "새 기관으로 추가");
        desk.take(list);
        assertThat(site.get(Site.PROGRAM + "/organizations/ecole-de-lessai?lang=en"))
                .hasStatusOk();
    }

    @Test
    void a_total_or_a_note_waits_until_a_person_decides() {
        String list =
                desk.receive(ListFiles.utf8("기관명,영문명,역할\n노타,,참여기관\n합계,1개 기관,\n※ 2026. 3. 기준,,\nTotal,Total Inc.,\n"));
        Document page = desk.page(list);
        assertThat(page.select("tbody th[scope=row]").eachText()).containsExactly("합계", "※ 2026. 3. 기준", "Total");
        assertThat(page.select("#l3 .st").text()).isEqualTo("선택 필요");
        assertThat(page.select("#l3").text()).contains("합계나 주석으로 보입니다");
        assertThat(desk.press(list, "entry", Map.of())).hasStatus(422);
        desk.edit(list, 3, Map.of("left-out", "yes"));
        desk.edit(list, 4, Map.of("left-out", "yes"));
        desk.edit(list, 5, Map.of("meaning", "new"));
        assertThat(desk.page(list).select("#l5").text()).contains("새 기관으로 추가").doesNotContain("주석");
        assertThat(desk.press(list, "entry", Map.of())).hasStatus(303);
    }

    @Test
    void a_role_where_a_name_belongs_waits_until_a_person_decides() {
        String list = desk.receive(ListFiles.utf8(HEAD + "수요기관,Sprout,,,\n"));
        assertThat(desk.page(list).select("#l2").text()).contains("역할의 이름으로 보입니다");
        assertThat(desk.press(list, "entry", Map.of())).hasStatus(422);
    }

    @Test
    void headings_that_stand_again_on_the_next_page_wait_until_a_person_decides() {
        String list = desk.receive(ListFiles.utf8("기관명,영문명\n노타,\n기관명,영문명\n플리토,\n"));
        assertThat(desk.page(list).select("#l3").text()).contains("선택 필요", "열 이름이 반복된 행");
        assertThat(desk.press(list, "entry", Map.of())).hasStatus(422);
    }

    @Test
    void what_is_wrong_with_the_form_is_said_beside_its_field_and_nothing_is_kept() {
        int before = lists();
        Document page = ImportFixture.parse(
                desk.send("명단.csv", ListFiles.utf8(""), Map.of("role", "lead", "why", "", "source", "S999")), 422);
        assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#file", "#role", "#source", "#why");
        assertThat(page.select("#from").val()).isEqualTo("2026-02-25");
        assertThat(lists()).isEqualTo(before);
    }

    @Test
    void nobody_but_those_who_keep_the_record_may_see_a_draft() {
        String list = desk.receive(ListFiles.utf8(HEAD + "노타,,참여기관,,\n"));
        assertThat(mvc.get().uri(list).with(People.staff())).hasStatus(403);
        assertThat(mvc.get().uri(list).with(People.evaluator())).hasStatus(403);
        assertThat(mvc.get().uri(list).with(People.coordinator())).hasStatus(200);
        assertThat(mvc.get().uri(Site.PROGRAM + "/teams/skt").with(People.coordinator()))
                .bodyText()
                .contains(Site.PROGRAM + "/teams/skt/imports");
        assertThat(mvc.get().uri(Site.PROGRAM + "/teams/nc-ai/imports/1").with(People.admin()))
                .hasStatus(404);
    }

    private int members() {
        return database.sql("select count(*) from membership where code = any(:codes)"
                        + " and program_id = (select id from program where slug = 'sovereign-ai-foundation-model')")
                .param("codes", codes().toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private int lists() {
        return database.sql("select count(*) from partner_import")
                .query(Integer.class)
                .single();
    }

    private long entries() {
        return database.sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }
}
