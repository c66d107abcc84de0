package kr.hannun.profile.web;

import static kr.hannun.consortium.RosterMother.LG;
import static kr.hannun.consortium.RosterMother.NC;
import static kr.hannun.consortium.RosterMother.UPSTAGE;
import static kr.hannun.consortium.RosterMother.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Role;
import kr.hannun.profile.web.PeriodBar.Piece;
import org.junit.jupiter.api.Test;

class PeriodBarTest {

    private static final LocalDate START = LocalDate.parse("2025-08-04");

    @Test
    void whoeverIsInFromTheFirstDayFillsTheLane() {
        assertThat(pieces(member(LG, "LG", Role.LEAD, "2025-08-04"), "2026-06-05"))
                .containsExactly(new Piece(0, PeriodBar.WIDTH, "sure"));
    }

    @Test
    void whoeverCameLaterBeginsLater() {
        Piece only = pieces(member(LG, "Elice", Role.PARTICIPANT, "2026-02-25"), "2026-06-05")
                .getFirst();
        assertThat(only.x()).isBetween(130, 140);
        assertThat(only.x() + only.width()).isEqualTo(PeriodBar.WIDTH);
    }

    @Test
    void whoeverLeftWithItsTeamEndsWithIt() {
        Piece only = pieces(member(NC, "KAIST", Role.PARTICIPANT, "2025-08-04"), "2026-06-05")
                .getFirst();
        assertThat(only.style()).isEqualTo("ended");
        assertThat(only.x() + only.width()).isBetween(100, 115);
    }

    @Test
    void onTheDayItStillTookPartNothingHasEnded() {
        assertThat(pieces(member(NC, "KAIST", Role.PARTICIPANT, "2025-08-04"), "2026-01-15"))
                .containsExactly(new Piece(0, PeriodBar.WIDTH, "sure"));
    }

    @Test
    void theMonthsInWhichItMayHaveBegunAreDrawnApart() {
        MemberRow stanford = member(UPSTAGE, "Stanford", Role.COLLABORATOR, "2026");
        assertThat(pieces(stanford, "2026-06-05")).extracting(Piece::style).containsExactly("maybe");
        assertThat(pieces(stanford, "2027-06-05")).extracting(Piece::style).containsExactly("maybe", "sure");
    }

    @Test
    void theMonthInWhichItMayHaveEndedIsDrawnApart() {
        MemberRow elice = member(LG, "Elice", Role.PARTICIPANT, "2026-02-25", "2026-05");
        assertThat(pieces(elice, "2026-05-20")).extracting(Piece::style).containsExactly("sure", "maybe");
    }

    @Test
    void evenOneDayIsSeen() {
        Piece only = pieces(member(LG, "Elice", Role.PARTICIPANT, "2026-06-05"), "2026-06-05")
                .getFirst();
        assertThat(only.width()).isPositive();
        assertThat(only.x() + only.width()).isEqualTo(PeriodBar.WIDTH);
    }

    private static List<Piece> pieces(MemberRow member, String day) {
        return PeriodBar.of(member, START, LocalDate.parse(day), null).pieces();
    }
}
