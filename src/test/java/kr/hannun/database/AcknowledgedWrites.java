package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was acknowledged to whoever sent it, kept outside everything that is killed. */
final class AcknowledgedWrites {

    private static final String PROGRAM = "/programs/sovereign-ai-foundation-model";
    private static final String THERE = "select name_ko as name from organization where name_ko like 'Chaos %'"
            + " union all select title_ko from milestone where title_ko like 'Chaos %'";
    private static final String CITED = "select o.name_ko as name from organization o"
            + " join organization_listing l on l.organization_id = o.id join citation_source c on c.citation_id = l.citation_id"
            + " where o.name_ko like 'Chaos %' union all select m.title_ko from milestone m"
            + " join citation_source c on c.citation_id = m.citation_id where m.title_ko like 'Chaos %'";
    private static final String TOLD = "select c ->> 'after' as name from audit_entry e"
            + " cross join lateral jsonb_array_elements(cast(e.detail as jsonb) -> 'changes') c"
            + " where e.event in ('OrganizationRegistered', 'MilestonePlanned') and c ->> 'after' like 'Chaos %'"
            + " and c ->> 'field' in ('name_ko', 'milestone')";

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();

    /** How many attempts there were. */
    AtomicInteger attempts() {
        return attempts;
    }

    /** How many were acknowledged so far. */
    int size() {
        return acknowledged.size();
    }

    /** Plans a milestone of this name and notes it. */
    void plan(TrialClient coordinator, String name, boolean swallowed) throws Exception {
        Map<String, String> form = Map.of(
                "title_ko", name,
                "title_en", name,
                "undated", "yes",
                "stated", "2026-11-01",
                "certainty", "official",
                "source", "S069",
                "why", "시험");
        coordinator.send(PROGRAM + "/milestones/new", form, swallowed);
        acknowledged.add(name);
    }

    /** Registers an organisation of this name and notes it. */
    void register(TrialClient admin, String name, boolean swallowed) throws Exception {
        Map<String, String> form = Map.of(
                "name_ko", name,
                "name_en", name,
                "kind", "startup",
                "distinct", "yes",
                "source", "S069",
                "why", "시험");
        admin.send(PROGRAM + "/organizations", form, swallowed);
        acknowledged.add(name);
    }

    /** What was acknowledged is there once, with its source and with its entry, and nothing else is. */
    void decide(JdbcClient database) {
        for (String query : List.of(THERE, CITED, TOLD)) {
            List<String> found = database.sql(query)
                    .query((row, number) -> row.getString("name"))
                    .list();
            assertThat(found).as(query).containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }
}
