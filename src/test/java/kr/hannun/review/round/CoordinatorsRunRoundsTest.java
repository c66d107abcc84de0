package kr.hannun.review.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.review.ReviewFixture;
import kr.hannun.review.course.TransitionRound;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CoordinatorsRunRoundsTest {

    @Autowired
    RunningRounds running;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    WeighRound weighing;

    @Autowired
    TransitionRound acts;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    private String round = "";

    @BeforeEach
    void a_round_is_made() {
        round = fixture.make("lg-ai-research", "upstage");
    }

    @Test
    void a_round_has_the_rules_of_its_pack() {
        assertThat(fixture.round(round).parts())
                .extracting(ReviewRound.Part::weight)
                .containsExactly(new BigDecimal("40"), new BigDecimal("35"), new BigDecimal("25"));
        assertThat(fixture.round(round).rules().gap()).isEmpty();
    }

    @Proves("ASVS 2.2.3")
    @ParameterizedTest
    @ValueSource(strings = {"34.9", "35.1"})
    void weights_that_do_not_add_up_cannot_be_opened(String expert) {
        weighing.weigh(fixture.first(), fixture.command(round), Map.of("expert", new BigDecimal(expert)));
        assertThat(acts.propose(fixture.first(), fixture.command(round), RoundTransition.OPEN, null))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("weight.benchmark"));
        assertThatThrownBy(() -> database.sql(
                                "insert into review_act (round_id, act, proposed_by) values (?, 'OPEN', ?)")
                        .params(fixture.round(round).id(), fixture.first().account())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("do not add up");
    }

    @Test
    void a_criterion_that_is_off_is_named() {
        weighing.weigh(fixture.first(), fixture.command(round), Map.of("log", new BigDecimal("10.1")));
        assertThat(acts.propose(fixture.first(), fixture.command(round), RoundTransition.OPEN, null))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("weight.expert"));
    }

    @Proves("ASVS 2.3.2")
    @Test
    void one_person_cannot_open_alone() {
        acts.propose(fixture.first(), fixture.command(round), RoundTransition.OPEN, null);
        assertThat(acts.second(fixture.first(), fixture.command(round), RoundTransition.OPEN))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(acts.second(fixture.second(), fixture.command(round), RoundTransition.OPEN))
                .isEqualTo(new Outcome.Done("reviews/" + round));
        assertThat(fixture.round(round).isOpen()).isTrue();
    }

    @Proves("ASVS 2.3.2")
    @Test
    void the_database_wants_two_persons_as_well() {
        acts.propose(fixture.first(), fixture.command(round), RoundTransition.OPEN, null);
        assertThatThrownBy(() -> database.sql(
                                "update review_act set done_by = proposed_by, done_at = now() where done_at is null")
                        .update())
                .hasMessageContaining("review_act_by_two");
    }

    @Test
    void changed_weights_need_another_proposal() {
        acts.propose(fixture.first(), fixture.command(round), RoundTransition.OPEN, null);
        weighing.weigh(
                fixture.first(),
                fixture.command(round),
                Map.of("log", new BigDecimal("9"), "strategy", new BigDecimal("9")));
        assertThat(fixture.round(round).act(RoundTransition.OPEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update review_criterion set weight = weight + 1",
                "delete from review_step",
                "update review_part set minimum = 0",
                "update review_round set places = 0",
                "delete from review_act"
            })
    void the_rules_of_an_opened_round_stand(String change) {
        fixture.open(round);
        assertThatThrownBy(() -> database.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_form_sent_twice_opens_once() {
        acts.propose(fixture.first(), fixture.command(round), RoundTransition.OPEN, null);
        var command = fixture.command(round);
        assertThat(acts.second(fixture.second(), command, RoundTransition.OPEN))
                .isEqualTo(acts.second(fixture.second(), command, RoundTransition.OPEN));
    }

    @Test
    void a_round_can_be_made_by_the_rules_of_an_earlier_one() {
        weighing.weigh(
                fixture.first(),
                fixture.command(round),
                Map.of("log", new BigDecimal("9"), "strategy", new BigDecimal("9")));
        String again = fixture.makeLike(round, "upstage");
        assertThat(fixture.round(again).rules()).isEqualTo(fixture.round(round).rules());
        assertThat(fixture.round(again).citation())
                .isEqualTo(fixture.round(round).citation());
    }

    @Test
    void a_void_round_is_repeated_once() {
        fixture.open(round);
        fixture.both(round, RoundTransition.VOID);
        var form = Map.of(
                "pack",
                "stage-40-35-25",
                "kind",
                "STAGE",
                "title",
                "다시",
                "teams",
                "upstage",
                "softDay",
                "2099-01-01",
                "softTime",
                "18:00",
                "hardDay",
                "2099-01-02",
                "hardTime",
                "18:00",
                "repeats",
                round);
        assertThat(send(form)).hasStatus(303);
        assertThat(send(form)).hasStatus(422).bodyText().contains("재시행하는 회차가 이미 있습니다");
    }

    private MvcTestResult send(Map<String, String> form) {
        var request = mvc.post()
                .uri(Site.PROGRAM + "/reviews")
                .with(People.as(fixture.first()))
                .param("once", UUID.randomUUID().toString());
        form.forEach(request::param);
        return request.exchange();
    }

    @Test
    void whoever_edits_a_team_is_told_of_the_rounds_that_review_it() {
        assertThat(running.of(fixture.head(), "T-LG", Set.of(), LocalDate.EPOCH))
                .isEmpty();
        fixture.open(fixture.make("lg-ai-research"));
        assertThat(running.of(fixture.head(), "T-LG", Set.of(), LocalDate.EPOCH))
                .hasSize(1);
        assertThat(running.of(fixture.head(), "T-SKT", Set.of(), LocalDate.EPOCH))
                .isEmpty();
    }
}
