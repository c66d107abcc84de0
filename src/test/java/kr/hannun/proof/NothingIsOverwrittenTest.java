package kr.hannun.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import kr.hannun.exchange.Copies;
import kr.hannun.review.ReviewFixture;
import kr.hannun.shared.ProgramId;
import kr.hannun.testing.Caller;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Wire;
import kr.hannun.testing.Wire.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several windows send at the same moment: what one saved stays, what the other typed stays before its eyes. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingIsOverwrittenTest {

    private static final Logger LOG = LoggerFactory.getLogger(NothingIsOverwrittenTest.class);
    private static final String COPY = "overwritten";
    private static final String PROGRAM = "/programs/" + COPY;
    private static final String TEAM = "lg-ai-research";
    private static final int TIMES = Integer.getInteger("hannun.proof.races", 12);
    private static final Map<String, String> GROUNDS =
            Map.of("why", "경합", "reason", "경합", "document", "연습-1", "certainty", "official");
    private static final Contest RENAMING = new Contest(
            PROGRAM + "/organizations/kaist/name",
            "name_en",
            Map.of("why", "경합", "document", "연습-1", "from", "2026-01-01"));
    private static final Contest CORRECTION =
            new Contest(PROGRAM + "/teams/" + TEAM + "/members/MB-010/correction", "field", GROUNDS);

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    Copies copies;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    JdbcClient database;

    private final ExecutorService windows = Executors.newFixedThreadPool(8);
    private List<Caller> admins = List.of();
    private List<Caller> evaluators = List.of();
    private ProgramId program = new ProgramId(new UUID(0, 0));
    private Contest draft = RENAMING;

    @BeforeAll
    void two_windows_of_each_are_open() throws IOException {
        program = copies.of(COPY, 2);
        String round = fixture.in(COPY).opened(TEAM);
        fixture.invite(round, fixture.trial("evaluator6"), TEAM);
        fixture.pledge(round, fixture.trial("evaluator6"));
        String password = Files.readString(folder.resolve("trial-password"));
        admins = Collections.nCopies(2, Caller.signedIn(new Wire(port), "admin", password));
        evaluators = List.of(
                Caller.signedIn(new Wire(port), "evaluator6", password),
                Caller.signedIn(new Wire(port), "evaluator6", password));
        draft = draft(PROGRAM + "/reviews/" + round + "/mine/" + TEAM);
    }

    private Contest draft(String page) {
        String comment = FormFound.on(evaluators.getFirst().page(page), evaluators.getFirst())
                .flatMap(form -> form.fields().keySet().stream())
                .filter(field -> field.startsWith("comment."))
                .findFirst()
                .orElseThrow();
        return new Contest(page, comment, Map.of());
    }

    @AfterAll
    void they_are_closed() {
        windows.close();
    }

    @Test
    void of_two_who_saw_the_same_one_saves_and_the_other_keeps_what_was_typed() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            race(RENAMING, admins, time);
            race(CORRECTION, admins, time);
            race(draft, evaluators, time);
        }
        LOG.info("Races: {}, 0 silent overwrites", 3 * TIMES);
    }

    private void race(Contest contest, List<Caller> people, int time) throws Exception {
        FormFound one = contest.open(people.getFirst());
        FormFound other = contest.open(people.getLast());
        List<String> texts = List.of("one " + time, "other " + time);
        List<Answer> answers = Contest.together(
                windows,
                List.of(() -> contest.send(one, texts.getFirst()), () -> contest.send(other, texts.getLast())));
        int winner = answers.getFirst().status() == 303 ? 0 : 1;
        assertThat(answers.get(winner).status()).as(contest.page()).isEqualTo(303);
        Answer late = answers.get(1 - winner);
        assertThat(late.status()).as(contest.page()).isEqualTo(409);
        assertThat(contest.kept(late, people.get(1 - winner))).isEqualTo(texts.get(1 - winner));
        assertThat(contest.open(people.getFirst()).shown(contest.field())).isEqualTo(texts.get(winner));
    }

    @Test
    void what_is_sent_several_times_has_one_effect_and_one_answer() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            for (Contest contest : List.of(RENAMING, CORRECTION, alias())) {
                sendOften(contest, contest.field() + " again " + time, 1 + time % 7);
            }
        }
        LOG.info("Duplicates: {} forms sent 2 to 8 times each, one of them unread, one effect each", 3 * TIMES);
    }

    private static Contest alias() {
        return new Contest(PROGRAM + "/organizations/kaist/aliases", "alias", GROUNDS);
    }

    /** Once more than so many times, and that one hangs up before it is answered. */
    private void sendOften(Contest contest, String text, int times) throws Exception {
        FormFound form = contest.open(admins.getFirst());
        long before = entries();
        contest.sendUnread(form, text);
        Callable<Answer> sending = () -> contest.send(form, text);
        Set<String> answers = Contest.together(windows, Collections.nCopies(times, sending)).stream()
                .map(answer -> answer.status() + " " + answer.header("Location"))
                .collect(Collectors.toSet());
        assertThat(answers).as(contest.page()).singleElement().asString().startsWith("303 ");
        assertThat(entries()).as(contest.page()).isEqualTo(before + 1);
    }

    private long entries() {
        return database.sql("select count(*) from audit_entry where program_id = :program")
                .param("program", program.value())
                .query(Long.class)
                .single();
    }
}
