package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedBundleTest {

    private final Bundle bundle = ((BundleReading.Accepted) BundleCheck.check(BundleSource.shipped())).bundle();

    @ParameterizedTest
    @CsvSource({
        "sources, 164",
        "program, 1",
        "phases, 12",
        "organizations, 98",
        "organization_aliases, 27",
        "consortia, 6",
        "memberships, 84",
        "consortium_counts, 12",
        "applications, 23",
        "models, 28",
        "model_aliases, 15",
        "benchmark_results, 66",
        "themes, 21",
        "team_themes, 55",
        "capability_dimensions, 14",
        "capability_values, 65",
        "team_capabilities, 100",
        "milestones, 37",
        "milestone_plan_history, 13",
        "support, 49",
        "evaluation_criteria, 18",
        "evaluation_results, 28",
        "events, 36",
        "quotes, 6",
        "conflicts, 23",
        "glossary, 45",
        "codes, 321",
        "statements, 106",
        "remarks, 37"
    })
    void everyFileIsReadToTheLastRow(String file, int count) {
        assertThat(bundle.rows(file)).hasSize(count);
    }

    @Test
    void everyShippedFileHasItsFormat() {
        BundleSource folder = BundleSource.folder(Path.of("src/main/resources/dataset"));
        assertThat(BundleSource.shipped().fileNames()).isEqualTo(folder.fileNames());
    }

    @Test
    void aRowGivesTypedValues() {
        Row program = bundle.rows("program").getFirst();
        assertThat(program.localized("name"))
                .isEqualTo(new LocalizedText("독자 AI 파운데이션 모델 프로젝트", "Sovereign AI Foundation Model project"));
        assertThat(program.list("agency_org_ids")).containsExactly("ORG-NIPA", "ORG-NIA", "ORG-IITP", "ORG-TTA");
        assertThat(program.decimalOrNull("performance_target")).isEqualByComparingTo("95");
        assertThat(program.integerOrNull("review_interval_months")).isEqualTo(6);
        assertThat(program.date("announced_on")).isEqualTo(new PartialDate("2025-06-20"));
    }

    @Test
    void aDayIsGivenOnlyWhereTheDateIsKnownToTheDay() {
        Row program = bundle.rows("program").getFirst();
        assertThat(program.dayOrNull("announced_on")).hasToString("2025-06-20");
        assertThat(program.dayOrNull("planned_end")).isNull();
        assertThat(program.dateOrNull("planned_end")).isEqualTo(new PartialDate("2027"));
    }

    @Test
    void anEmptyCellIsUnknown() {
        Row member = bundle.rows("memberships").getFirst();
        assertThat(member.textOrNull("valid_to")).isNull();
        assertThat(member.localizedOrNull("note")).isNull();
        assertThatThrownBy(() -> member.text("valid_to")).hasMessageContaining("memberships.csv line 2");
    }

    @Test
    void aRowKnowsItsKeyAndItsLine() {
        Row plan = bundle.rows("milestone_plan_history").get(1);
        assertThat(plan.key()).isEqualTo("MS-009/2");
        assertThat(plan.line()).isEqualTo(3);
    }

    @Test
    void aColumnTheFileDoesNotHaveIsAMistake() {
        Row member = bundle.rows("memberships").getFirst();
        assertThatThrownBy(() -> member.textOrNull("nickname")).isInstanceOf(IllegalArgumentException.class);
    }
}
