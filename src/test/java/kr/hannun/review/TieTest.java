package kr.hannun.review;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.consortium.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TieTest {

    private static Tie tie(@Nullable Role role, @Nullable String unit, @Nullable String principal) {
        return new Tie("한국과학기술원", false, role, unit, principal);
    }

    @Test
    void a_professor_of_another_department_is_warned_about() {
        assertThat(tie(Role.PARTICIPANT, "수리과학과", "전산학부").weight()).contains(Tie.Weight.WARNING);
    }

    @Test
    void a_professor_of_the_principal_investigators_department_is_excluded() {
        assertThat(tie(Role.PARTICIPANT, "전산학부", "전산학부").weight()).contains(Tie.Weight.BLOCK);
    }

    @Test
    void whoever_works_for_an_agency_is_excluded_from_every_team() {
        assertThat(new Tie("한국지능정보사회진흥원", true, null, null, null).weight()).contains(Tie.Weight.BLOCK);
    }

    @Test
    void the_head_of_a_demand_partner_is_warned_about() {
        assertThat(tie(Role.DEMAND, null, null).weight()).contains(Tie.Weight.WARNING);
    }

    @Test
    void the_leads_people_are_excluded_until_their_unit_is_known_to_be_another() {
        assertThat(tie(Role.LEAD, "연구실", null).weight()).contains(Tie.Weight.BLOCK);
        assertThat(tie(Role.LEAD, "연구실", "다른 연구실").weight()).contains(Tie.Weight.WARNING);
    }

    @Test
    void whoever_works_elsewhere_is_free() {
        assertThat(tie(null, "전산학부", null).weight()).isEmpty();
    }
}
