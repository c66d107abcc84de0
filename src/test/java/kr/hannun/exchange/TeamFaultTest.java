package kr.hannun.exchange;

import static kr.hannun.exchange.BundleMother.appended;
import static kr.hannun.exchange.BundleMother.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamFaultTest {

    private BundleMother bundle;

    @BeforeEach
    void copyTheShippedBundle(@TempDir Path folder) throws IOException {
        bundle = BundleMother.shippedTo(folder);
    }

    @Test
    void aMembershipDoesNotBeginBeforeItsTeam() throws IOException {
        bundle.with("memberships.csv", "2026-02-25,,S109", "2025-08-03,,S109");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-019", "valid_from"));
    }

    @Test
    void aMonthThatBeganBeforeTheTeamMayStillLieWithinIt() throws IOException {
        bundle.with("memberships.csv", "2026-02-25,,S109", "2025-08,,S109");
        assertThat(bundle.faults()).isEmpty();
    }

    @Test
    void aMembershipDoesNotOutliveItsTeam() throws IOException {
        bundle.with(
                "memberships.csv",
                "MB-002,T-NAVER,ORG-NAVER,participant,,,,2025-08-04,,",
                "MB-002,T-NAVER,ORG-NAVER,participant,,,,2025-08-04,2026-01-16,");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-002", "valid_to"));
    }

    @Test
    void anOrganisationIsNotTwiceInATeamAtOnce() throws IOException {
        bundle.withLine("memberships.csv", "MB-900,T-LG,ORG-ELICE,demand,,,,2026-05,,S109,,press,,");
        assertThat(bundle.faults()).containsExactly(appended("memberships.csv", "valid_from"));
    }

    @Test
    void aTeamDoesNotHaveTwoLeadsAtATime() throws IOException {
        bundle.with("memberships.csv", "ORG-LGUPLUS,participant", "ORG-LGUPLUS,lead");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-010", "role"));
    }

    @Test
    void aTeamHasALead() throws IOException {
        bundle.with("memberships.csv", "ORG-LGAI,lead", "ORG-LGAI,participant");
        assertThat(bundle.faults()).containsExactly(at("consortia.csv", "T-LG", "lead_org_id"));
    }

    @Test
    void theLeadIsTheOneTheTeamNames() throws IOException {
        bundle.with(
                "consortia.csv",
                "lg-ai-research,LG AI연구원 정예팀,LG AI Research team,ORG-LGAI",
                "lg-uplus,LG AI연구원 정예팀,LG AI Research team,ORG-LGUPLUS");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-009", "org_id"));
    }

    @Test
    void aLeadMayEndAndBeginAgainTheNextDay() throws IOException {
        endTheLead();
        bundle.withLine("memberships.csv", "MB-900,T-LG,ORG-LGAI,lead,,,,2026-03-01,,S001,,press,,");
        assertThat(bundle.faults()).isEmpty();
    }

    @Test
    void aTeamIsNeverWithoutALead() throws IOException {
        endTheLead();
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-009", "valid_to"));
        bundle.withLine("memberships.csv", "MB-900,T-LG,ORG-LGAI,lead,,,,2026-03-02,,S001,,press,,");
        assertThat(bundle.faults()).containsExactly(appended("memberships.csv", "valid_from"));
    }

    private void endTheLead() throws IOException {
        bundle.with(
                "memberships.csv",
                "Frontier model K-EXAONE,,2025-08-04,,",
                "Frontier model K-EXAONE,,2025-08-04,2026-02-28,");
    }

    @Test
    void aTeamNeedNotBearTheSlugOfItsLead() throws IOException {
        bundle.with("consortia.csv", "T-LG,lg-ai-research,", "T-LG,lg,");
        assertThat(bundle.faults()).isEmpty();
    }

    @Test
    void aTeamThatLeftOfItsOwnHasADayAndAReasonToo() throws IOException {
        bundle.with("consortia.csv", "lowest_total_score,eliminated", "lowest_total_score,left");
        assertThat(bundle.faults()).isEmpty();
    }

    @Test
    void aRoleThatMeansNothingHereIsRefusedWithThoseThatDo() throws IOException {
        bundle.with("memberships.csv", "ORG-LGUPLUS,participant", "ORG-LGUPLUS,associated_partner");
        bundle.withLine("codes.csv", "memberships,role,associated_partner,협력 기관(비수혜),Associated partner");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-010", "role"));
    }

    @Test
    void anEliminatedTeamHasADayAndAReason() throws IOException {
        bundle.with("consortia.csv", "2026-01-15,lowest_total_score,", "2026-01-15,,");
        assertThat(bundle.faults()).containsExactly(at("consortia.csv", "T-NC", "exited_on"));
    }

    @Test
    void aLeadWhoseLineIsBrokenIsNotMissed() throws IOException {
        bundle.with("memberships.csv", "MB-009,", "MB-009,x,");
        assertThat(bundle.faults()).containsExactly("memberships.csv:10");
    }

    @Test
    void aLeadWhoseTeamIsMistypedIsNotMissed() throws IOException {
        bundle.with("memberships.csv", "MB-009,T-LG,", "MB-009,T-NOBODY,");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-009", "team_id"));
    }
}
