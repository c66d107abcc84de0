package kr.hannun.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.hannun.audit.Invariants;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.Grounds;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AdminsCanMergeOrganizationsTest {

    private static final Grounds GROUNDS = new Grounds("S069", null, "두 번 등록됨");

    @Autowired
    MergeOrganizations merging;

    @Autowired
    SeparateOrganizations separation;

    @Autowired
    RenameOrganization renaming;

    @Autowired
    RegisterOrganization registration;

    @Autowired
    Invariants invariants;

    @Autowired
    NameBooks names;

    @Autowired
    Site site;

    @Autowired
    JdbcClient database;

    private ProgramId program = new ProgramId(new UUID(0, 0));

    @BeforeEach
    void the_shipped_programme() {
        program = new ProgramId(database.sql("select program_id from audit_head where slug = :slug")
                .param("slug", Site.SLUG)
                .query(UUID.class)
                .single());
    }

    @Test
    void whatever_spoke_of_the_duplicate_speaks_of_the_one_that_is_kept() {
        assertThat(merge("nota", "crowdworks")).isEqualTo(new Outcome.Done("organizations/crowdworks"));
        assertThat(site.page("organizations/crowdworks")
                        .select("#teams tbody tr")
                        .size())
                .isGreaterThan(1);
        assertThat(site.page("organizations/crowdworks").select("main dl").text())
                .contains("통합된 기관의 이름");
        assertThat(site.get(Site.PROGRAM + "/organizations/nota"))
                .hasStatus(302)
                .hasHeader("Location", Site.PROGRAM + "/organizations/crowdworks");
        assertThat(site.page("search?q=노타").select("main a").eachAttr("href"))
                .contains(Site.PROGRAM + "/organizations/crowdworks");
        assertThat(site.page("organizations?q=노타").select("tbody th").eachText())
                .contains("크라우드웍스 찾은 이름: 노타AI");
    }

    @Test
    void a_merge_taken_back_leaves_everything_as_it_was() {
        Map<String, String> before = world();
        merge("nota", "crowdworks");
        assertThat(world()).isNotEqualTo(before);
        assertThat(separate("crowdworks", "nota")).isEqualTo(new Outcome.Done("organizations/nota"));
        Map<String, String> after = world();
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
    }

    @Test
    void the_history_of_both_tells_of_it() {
        merge("nota", "crowdworks");
        separate("crowdworks", "nota");
        assertThat(database.sql("select detail from audit_entry where event in ('OrganizationsMerged',"
                                + " 'OrganizationsSeparated') and program_id = :program")
                        .param("program", program.value())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(detail -> String.valueOf(detail).contains("ORG-NOTA")
                        && String.valueOf(detail).contains("ORG-CROWDWORKS"));
    }

    @Test
    void two_in_one_team_at_once_cannot_be_the_same() {
        assertThat(merge("kaist", "seoul-national-university"))
                .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Refused.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::key)
                        .contains("organization.merge.together"));
    }

    @Test
    void one_that_belonged_to_its_duplicate_belongs_to_nobody() {
        database.sql("update organization set parent_id = (select id from organization where slug = 'nota')"
                        + " where slug = 'crowdworks'")
                .update();
        assertThat(merge("nota", "crowdworks")).isInstanceOf(Outcome.Done.class);
        assertThat(parent("crowdworks")).isNull();
        separate("crowdworks", "nota");
        assertThat(parent("crowdworks")).isEqualTo("nota");
    }

    @Test
    void what_was_edited_since_is_not_moved_back() {
        merge("nota", "crowdworks");
        database.sql("update membership set version = version + 1 where organization_id ="
                        + " (select id from organization where slug = 'crowdworks')")
                .update();
        assertThat(separate("crowdworks", "nota"))
                .satisfies(edit -> assertThat(problem(edit)).startsWith("organization.separate.changed"));
        assertThat(site.get(Site.PROGRAM + "/organizations/nota")).hasStatus(302);
    }

    @Test
    void what_was_merged_on_is_taken_back_in_order() {
        assertThat(merge("nota", "crowdworks")).isInstanceOf(Outcome.Done.class);
        assertThat(merge("crowdworks", "friendli-ai")).isInstanceOf(Outcome.Done.class);
        assertThat(problem(separate("crowdworks", "nota"))).startsWith("organization.separate.gone");
        assertThat(separate("friendli-ai", "crowdworks")).isInstanceOf(Outcome.Done.class);
        assertThat(separate("crowdworks", "nota")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_was_merged_on_is_still_known_by_its_first_name() {
        merge("nota", "crowdworks");
        merge("crowdworks", "friendli-ai");
        assertThat(names.open(program).find("노타").map(NameBook.Known::slug)).contains("friendli-ai");
    }

    @Test
    void a_form_shown_before_somebody_elses_edit_is_stale() {
        long version = version("nota");
        renaming.rename(
                admin(),
                new RenameOrganization.Command(
                        program,
                        "nota",
                        version,
                        new LocalizedText("노타 2", "Nota 2"),
                        new PartialDate("2026"),
                        GROUNDS,
                        UUID.randomUUID()));
        database.sql("update organization set version = version + 1 where slug = 'nota'")
                .update();
        assertThat(merge("nota", version, "crowdworks")).isEqualTo(new Outcome.Stale());
    }

    @Test
    void every_invariant_holds_after_a_merge_of_two_that_are_new() {
        register("새싹연구소", "sprout-lab");
        register("줄기연구소", "stem-lab");
        merge("sprout-lab", "stem-lab");
        assertThat(broken()).isEmpty();
        separate("stem-lab", "sprout-lab");
        assertThat(broken()).isEmpty();
    }

    @Test
    void whoever_edits_a_team_from_a_form_shown_before_the_merge_has_to_look_again() {
        long shown = teamVersion();
        merge("nota", "crowdworks");
        assertThat(teamVersion()).isGreaterThan(shown);
        long merged = teamVersion();
        separate("crowdworks", "nota");
        assertThat(teamVersion()).isGreaterThan(merged);
    }

    @Test
    void nobody_but_an_administrator_may() {
        Actor staff = People.actor(Actor.Role.STAFF);
        assertThatThrownBy(() -> merging.merge(staff, command("nota", 0, "crowdworks")))
                .isInstanceOf(NotPermitted.class);
    }

    private Outcome merge(String duplicate, String kept) {
        return merge(duplicate, version(duplicate), kept);
    }

    private Outcome merge(String duplicate, long version, String kept) {
        return merging.merge(admin(), command(duplicate, version, kept));
    }

    private MergeOrganizations.Command command(String duplicate, long version, String kept) {
        return new MergeOrganizations.Command(
                program, duplicate, version, kept, version(kept), GROUNDS, UUID.randomUUID());
    }

    private Outcome separate(String kept, String duplicate) {
        return separation.separate(
                admin(), new SeparateOrganizations.Command(program, kept, duplicate, GROUNDS, UUID.randomUUID()));
    }

    private static String problem(Outcome edit) {
        return edit instanceof Outcome.Refused refused
                ? refused.problems().getFirst().key()
                : edit.toString();
    }

    private static Actor admin() {
        return People.actor(Actor.Role.ADMIN);
    }

    private void register(String name, String slug) {
        registration.register(
                admin(),
                new RegisterOrganization.Command(
                        program,
                        new LocalizedText(name, slug),
                        new Slug(slug),
                        "research_institute",
                        null,
                        true,
                        GROUNDS,
                        UUID.randomUUID()));
    }

    private List<String> broken() {
        return invariants.check().stream()
                .flatMap(answer -> answer.broken().stream())
                .toList();
    }

    /** Of the team that the organisation about to be merged is in. */
    private long teamVersion() {
        return database.sql("select max(c.version) from consortium c join membership m on m.consortium_id = c.id"
                        + " join organization o on o.id = m.organization_id where o.slug in ('nota', 'crowdworks')"
                        + " and c.slug = :team")
                .param("team", "upstage")
                .query(Long.class)
                .single();
    }

    private long version(String slug) {
        return database.sql("select version from organization where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private @Nullable String parent(String slug) {
        return database.sql("select p.slug from organization o left join organization p on p.id = o.parent_id"
                        + " where o.slug = :slug")
                .param("slug", slug)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single()
                .replace("null", "")
                .transform(text -> text.isEmpty() ? null : text);
    }

    /** Every row of every table but those that count and tell, as one text by table; versions left out. */
    private Map<String, String> world() {
        Map<String, String> world = new TreeMap<>();
        database.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name not like 'audit%'"
                        + " and table_name not like 'organization_merge%' and table_name not in ('submission')"
                        + " and table_name not like 'flyway%' and table_name not like '%\\_past'")
                .query(String.class)
                .list()
                .forEach(table -> world.put(
                        table,
                        database.sql("select md5(coalesce(string_agg(row, ',' order by row), '')) from (select"
                                        + " (to_jsonb(t) - 'version' - 'position' - 'known_from')::text as row from "
                                        + table
                                        + " t) r")
                                .query(String.class)
                                .single()));
        return world;
    }
}
