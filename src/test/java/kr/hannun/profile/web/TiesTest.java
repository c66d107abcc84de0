package kr.hannun.profile.web;

import static kr.hannun.consortium.RosterMother.MOTIF;
import static kr.hannun.consortium.RosterMother.NAVER;
import static kr.hannun.consortium.RosterMother.NC;
import static kr.hannun.consortium.RosterMother.SKT;
import static kr.hannun.consortium.RosterMother.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.RosterMother;
import kr.hannun.consortium.Standing;
import org.junit.jupiter.api.Test;

class TiesTest {

    @Test
    void anOrganisationIsInSeveralTeamsOnceTheSecondHasBegun() {
        assertThat(on("2026-02-19").inSeveralTeams()).containsExactly("kaist");
        assertThat(on("2026-02-20").inSeveralTeams()).containsExactly("kaist", "hanyang");
    }

    @Test
    void partsThatEndedAreStillTold() {
        NetworkEdges ties = on("2026-02-20");
        assertThat(ties.of("kaist")).hasSize(3);
        assertThat(ties.count("kaist", Standing.ACTIVE)).isEqualTo(1);
        assertThat(ties.count("kaist", Standing.LEFT)).isEqualTo(2);
    }

    @Test
    void companionsAreThoseOfTheSameTeam() {
        assertThat(on("2026-02-20").companionsOf("hanyang")).containsExactlyInAnyOrder("kaist");
        assertThat(on("2026-02-20").companionsOf("krafton")).containsExactly("kaist");
    }

    @Test
    void whoeverCameBackIsToldOnceByItsLatestPart() {
        MemberRow first = member(SKT, "KAIST", Role.PARTICIPANT, "2025-08-04", "2025-12-31");
        MemberRow again = member(SKT, "KAIST", Role.COLLABORATOR, "2026-03-01");
        NetworkEdges ties = NetworkEdges.of(RosterMother.teams(again, first), LocalDate.parse("2026-06-05"));
        assertThat(ties.of("kaist")).containsExactly(again);
    }

    private static NetworkEdges on(String day) {
        return NetworkEdges.of(
                RosterMother.teams(
                        member(NAVER, "KAIST", Role.PARTICIPANT, "2025-08-04"),
                        member(NAVER, "Hanyang", Role.PARTICIPANT, "2025-08-04"),
                        member(SKT, "KAIST", Role.PARTICIPANT, "2025-08-04"),
                        member(SKT, "Krafton", Role.PARTICIPANT, "2025-08-04"),
                        member(NC, "KAIST", Role.PARTICIPANT, "2025-08-04"),
                        member(MOTIF, "Hanyang", Role.PARTICIPANT, "2026-02-20")),
                LocalDate.parse(day));
    }
}
