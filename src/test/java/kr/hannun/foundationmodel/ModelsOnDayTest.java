package kr.hannun.foundationmodel;

import static kr.hannun.foundationmodel.ModelMother.K_EXAONE;
import static kr.hannun.foundationmodel.ModelMother.MOTIF_300B;
import static kr.hannun.foundationmodel.ModelMother.NC_200B;
import static kr.hannun.foundationmodel.ModelMother.SOLAR_OPEN;
import static kr.hannun.foundationmodel.ModelMother.SOLAR_PRO;
import static kr.hannun.foundationmodel.ModelMother.SOLAR_WBL;
import static kr.hannun.foundationmodel.ModelMother.VAETKI;
import static kr.hannun.foundationmodel.ModelMother.on;
import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelsOnDay.Goal;
import kr.hannun.foundationmodel.ModelsOnDay.Tie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsOnDayTest {

    @ParameterizedTest
    @CsvSource({"2025-12-29, NOT_YET", "2025-12-30, PRESENTED", "2025-12-31, RELEASED"})
    void a_model_goes_by_its_own_dates(String day, ModelState state) {
        assertThat(on(day, K_EXAONE).state(K_EXAONE)).isEqualTo(state);
    }

    @Test
    void a_model_released_on_an_unknown_day_counts_as_released_from_its_presentation() {
        assertThat(on("2025-12-30", VAETKI).state(VAETKI)).isEqualTo(ModelState.RELEASED);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-03, UNHEARD", "2025-08-04, PLANNED"})
    void a_goal_without_dates_is_a_statement(String day, ModelState state) {
        assertThat(on(day, NC_200B).state(NC_200B)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-14, PLANNED", "2026-01-15, CANCELLED"})
    void a_goal_is_cancelled_when_its_team_leaves(String day, ModelState state) {
        assertThat(on(day, NC_200B).state(NC_200B)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-29, PLANNED", "2025-12-30, RENAMED"})
    void a_planned_name_lasts_until_the_model_appears_under_another(String day, ModelState state) {
        assertThat(on(day, SOLAR_WBL, SOLAR_OPEN).state(SOLAR_WBL)).isEqualTo(state);
    }

    @Test
    void the_models_of_a_team_are_unheard_of_before_it_joins() {
        assertThat(on("2026-02-19", MOTIF_300B).known()).isEmpty();
        assertThat(on("2026-02-20", MOTIF_300B).known()).containsExactly(MOTIF_300B);
    }

    @Test
    void a_former_name_ties_a_goal_to_what_was_delivered() {
        Goal goal = goal("2026-01-31", SOLAR_WBL, SOLAR_OPEN);
        assertThat(goal).isEqualTo(new Goal(SOLAR_WBL, ModelState.RENAMED, Tie.RENAMED, SOLAR_OPEN));
    }

    @Test
    void a_size_that_was_named_stands_beside_the_largest_model_delivered() {
        Goal goal = goal("2026-01-31", NC_200B, VAETKI);
        assertThat(goal).isEqualTo(new Goal(NC_200B, ModelState.CANCELLED, Tie.LARGEST, VAETKI));
    }

    @Test
    void a_base_model_is_not_a_delivery_even_if_it_is_larger() {
        Goal goal = goal("2025-12-31", SOLAR_WBL, SOLAR_PRO, SOLAR_OPEN);
        assertThat(goal.delivered()).isEqualTo(SOLAR_OPEN);
    }

    @Test
    void before_the_first_presentation_nothing_is_delivered_yet() {
        assertThat(goal("2025-08-31", NC_200B, VAETKI).tie()).isEqualTo(Tie.NOT_YET);
    }

    @Test
    void a_team_without_a_model_in_the_programme_leaves_the_delivery_unknown() {
        assertThat(goal("2026-11-24", MOTIF_300B).tie()).isEqualTo(Tie.UNKNOWN);
    }

    private static Goal goal(String day, ModelRow... models) {
        return on(day, models).goals().getFirst();
    }
}
