package kr.hannun.review.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import kr.hannun.milestone.MilestoneFixture;
import kr.hannun.review.ReviewFixture;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewedMilestones;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class EvaluatorsReadEvidenceTest {

    private static final String CODE = MilestoneFixture.OF_TEAM;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    MilestoneFixture milestones;

    @Autowired
    ReviewedMilestones reviewed;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    private String team = "";
    private String round = "";
    private Actor kim = People.actor(Actor.Role.EVALUATOR);

    @BeforeEach
    void a_round_of_what_was_handed_in() {
        milestones.withEvidence(CODE);
        milestones.handIn(CODE);
        team = database.sql("select c.slug from milestone m join consortium c on c.id = m.consortium_id"
                        + " join audit_head h on h.program_id = m.program_id where m.code = :code and h.slug = :slug")
                .param("code", CODE)
                .param("slug", Site.SLUG)
                .query(String.class)
                .single();
        round = fixture.make(team, team.equals("skt") ? "upstage" : "skt");
        assertThat(mvc.post()
                        .uri(Site.PROGRAM + "/reviews/" + round + "/milestones")
                        .with(People.as(fixture.first()))
                        .param("once", TypedId.next().toString())
                        .param("milestones", CODE))
                .hasStatus(303);
        fixture.open(round);
        kim = fixture.evaluator("kim");
        fixture.seat(round, kim, null, team);
        fixture.pledge(round, kim);
    }

    private MvcTestResult get(Actor actor, String more) {
        return mvc.get()
                .uri(Site.PROGRAM + "/reviews/" + round + "/mine/" + team + more)
                .with(People.as(actor))
                .exchange();
    }

    @Proves({"ASVS 5.4.1", "ASVS 3.2.1"})
    @Test
    void the_evidence_stands_beside_the_criteria_and_is_only_downloaded() {
        assertThat(get(kim, "")).hasStatusOk().bodyText().contains("시험 성적서", "성적서.pdf");
        assertThat(get(kim, "?lang=en")).hasStatusOk().bodyText().contains("Evidence submitted");
        MvcTestResult file = get(kim, "/evidence/" + CODE + "/1");
        assertThat(file).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(file.getResponse().getContentAsByteArray())
                .isEqualTo(MilestoneFixture.PDF.getBytes(StandardCharsets.US_ASCII));
    }

    @Proves({"ASVS 8.2.2", "KISA 2.2"})
    @Test
    void whoever_does_not_review_the_team_finds_no_file() {
        Actor lee = fixture.evaluator("lee");
        fixture.seat(round, lee, null, team.equals("skt") ? "upstage" : "skt");
        fixture.pledge(round, lee);
        assertThat(get(lee, "/evidence/" + CODE + "/1")).hasStatus(404);
        assertThat(get(kim, "/evidence/" + CODE + "/2")).hasStatus(404);
    }

    @Test
    void what_is_handed_in_later_changes_nothing_of_what_is_reviewed() {
        assertThat(milestones.send("/" + CODE + "/hand-in/withdrawal", milestones.at(CODE)))
                .hasStatus(303);
        milestones.withEvidence(CODE);
        milestones.handIn(CODE);
        ReviewRound live = fixture.round(round);
        assertThat(reviewed.of(live, live.team(team).orElseThrow()))
                .singleElement()
                .satisfies(milestone -> {
                    assertThat(milestone.milestone().version()).isEqualTo(1);
                    assertThat(milestone.evidence()).hasSize(1);
                });
        assertThatThrownBy(() -> database.sql("delete from review_milestone").update())
                .isInstanceOf(DataAccessException.class);
    }
}
