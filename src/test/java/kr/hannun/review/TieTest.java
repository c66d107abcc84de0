package kr.hannun.review;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.consortium.Role;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The conflicts of fixture F5, one by one. */
class TieTest {

    private static final LocalizedText KAIST = new LocalizedText("한국과학기술원", "KAIST");

    private static Tie tie(@Nullable Role role, boolean principalKnown, boolean principalUnit) {
        return new Tie(KAIST, false, role, principalKnown, principalUnit);
    }

    @Test
    void a_professor_of_another_department_is_warned_about() {
        assertThat(tie(Role.PARTICIPANT, true, false).weight()).contains(Tie.Weight.WARNING);
        assertThat(tie(Role.PARTICIPANT, false, false).weight()).contains(Tie.Weight.WARNING);
    }

    @Test
    void a_professor_of_the_principal_investigators_department_is_excluded() {
        assertThat(tie(Role.PARTICIPANT, true, true).weight()).contains(Tie.Weight.WAIVABLE);
    }

    @Test
    void whoever_works_for_an_agency_is_excluded_from_every_team() {
        assertThat(new Tie(KAIST, true, null, false, false).weight()).contains(Tie.Weight.WAIVABLE);
    }

    @Test
    void the_head_of_a_demand_partner_is_warned_about() {
        assertThat(tie(Role.DEMAND, false, false).weight()).contains(Tie.Weight.WARNING);
    }

    @Test
    void the_leads_people_are_excluded_until_their_unit_is_known_to_be_another() {
        assertThat(tie(Role.LEAD, false, false).weight()).contains(Tie.Weight.EXCLUDED);
        assertThat(tie(Role.LEAD, true, true).weight()).contains(Tie.Weight.WAIVABLE);
        assertThat(tie(Role.LEAD, true, false).weight()).contains(Tie.Weight.WARNING);
    }

    @Test
    void whoever_works_elsewhere_is_free() {
        assertThat(tie(null, false, false).weight()).isEmpty();
    }
}
