package kr.hannun.consortium;

import static kr.hannun.consortium.RosterMother.LG;
import static kr.hannun.consortium.RosterMother.MOTIF;
import static kr.hannun.consortium.RosterMother.NC;
import static kr.hannun.consortium.RosterMother.UPSTAGE;
import static kr.hannun.consortium.RosterMother.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

    @ParameterizedTest
    @CsvSource({"2025-08-03, 0", "2025-08-04, 5", "2025-08-31, 5", "2026-01-15, 5", "2026-01-16, 3", "2026-01-31, 3"})
    @CsvSource({"2026-02-19, 3", "2026-02-20, 4", "2026-02-28, 4"})
    void aTeamCountsFromItsFirstToItsLastDay(LocalDate day, int active) {
        assertThat(RosterMother.teams().activeOn(day)).hasSize(active);
    }

    @Test
    void aTeamThatLeftIsStillToldOfAndOneThatComesLaterIsNot() {
        LocalDate day = LocalDate.parse("2026-01-31");
        assertThat(NC.standingOn(day)).isEqualTo(Standing.LEFT);
        assertThat(MOTIF.standingOn(day)).isEqualTo(Standing.NOT_YET);
        assertThat(RosterMother.teams().begunBy(day)).contains(NC).doesNotContain(MOTIF);
    }

    @Test
    void theLastDayOfATeamIsItsOwn() {
        assertThat(NC.lastDay()).isEqualTo("2026-01-15");
        assertThat(NC.nearestTo(LocalDate.parse("2026-11-24"))).isEqualTo("2026-01-15");
        assertThat(NC.nearestTo(LocalDate.parse("2025-07-31"))).isEqualTo("2025-08-04");
    }

    @Test
    void aMemberThatJoinedLaterIsNotInTheEarlierList() {
        MemberRow elice = member(LG, "Elice", Role.PARTICIPANT, "2026-02-25");
        Roster roster = RosterMother.teams(member(LG, "LG", Role.LEAD, "2025-08-04"), elice);
        assertThat(roster.membersOn(LG, LocalDate.parse("2026-02-24"))).doesNotContain(elice);
        assertThat(roster.membersOn(LG, LocalDate.parse("2026-02-25"))).contains(elice);
        assertThat(roster.institutionsOn(LG, LocalDate.parse("2026-02-25"))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, NOT_YET", "2026-01-01, UNCERTAIN", "2026-12-30, UNCERTAIN", "2026-12-31, ACTIVE"})
    void aMemberOfWhomOnlyTheYearIsKnownMayHaveBegun(LocalDate day, Standing standing) {
        MemberRow stanford = member(UPSTAGE, "Stanford", Role.COLLABORATOR, "2026");
        assertThat(stanford.standingOn(day)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30, ACTIVE", "2026-05-01, ACTIVE", "2026-05-02, UNCERTAIN", "2026-05-31, UNCERTAIN"})
    @CsvSource({"2026-06-01, LEFT"})
    void aMemberOfWhomOnlyTheLastMonthIsKnownMayHaveEnded(LocalDate day, Standing standing) {
        assertThat(member(LG, "Elice", Role.PARTICIPANT, "2026-02-25", "2026-05")
                        .standingOn(day))
                .isEqualTo(standing);
    }

    @Test
    void whoeverMayBelongIsCountedApart() {
        LocalDate day = LocalDate.parse("2026-06-05");
        Roster roster = RosterMother.teams(member(UPSTAGE, "Stanford", Role.COLLABORATOR, "2026"));
        assertThat(roster.certainOn(UPSTAGE, Role.COLLABORATOR, day)).isZero();
        assertThat(roster.uncertainOn(UPSTAGE, Role.COLLABORATOR, day)).isEqualTo(1);
    }

    @Test
    void aMemberWithoutAnEndOfItsOwnEndsWithItsTeam() {
        assertThat(member(NC, "KAIST", Role.PARTICIPANT, "2025-08-04").endsWithTeam())
                .isTrue();
        assertThat(member(NC, "KAIST", Role.PARTICIPANT, "2025-08-04", "2025-12-31")
                        .endsWithTeam())
                .isFalse();
        assertThat(member(LG, "Elice", Role.PARTICIPANT, "2026-02-25").endsWithTeam())
                .isFalse();
    }
}
