package kr.hannun.exchange;

import static kr.hannun.exchange.BundleMother.appended;
import static kr.hannun.exchange.BundleMother.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kr.hannun.shared.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellFaultTest {

    private BundleMother bundle;

    @BeforeEach
    void copyTheShippedBundle(@TempDir Path folder) throws IOException {
        bundle = BundleMother.shippedTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-31", "2026-13", "26-02-25", "2026/02/25", "1999", "2026-2-25", "곧"})
    void aDateThatDoesNotExistIsAFault(String date) throws IOException {
        bundle.with("memberships.csv", "2026-02-25,,S109", date + ",,S109");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-019", "valid_from"));
    }

    @Test
    void anUnknownIdIsAFault() throws IOException {
        bundle.with("memberships.csv", "ORG-ELICE", "ORG-NOBODY");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-019", "org_id"));
    }

    @Test
    void anUnknownIdInAListIsAFault() throws IOException {
        bundle.with("program.csv", "ORG-NIPA;ORG-NIA", "ORG-NIPA;ORG-NOBODY");
        assertThat(bundle.faults()).containsExactly("program.csv:2:agency_org_ids");
    }

    @Test
    void anIdTwiceInAListIsAFault() throws IOException {
        bundle.with("program.csv", "ORG-NIPA;ORG-NIA", "ORG-NIPA;ORG-NIPA");
        assertThat(bundle.faults()).containsExactly("program.csv:2:agency_org_ids");
    }

    @Test
    void aTextThatMentionsAnUnknownConflictIsAFault() throws IOException {
        bundle.with("milestone_plan_history.csv", "(상충 CF-05 참조)", "(상충 CF-99 참조)");
        assertThat(bundle.faults()).containsExactly(at("milestone_plan_history.csv", "MS-014,2", "note_ko"));
    }

    @Test
    void anUnknownCodeIsAFault() throws IOException {
        bundle.with("memberships.csv", "ORG-ELICE,participant", "ORG-ELICE,mascot");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-019", "role"));
    }

    @Test
    void anUnknownCodeInAListIsAFault() throws IOException {
        bundle.with(
                "models.csv",
                "dense,text;image;video;speech,text;image;speech,",
                "dense,text;smell,text;image;speech,");
        assertThat(bundle.faults()).containsExactly(at("models.csv", "M-HCX-OMNI-8B,", "modalities_in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,930억", "abc", "-1", "1.", ".5", "1e3", "１２", "1234567890123"})
    void aFigureThatIsNoNumberIsAFault(String figure) throws IOException {
        bundle.with("support.csv", ",193.6,", ",\"" + figure + "\",");
        assertThat(bundle.faults()).containsExactly(at("support.csv", "SP-001", "quantity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"54.5", "1234567890", "-5", "쉰넷"})
    void aCountThatIsNotWholeIsAFault(String count) throws IOException {
        bundle.with("consortium_counts.csv", "all_organizations,54,", "all_organizations," + count + ",");
        assertThat(bundle.faults()).containsExactly(at("consortium_counts.csv", "CN-01", "count"));
    }

    @Test
    void aTextInOneLanguageIsAFaultAtTheEmptyCell() throws IOException {
        bundle.with("memberships.csv", ",API serving; full-stack ecosystem,", ",,");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-014", "field_of_work_en"));
    }

    @Test
    void aTextThatMustBeThereIsMissedOnce() throws IOException {
        bundle.with("themes.csv", "모달리티 범위,Modality coverage", ",");
        assertThat(bundle.faults()).containsExactly("themes.csv:2:name_ko");
    }

    @Test
    void aCellThatMustBeFilledIsMissed() throws IOException {
        bundle.with("memberships.csv", "2026-02-25,,S109", ",,S109");
        assertThat(bundle.faults()).containsExactly(at("memberships.csv", "MB-019", "valid_from"));
    }

    @Test
    void aBadSlugIsAFault() throws IOException {
        assertThat(bundle.with("themes.csv", ",modality,", ",Modality,").faults())
                .containsExactly("themes.csv:2:slug");
    }

    @Test
    void aBadlyFormedCodeIsAFault() throws IOException {
        bundle.withLine("codes.csv", "sources,kind,Big-News,큰 소식,Big news");
        assertThat(bundle.faults()).containsExactly(appended("codes.csv", "code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 모달리티", "모달리티 ", "모달리티  범위", "\u00A0모달리티", "모달\t리티", "모달\u0000리티"})
    void straySpacesAndInvisibleCharactersAreFaults(String name) throws IOException {
        bundle.with("themes.csv", "모달리티 범위", name);
        assertThat(bundle.faults()).containsExactly("themes.csv:2:name_ko");
    }

    @Test
    void faultsOfSeveralFilesAreToldTogetherInOrder() throws IOException {
        bundle.with("events.csv", "EV-002,2025-07-08", "EV-002,2025-07-32");
        bundle.with("memberships.csv", "ORG-ELICE", "ORG-NOBODY");
        bundle.without("quotes.csv").with("themes.csv", ",modality,", ",Modality,");
        assertThat(bundle.faults())
                .containsExactly(
                        at("memberships.csv", "MB-019", "org_id"),
                        "themes.csv:2:slug",
                        "events.csv:3:date",
                        "quotes.csv:0");
    }

    @Test
    void aFaultSaysInBothLanguagesWhatToDo() throws IOException {
        bundle.with("memberships.csv", "ORG-ELICE", "ORG-NOBODY");
        Fault fault = ((BundleReading.Refused) bundle.reading()).faults().getFirst();
        assertThat(fault.reason())
                .isEqualTo(new LocalizedText(
                        "“ORG-NOBODY”이(가) organizations.csv에 없습니다. 값을 수정하거나 그 파일에 행을 추가하십시오.",
                        "There is no “ORG-NOBODY” in organizations.csv. Correct the value or add a row to that file."));
    }
}
