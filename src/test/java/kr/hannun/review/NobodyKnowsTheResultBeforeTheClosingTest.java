package kr.hannun.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.review.course.TransitionRound;
import kr.hannun.review.result.MeasureTeams;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and file of rounds, for every role, in every phase before the closing. */
@DatabaseTest
@Transactional
class NobodyKnowsTheResultBeforeTheClosingTest {

    private static final List<String> TEAMS = List.of("lg-ai-research", "skt");

    /** The points of the parts and the totals that the reviews below come to. */
    private static final List<String> RESULT =
            List.of("30.33", "21.67", "31.25", "83.3", "23.33", "16.67", "28.13", "68.1");

    @Autowired
    ReviewFixture fixture;

    @Autowired
    MeasureTeams measuring;

    @Autowired
    TransitionRound acts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    private String round = "";
    private final List<Actor> judges = new ArrayList<>();

    @BeforeEach
    void a_round_of_two_parts_judged_and_one_measured() {
        round = fixture.opened(TEAMS.toArray(String[]::new));
        for (String part : List.of("expert", "user")) {
            for (int number = 0; number < 3; number++) {
                Actor judge = fixture.evaluator(part + number);
                fixture.seat(round, judge, part, null, false, TEAMS.toArray(String[]::new));
                fixture.pledge(round, judge);
                judges.add(judge);
            }
        }
        measure("nia", "9.13", "8.217");
        measure("common", "14.42", "12.978");
        measure("individual", "77", "69.3");
    }

    private void measure(String criterion, String first, String second) {
        BigDecimal target = criterion.equals("individual") ? new BigDecimal("100") : null;
        var values = Map.of(
                TEAMS.getFirst(), new MeasureTeams.Value(new BigDecimal(first), target),
                TEAMS.getLast(), new MeasureTeams.Value(new BigDecimal(second), target));
        measuring.enter(
                fixture.first(),
                new MeasureTeams.Command(
                        fixture.command(round), criterion, values, "측정 기관", LocalDate.of(2026, 1, 10)));
    }

    private void everybody_reviews() {
        for (int at = 0; at < judges.size(); at++) {
            fixture.review(round, judges.get(at), TEAMS.getFirst(), at % 3 == 0 ? 5 : 4);
            fixture.review(round, judges.get(at), TEAMS.getLast(), at % 3 == 0 ? 4 : 3);
        }
    }

    @Test
    void while_nobody_has_written_yet() {
        nothingIsSaid();
    }

    @Test
    void while_reviews_are_in() {
        everybody_reviews();
        nothingIsSaid();
    }

    @Test
    void while_the_closing_waits_for_the_second_person() {
        everybody_reviews();
        acts.propose(fixture.first(), fixture.command(round), RoundTransition.CLOSE, null);
        nothingIsSaid();
    }

    @Test
    void while_a_void_round_was_never_closed() {
        everybody_reviews();
        fixture.both(round, RoundTransition.VOID);
        nothingIsSaid();
    }

    @Test
    void and_everything_of_it_once_it_is_closed() {
        everybody_reviews();
        fixture.both(round, RoundTransition.CLOSE);
        for (String page : List.of("/result", "/result.csv", "/result/what-if")) {
            assertThat(body("/programs/sovereign-ai-foundation-model/reviews/" + round + page, coordinator()))
                    .as(page)
                    .contains(RESULT.subList(0, 4));
        }
    }

    private RequestPostProcessor coordinator() {
        return People.as(fixture.second());
    }

    private void nothingIsSaid() {
        List<RequestPostProcessor> readers = List.of(
                coordinator(),
                People.staff(),
                People.admin(),
                People.evaluator(),
                People.as(judges.getFirst()),
                People.holding(Actor.Role.values()),
                request -> request);
        assertThat(pages()).hasSizeGreaterThan(15);
        for (String page : pages()) {
            readers.forEach(reader -> assertThat(body(page, reader)).as(page).doesNotContain(RESULT));
        }
    }

    private List<String> pages() {
        return controllers.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().equals("kr.hannun.review.web"))
                .map(Map.Entry::getKey)
                .filter(mapping -> mapping.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(path -> path.replace("{program}", "sovereign-ai-foundation-model")
                        .replace("{round}", round)
                        .replace("{team}", TEAMS.getFirst())
                        .replaceAll("\\{[a-zA-Z]+}", "1"))
                .toList();
    }

    private String body(String page, RequestPostProcessor reader) {
        var answer = mvc.get().uri(page).with(reader).exchange();
        assertThat(answer.getResponse().getStatus()).as(page).isLessThan(HttpStatus.INTERNAL_SERVER_ERROR.value());
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
