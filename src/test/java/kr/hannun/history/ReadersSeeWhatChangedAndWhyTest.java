package kr.hannun.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hannun.audit.Audience;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.audit.Verification;
import kr.hannun.audit.VerifyTrail;
import kr.hannun.audit.Witnesses;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** An administrator has recorded that KAIST joined LG, and something only those who run evaluations may read. */
@DatabaseTest
@Transactional
class ReadersSeeWhatChangedAndWhyTest {

    private static final UUID EDITOR = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
    private static final String TEAM = "/teams/lg-ai-research/history";

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

    @TempDir
    Path folder;

    private Head before;

    /** As the module of teams tells it. */
    @EventCode("MemberAdmitted")
    record MemberAdmitted(ProgramId program, Map<String, String> detail, List<Change> changes) implements AuditedEvent {

        @Override
        public String actor() {
            return "account/" + EDITOR;
        }

        @Override
        public List<String> concerns() {
            return List.of("T-LG", "ORG-KAIST");
        }

        @Override
        public Audience audience() {
            return Audience.EVERYBODY;
        }
    }

    /** Something about many at once. */
    @EventCode("PartnersAdmitted")
    record PartnersAdmitted(ProgramId program, List<String> concerns) implements AuditedEvent {

        @Override
        public String actor() {
            return "account/" + EDITOR;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }

        @Override
        public Audience audience() {
            return Audience.EVERYBODY;
        }
    }

    /** Something nobody has worded and few may read. */
    @EventCode("ConflictDeclared")
    record ConflictDeclared(ProgramId program) implements AuditedEvent {

        @Override
        public String actor() {
            return "account/" + EDITOR;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("why", "은밀한 까닭");
        }

        @Override
        public List<String> concerns() {
            return List.of("T-LG");
        }
    }

    @BeforeEach
    void something_changes() {
        before = trail.head(new Slug("sovereign-ai-foundation-model")).orElseThrow();
        database.sql("insert into account (id, version, name, person, valid_from, trial)"
                        + " values (:id, 0, 'editor.of.the.test', '김편집', date '2026-01-01', false)")
                .param("id", EDITOR)
                .update();
        events.publishEvent(new MemberAdmitted(
                before.program(),
                Map.of("why", "언론 보도에 따름", "source", "S109", "certainty", "press", "effective", "2026-02-25"),
                List.of(
                        new Change("member", "한국과학기술원 (MB-900)", "한국과학기술원 (MB-900)"),
                        new Change("role", null, "participant"),
                        new Change("from", "2026-02-20", "2026-02-25"),
                        new Change("shoe-size", "41", "42"))));
        events.publishEvent(new ConflictDeclared(before.program()));
    }

    @Test
    void field_before_after_when_and_why_with_the_source() {
        String entry = site.page(TEAM.substring(1)).select("tbody").eachText().getFirst();

        assertThat(entry)
                .contains("참여기관 추가", "효력 2026. 2. 25.(수)", "언론 보도에 따름", "KST", "기록 " + (before.seq() + 1) + "번")
                .contains("기관 한국과학기술원 (MB-900)", "역할 없음 참여기관", "시작일 2026. 2. 20.(금) 2026. 2. 25.(수)");
    }

    @Test
    void what_nobody_has_worded_is_shown_as_it_is_kept() {
        assertThat(site.page(TEAM.substring(1)).select("tbody").eachText().getFirst())
                .contains("shoe-size 41 42");
    }

    @Test
    void the_source_opens_in_place() {
        assertThat(site.page(TEAM.substring(1)).select("tbody button.cite").attr("popovertarget"))
                .isEqualTo("S109");
    }

    @Test
    void it_ends_with_the_day_on_which_everything_came_in() {
        assertThat(site.page(TEAM.substring(1)).select("tbody").eachText().getLast())
                .contains("최초 자료 등록", "전체 없음 LG AI연구원 정예팀", "기록 1번");
    }

    @Test
    void the_organisation_has_the_same_entry() {
        assertThat(site.page("organizations/kaist/history?lang=en")
                        .select("tbody")
                        .eachText()
                        .getFirst())
                .contains("Member admitted", "Role none", "Effective 25 February 2026");
        assertThat(site.page("organizations/skt/history").select("tbody")).hasSize(1);
    }

    @Test
    void of_many_members_a_team_reads_the_first_and_an_organisation_its_own() {
        List<Change> many = IntStream.range(0, 100)
                .boxed()
                .flatMap(number -> Stream.of(
                        new Change("member", null, "새싹 " + number + " (MB-" + number + ")"),
                        new Change("role", null, "participant")))
                .collect(Collectors.toCollection(ArrayList::new));
        many.add(new Change("member", null, "한국과학기술원 (MB-900)"));
        many.add(new Change("role", null, "demand"));
        events.publishEvent(new MemberAdmitted(before.program(), Map.of(), many));

        List<String> lines =
                site.page(TEAM.substring(1)).select("tbody:nth-of-type(1) tr").eachText();
        assertThat(lines).hasSize(61);
        assertThat(lines.getLast()).isEqualTo("그 밖에 142항목");
        assertThat(site.page("organizations/kaist/history")
                        .select("tbody")
                        .eachText()
                        .getFirst())
                .contains("한국과학기술원 (MB-900)")
                .doesNotContain("새싹");
    }

    @Test
    void of_many_subjects_the_record_of_the_programme_names_the_first() {
        events.publishEvent(new PartnersAdmitted(
                before.program(),
                database.sql("select code from organization_listing where program_id = :program order by code limit 20")
                        .param("program", before.program().value())
                        .query((row, number) -> row.getString("code"))
                        .list()));
        Elements entry = site.page("trail").select("tbody tr:first-child");

        assertThat(entry.select("a")).hasSize(6);
        assertThat(entry.text()).contains("그 밖에 14곳");
    }

    @Test
    void whoever_is_not_signed_in_reads_the_role_and_not_the_name() {
        assertThat(site.page(TEAM.substring(1)).text()).contains("관리자").doesNotContain("김편집", EDITOR.toString());
        assertThat(page(TEAM, People.staff()).text()).contains("김편집");
    }

    @Test
    void what_is_for_few_is_read_by_few() {
        assertThat(site.page(TEAM.substring(1)).text()).doesNotContain("ConflictDeclared", "은밀한 까닭");
        assertThat(page(TEAM, People.staff()).text()).doesNotContain("ConflictDeclared", "은밀한 까닭");
        assertThat(page(TEAM, People.evaluator()).text()).doesNotContain("ConflictDeclared", "은밀한 까닭");
        assertThat(page(TEAM, People.coordinator()).text()).contains("ConflictDeclared", "은밀한 까닭");
    }

    @Test
    void the_record_of_the_programme_shows_its_seal_and_what_happened() {
        Document page = site.page("trail");
        Head now = trail.head(before.slug()).orElseThrow();

        assertThat(page.select("main").text())
                .contains(now.hash(), "참여기관 추가", "LG AI연구원 정예팀, 한국과학기술원", "최초 자료 등록")
                .doesNotContain("은밀한 까닭", "김편집");
        assertThat(page.select("main a[href*=trail.csv]")).isEmpty();
        assertThat(page.select("tbody a").eachAttr("href").getFirst()).isEqualTo(Site.PROGRAM + TEAM);
    }

    @Test
    void the_pages_of_the_record_are_not_kept() {
        assertThat(site.get(Site.PROGRAM + TEAM)).hasHeader("Cache-Control", "no-store");
        assertThat(site.get(Site.PROGRAM + "/trail")).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void staff_take_the_record_away_with_its_head_and_without_what_is_not_for_them() throws IOException {
        assertThat(page("/trail", People.staff()).select("a[href$=trail.csv]")).hasSize(1);
        Path file = Files.writeString(folder.resolve("trail.csv"), body("/trail.csv", People.staff()));
        Witnesses head =
                new Witnesses(List.of(trail.head(before.slug()).orElseThrow().hash()), List.of());

        Verification verification = VerifyTrail.verify(file, folder, head, Clock.systemUTC());

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.withheld()).isEqualTo(1);
        assertThat(Files.readString(file)).contains("언론 보도에 따름").doesNotContain("은밀한 까닭", "ConflictDeclared");
    }

    @Test
    void evaluators_and_strangers_do_not() {
        assertThat(mvc.get().uri(Site.PROGRAM + "/trail.csv").with(People.evaluator()))
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri(Site.PROGRAM + "/trail.csv")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void from_a_team_and_an_organisation_a_link_leads_there() {
        assertThat(site.page("teams/lg-ai-research").select("main a[href$=" + TEAM + "]"))
                .hasSize(1);
        assertThat(site.page("organizations/kaist").select("main a[href$=/organizations/kaist/history]"))
                .hasSize(1);
    }

    private Document page(String place, RequestPostProcessor person) {
        return Jsoup.parse(body(place, person));
    }

    private String body(String place, RequestPostProcessor person) {
        var answer = mvc.get().uri(Site.PROGRAM + place).with(person).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
