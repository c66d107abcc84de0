package kr.hannun.consortium;

import static kr.hannun.consortium.AdminsEditTeamsTest.problem;
import static kr.hannun.consortium.TeamFixture.LG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AdminsDecideRequestsTest {

    @Autowired
    TeamFixture fixture;

    @Autowired
    ApproveChange approvals;

    @Autowired
    RefuseChange refusals;

    @Autowired
    ChangeQueries changes;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient database;

    @AfterEach
    void the_database_agrees_with_whatever_was_done() {
        database.sql("set constraints all immediate").update();
    }

    @Test
    void a_request_waits_and_changes_nothing() {
        long version = fixture.lineup(LG).version();
        assertThat(request("2026-12-20")).isEqualTo(new Outcome.Done("requests/1"));
        assertThat(waiting()).extracting(ChangeQueries.ChangeRow::kind).containsExactly(ChangeKind.ADMISSION);
        assertThat(fixture.lineup(LG).version()).isEqualTo(version);
    }

    @Test
    void an_approval_does_what_was_asked_even_for_a_day_to_come() {
        request("2026-12-20");
        assertThat(approve("2026-11-02")).isEqualTo(new Outcome.Done("requests/1"));
        assertThat(fixture.stint(LG, "ORG-NOTA").active().from()).isEqualTo("2026-12-20");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoever_asked_does_not_approve_it() {
        request("2026-12-20");
        assertThat(problem(approve(TeamFixture.ADMIN, "2026-11-02"))).isEqualTo("approved: own-request");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void an_approval_counts_from_its_day() {
        request("2026-11-01");
        assertThat(problem(approve("2026-11-02"))).isEqualTo("approved: approved-too-late");
    }

    @Test
    void what_became_impossible_meanwhile_cannot_be_approved() {
        request("2026-03-01");
        fixture.admit(LG, "ORG-NOTA", "2026-02-01");
        assertThat(problem(approve(null))).isEqualTo("from: twice-open");
    }

    @Test
    void a_refusal_needs_a_reason_and_is_kept_with_it() {
        request("2026-12-20");
        assertThat(problem(refuse(" "))).isEqualTo("refusal: no-refusal");
        assertThat(refuse("예산이 없음")).isEqualTo(new Outcome.Done("requests/1"));
        assertThat(changes.find(trail.head(new Slug(TeamFixture.SHIPPED)).orElseThrow(), 1))
                .get()
                .extracting(ChangeQueries.ChangeRow::refusal)
                .isEqualTo("예산이 없음");
    }

    @Proves("ASVS 2.3.1")
    @Test
    void what_was_decided_is_not_decided_again() {
        request("2026-12-20");
        refuse("예산이 없음");
        assertThat(problem(approve(null))).isEqualTo("approved: decided-already");
    }

    @Test
    void what_needs_no_approval_is_not_requested() {
        Outcome edited =
                fixture.admit(LG, "ORG-NOTA", Role.DEMAND, "2026-12-20", TeamFixture.grounds(Procedure.REQUESTED));
        assertThat(problem(edited)).isEqualTo("handling: needs-no-approval");
    }

    @Proves("ASVS 2.3.2")
    @Test
    void nobody_asks_for_a_day_years_ahead() {
        assertThat(problem(request("2999-01-01"))).isEqualTo("from: too-far-ahead");
    }

    @Test
    void what_is_noted_without_the_approval_it_needs_is_listed_as_lacking_it() {
        fixture.admit(LG, "ORG-NOTA", Role.PARTICIPANT, "2026-02-25", TeamFixture.grounds(Procedure.NOTIFIED));
        assertThat(changes.decided(trail.head(new Slug(TeamFixture.SHIPPED)).orElseThrow()))
                .singleElement()
                .matches(ChangeQueries.ChangeRow::lacksApproval);
    }

    private Outcome request(String from) {
        return fixture.admit(LG, "ORG-NOTA", Role.PARTICIPANT, from, TeamFixture.grounds(Procedure.REQUESTED));
    }

    private Outcome approve(@Nullable String day) {
        return approve(People.secondAdminActor(), day);
    }

    private Outcome approve(Actor actor, @Nullable String day) {
        return approvals.approve(
                actor,
                new ApproveChange.Command(
                        fixture.program(), 1, fixture.lineup(LG).version(), TypedId.next(), PartialDate.orNull(day)));
    }

    private Outcome refuse(String why) {
        return refusals.refuse(TeamFixture.ADMIN, new RefuseChange.Command(fixture.program(), 1, TypedId.next(), why));
    }

    private List<ChangeQueries.ChangeRow> waiting() {
        return changes.waiting(trail.head(new Slug(TeamFixture.SHIPPED)).orElseThrow());
    }
}
