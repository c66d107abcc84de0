package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import kr.hannun.search.Subject;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the shipped files against the database; that each row stands on its page is held by EveryRowIsReachableTest. */
@DatabaseTest
class EveryRowOfEveryFileArrivesTest {

    /** What the rows of each file are among the subjects; codes are looked for on the glossary's page. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("sources", "source"),
            Map.entry("program", "program"),
            Map.entry("phases", "phase"),
            Map.entry("organizations", "organization"),
            Map.entry("organization_aliases", "alias"),
            Map.entry("consortia", "team"),
            Map.entry("memberships", "membership"),
            Map.entry("consortium_counts", "count"),
            Map.entry("applications", "application"),
            Map.entry("models", "model"),
            Map.entry("model_aliases", "alias"),
            Map.entry("benchmark_results", "benchmark"),
            Map.entry("themes", "theme"),
            Map.entry("team_themes", "claim"),
            Map.entry("capability_dimensions", "dimension"),
            Map.entry("capability_values", "value"),
            Map.entry("team_capabilities", "capability"),
            Map.entry("milestones", "milestone"),
            Map.entry("milestone_plan_history", "plan"),
            Map.entry("milestone_outcomes", "milestone"),
            Map.entry("support", "support"),
            Map.entry("evaluation_criteria", "criterion"),
            Map.entry("evaluation_results", "result"),
            Map.entry("events", "event"),
            Map.entry("quotes", "opinion"),
            Map.entry("conflicts", "disagreement"),
            Map.entry("remarks", "remark"),
            Map.entry("former_names", "former-name"),
            Map.entry("glossary", "term"));

    @Autowired
    JdbcClient database;

    @Autowired
    Site site;

    @Test
    void as_many_subjects_of_each_kind_as_rows() {
        Map<String, Long> rows = new TreeMap<>();
        KINDS.forEach((file, kind) -> bundle().rows(file).forEach(row -> rows.merge(kind, 1L, Long::sum)));
        Map<String, Long> subjects = new TreeMap<>();
        database.sql("select s.kind, count(*) as number from subject s join audit_head h using (program_id)"
                        + " where h.slug = :program and s.kind <> 'round'"
                        + " and s.code not like '%/' || s.kind group by s.kind")
                .param("program", Site.SLUG)
                .query((row, number) -> subjects.put(row.getString("kind"), row.getLong("number")))
                .list();
        assertThat(subjects).isEqualTo(rows);
    }

    @Test
    void as_many_statements_as_rows() {
        int statements = database.sql("select count(*) from subject s join audit_head h using (program_id)"
                        + " where h.slug = :program and s.code like '%/' || s.kind")
                .param("program", Site.SLUG)
                .query(Integer.class)
                .single();
        assertThat(bundle().rows("statements")).hasSize(statements);
    }

    @Test
    void every_file_of_the_format_is_looked_for() {
        assertThat(bundle().files().keySet())
                .hasSize(KINDS.size() + 4)
                .contains("codes", "statements", "revisions", "former_values")
                .containsAll(KINDS.keySet());
    }

    @Test
    void every_code_stands_in_the_glossary() {
        Document glossary = site.page("glossary");
        assertThat(bundle().rows("codes"))
                .allSatisfy(row -> assertThat(glossary.getElementById(Subject.anchor("code/" + row.key())))
                        .as(row.key())
                        .isNotNull());
    }

    private static Bundle bundle() {
        return BundleCheck.check(BundleSource.shipped()) instanceof BundleReading.Accepted accepted
                ? accepted.bundle()
                : new Bundle(Map.of());
    }
}
