package kr.hannun.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.hannun.exchange.Copies;
import kr.hannun.shared.ProgramId;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Eight administrators edit at random and at once. Afterwards everything that was accepted is done again in its order with a
 * model, which must accept the same and refuse the same on every version, and end with the same teams.
 */
@DatabaseTest
class RandomEditsBreakNothingTest {

    private static final Logger LOG = LoggerFactory.getLogger(RandomEditsBreakNothingTest.class);
    private static final int EDITS = Integer.getInteger("hannun.proof.edits", 1_000);
    private static final long SEED = Long.getLong("hannun.proof.seed", 20_261_124L);
    private static final int THREADS = 8;

    @Autowired
    Copies copies;

    @Autowired
    Crowd crowd;

    @Autowired
    TeamCompositions lineups;

    @Autowired
    JdbcClient database;

    private ProgramId program;

    @BeforeEach
    void a_programme_of_its_own() {
        program = copies.of("random-edits", 5);
        crowd.meet();
    }

    @Test
    void random_edits_by_eight_threads_break_nothing() throws Exception {
        List<String> teams = teams();
        Map<String, Model> models = new TreeMap<>();
        teams.forEach(team -> models.put(team, model(team)));
        long begun = System.nanoTime();
        List<Crowd.Tried> tried = together(teams);
        tell(tried, begun);
        teams.forEach(team -> replay(team, Objects.requireNonNull(models.get(team)), tried));
        assertThat(overlaps()).isZero();
        assertThat(daysWithoutExactlyOneLead()).isZero();
        assertThat(tried).hasSize(EDITS);
        assertThat(tried.stream().filter(Crowd.Tried::accepted)).hasSizeGreaterThan(EDITS / 10);
    }

    private static void tell(List<Crowd.Tried> tried, long begun) {
        LOG.info(
                "seed {}: {} edits in {} s, {} of them accepted",
                SEED,
                tried.size(),
                (System.nanoTime() - begun) / 1_000_000_000L,
                tried.stream().filter(Crowd.Tried::accepted).count());
    }

    private List<String> teams() {
        return database.sql(
                        "select slug from consortium where program_id = :program and active_until is null order by slug")
                .param("program", program.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<Crowd.Tried> together(List<String> teams) throws Exception {
        List<Crowd.Tried> all = new ArrayList<>();
        try (ExecutorService admins = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<List<Crowd.Tried>>> work = IntStream.range(0, THREADS)
                    .<Callable<List<Crowd.Tried>>>mapToObj(
                            number -> () -> crowd.work(program, teams, EDITS / THREADS, new Random(SEED + number)))
                    .toList();
            for (Future<List<Crowd.Tried>> done : admins.invokeAll(work)) {
                all.addAll(done.get());
            }
        }
        return all;
    }

    private Model model(String team) {
        Model model = new Model();
        cards(team).forEach(model::put);
        return model;
    }

    private List<Model.Card> cards(String team) {
        return lineups.find(program, team).orElseThrow().stints().stream()
                .map(Crowd::card)
                .toList();
    }

    private void replay(String team, Model model, List<Crowd.Tried> tried) {
        Map<Long, List<Crowd.Tried>> byVersion = new TreeMap<>();
        tried.stream()
                .filter(each -> each.team().equals(team))
                .forEach(each -> byVersion
                        .computeIfAbsent(each.version(), version -> new ArrayList<>())
                        .add(each));
        byVersion.values().forEach(all -> {
            all.stream()
                    .filter(each -> !each.accepted())
                    .forEach(each -> assertThat(model.copy().fulfil(each.wish()))
                            .as("refused with seed %s: %s", SEED, each)
                            .isFalse());
            all.stream()
                    .filter(Crowd.Tried::accepted)
                    .forEach(each -> assertThat(model.fulfil(each.wish()))
                            .as("accepted with seed %s: %s", SEED, each)
                            .isTrue());
        });
        assertThat(cards(team)).as(team).containsExactlyInAnyOrderElementsOf(model.cards());
    }

    private long overlaps() {
        return count("select count(*) from membership a join membership b on b.consortium_id = a.consortium_id"
                + " and b.organization_id = a.organization_id and b.id > a.id and b.active && a.active"
                + " where a.program_id = :program");
    }

    private long daysWithoutExactlyOneLead() {
        return count("select count(*) from consortium t cross join generate_series(date '2025-08-04',"
                + " date '2027-01-01', interval '1 day') day where t.program_id = :program"
                + " and t.active @> cast(day as date) and (select count(*) from membership m"
                + " where m.lead_of = t.id and m.active @> cast(day as date)) <> 1");
    }

    private long count(String sql) {
        return database.sql(sql)
                .param("program", program.value())
                .query(Long.class)
                .single();
    }
}
