package kr.hannun.allocation;

import static kr.hannun.allocation.SupportMother.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final SupportRow POT =
            line("SP-026", "data").of("10", "billion_krw").by("nia").row();

    @Test
    void withoutATeamItIsShared() {
        assertThat(Sharing.of(POT, List.of(POT))).isEqualTo(Sharing.COMMON);
    }

    @Test
    void theSamePotWithATeamIsAccessToIt() {
        SupportRow access = line("SP-036", "data")
                .to("motif")
                .of("10.0", "billion_krw")
                .by("nia")
                .row();
        assertThat(Sharing.of(access, List.of(POT, access))).isEqualTo(Sharing.POOL);
    }

    @Test
    void anotherAmountIsExclusive() {
        SupportRow own = line("SP-035", "data")
                .to("motif")
                .of("1.75", "billion_krw")
                .by("nia")
                .row();
        assertThat(Sharing.of(own, List.of(POT, own))).isEqualTo(Sharing.EXCLUSIVE);
    }

    @Test
    void whatALeadProvidesToItsTeamIsNoPotOfTheProgramme() {
        SupportRow track = line("SP-011", "gpu").of("1000", "gpu").by("skt").row();
        SupportRow own =
                line("SP-013", "gpu").to("skt").of("1000", "gpu").by("skt").row();
        assertThat(Sharing.of(own, List.of(track, own))).isEqualTo(Sharing.OWN);
    }

    @Test
    void aRuleThatCountsNothingCannotBeShared() {
        SupportRow rule = line("SP-024", "gpu").row();
        assertThat(Sharing.of(rule, List.of(rule))).isEqualTo(Sharing.NONE);
    }
}
