package kr.hannun.consortium;

import static kr.hannun.consortium.RosterMother.LG;
import static kr.hannun.consortium.RosterMother.NC;
import static kr.hannun.consortium.RosterMother.count;
import static kr.hannun.consortium.RosterMother.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountCheckTest {

    private static final List<MemberRow> NC_MEMBERS = List.of(
            member(NC, "NC AI", Role.LEAD, "2025-08-04"),
            member(NC, "KAIST", Role.PARTICIPANT, "2025-08-04"),
            member(NC, "MBC", Role.PARTICIPANT, "2025-08-04"));

    @Test
    void aCountSaidBeforeTheTeamBeganIsHeldAgainstItsFirstDay() {
        CountRow three = count(NC, "participants", 3, true, "2025-07-31");
        assertThat(check(NC_MEMBERS, NC, three).unnamed()).isZero();
    }

    @Test
    void whoeverIsCountedWithoutANameIsTold() {
        CountRow demand = count(NC, "demand", 40, false, "2025-07-31");
        assertThat(check(NC_MEMBERS, NC, demand).unnamed()).isEqualTo(40);
    }

    @Test
    void theWholeIsHeldAgainstItsStatedParts() {
        CountRow all = count(NC, "all_organizations", 43, true, "2025-08");
        CountCheck check = check(
                NC_MEMBERS, NC, all, count(NC, "participants", 3, true, null), count(NC, "demand", 40, false, null));
        assertThat(check.addsUp()).isTrue();
        assertThat(check.named()).isEqualTo(3);
        assertThat(check.unnamed()).isEqualTo(40);
    }

    @Test
    void aSumThatDoesNotMatchIsNotHidden() {
        CountRow all = count(NC, "all_organizations", 44, true, "2025-08");
        CountCheck check = check(
                NC_MEMBERS, NC, all, count(NC, "institutions", 3, true, null), count(NC, "demand", 40, false, null));
        assertThat(check.sum()).isEqualTo(43);
        assertThat(check.addsUp()).isFalse();
    }

    @Test
    void aMemberThatJoinedAfterTheCountIsNotCounted() {
        List<MemberRow> members =
                List.of(member(LG, "LG", Role.LEAD, "2025-08-04"), member(LG, "Elice", Role.PARTICIPANT, "2026-02-25"));
        assertThat(check(members, LG, count(LG, "companies", 1, true, "2025-08-04"))
                        .unnamed())
                .isZero();
    }

    @Test
    void aCountWithoutTheLeadLeavesItOut() {
        CountRow partners = count(NC, "institutions", 2, false, "2025-08-04");
        assertThat(check(NC_MEMBERS, NC, partners).named()).isEqualTo(2);
    }

    @Test
    void projectsHaveNoNamesToCount() {
        CountRow pilots = count(NC, "pilot_projects", 28, null, "2025-12-31");
        assertThat(CountCheck.of(RosterMother.counted(NC_MEMBERS, pilots), NC, pilots))
                .isEmpty();
    }

    private static CountCheck check(List<MemberRow> members, TeamRow team, CountRow count, CountRow... others) {
        return CountCheck.of(RosterMother.counted(members, others), team, count).orElseThrow();
    }
}
