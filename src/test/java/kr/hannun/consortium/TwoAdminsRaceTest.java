package kr.hannun.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.hannun.audit.Outcome;
import kr.hannun.exchange.Copies;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two administrators who saw the same version save at the same moment. */
@DatabaseTest
class TwoAdminsRaceTest {

    private static final int RACES = 200;
    private static final String TEAM = "lg-ai-research";
    private static final String MEMBER = "MB-013";

    @Autowired
    Copies copies;

    @Autowired
    TeamCompositions lineups;

    @Autowired
    CorrectMembership corrections;

    @Autowired
    JdbcClient database;

    private final ExecutorService admins = Executors.newFixedThreadPool(2);
    private ProgramId program;

    @BeforeEach
    void a_programme_of_its_own(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName().replace('_', '-');
        program = copies.of("race-" + name, 2);
    }

    @AfterEach
    void they_go_home() {
        admins.close();
    }

    @Proves({"ASVS 2.3.4", "KISA 3.1"})
    @Test
    void one_saves_and_the_other_is_told_every_time() throws Exception {
        List<String> saved = new ArrayList<>();
        for (int race = 0; race < RACES; race++) {
            List<Outcome> both = race("first " + race, "second " + race);
            assertThat(both).hasAtLeastOneElementOfType(Outcome.Done.class);
            assertThat(both).hasAtLeastOneElementOfType(Outcome.Stale.class);
            saved.add((both.getFirst() instanceof Outcome.Done ? "first " : "second ") + race);
            assertThat(work()).isEqualTo(saved.getLast());
        }
        assertThat(recorded()).isEqualTo(saved);
    }

    @Proves({"ASVS 2.3.4", "KISA 3.1"})
    @Test
    void the_same_form_from_two_windows_has_one_effect_and_one_answer() throws Exception {
        for (int race = 0; race < RACES / 4; race++) {
            var command = correction("twice " + race);
            Callable<Outcome> send = () -> corrections.correct(TeamFixture.ADMIN, command);
            List<Outcome> both = together(send, send);
            assertThat(both.getFirst()).isInstanceOf(Outcome.Done.class).isEqualTo(both.getLast());
        }
        assertThat(recorded()).hasSize(RACES / 4);
    }

    private List<Outcome> race(String first, String second) throws Exception {
        var one = correction(first);
        var other = correction(second);
        return together(
                () -> corrections.correct(TeamFixture.ADMIN, one), () -> corrections.correct(TeamFixture.ADMIN, other));
    }

    private List<Outcome> together(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        List<Outcome> both = new ArrayList<>();
        for (Future<Outcome> done : admins.invokeAll(List.of(one, other))) {
            both.add(done.get());
        }
        return both;
    }

    private CorrectMembership.Command correction(String work) {
        long version = lineups.find(program, TEAM).orElseThrow().version();
        return new CorrectMembership.Command(
                new Target(program, TEAM, version, TypedId.next()),
                MEMBER,
                new CorrectMembership.Right(
                        Role.PARTICIPANT, LocalizedText.same(work), new PartialDate("2025-08-04"), null),
                TeamFixture.grounds(Procedure.RECORDED));
    }

    private String work() {
        LocalizedText field = lineups.find(program, TEAM)
                .flatMap(team -> team.stint(MEMBER))
                .map(MembershipRecord::field)
                .orElseThrow();
        return field.ko();
    }

    /** What the history says was written, in its order. */
    private List<String> recorded() {
        return database.sql("select change ->> 'after' from audit_entry,"
                        + " jsonb_array_elements(cast(detail as jsonb) -> 'changes') change"
                        + " where program_id = :program and event = 'MembershipCorrected'"
                        + " and change ->> 'field' = 'field-of-work' order by seq")
                .param("program", program.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
