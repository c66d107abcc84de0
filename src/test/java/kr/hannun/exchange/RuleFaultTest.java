package kr.hannun.exchange;

import static kr.hannun.exchange.BundleMother.appended;
import static kr.hannun.exchange.BundleMother.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFaultTest {

    private BundleMother bundle;

    @BeforeEach
    void copyTheShippedBundle(@TempDir Path folder) throws IOException {
        bundle = BundleMother.shippedTo(folder);
    }

    @Test
    void aKeyStandsInOneRowOnly() throws IOException {
        bundle.with("glossary.csv", "GL-02,", "GL-01,");
        assertThat(bundle.faults()).containsExactly("glossary.csv:3:term_id");
    }

    @Test
    void aSlugStandsInOneRowOnly() throws IOException {
        bundle.with("themes.csv", ",openness,", ",modality,");
        assertThat(bundle.faults()).containsExactly("themes.csv:3:slug");
    }

    @Test
    void theSameTermUnderTwoKeysIsAFault() throws IOException {
        bundle.withLine("glossary.csv", "GL-99,정예팀,chosen team,같은 말,The same");
        assertThat(bundle.faults()).containsExactly("glossary.csv:47:term_ko");
    }

    @Test
    void aBundleDescribesOneProgramme() throws IOException {
        bundle.rewritten("program.csv", text -> text.lines().findFirst().orElseThrow() + "\n");
        bundle.rewritten("conflicts.csv", text -> text.replace(",PRG1,", ",T-LG,"));
        bundle.rewritten("remarks.csv", text -> text.replace(",PRG1,", ",T-LG,"));
        assertThat(bundle.faults()).containsExactly("program.csv:0");
    }

    @Test
    void datesStandInOrder() throws IOException {
        bundle.with(
                "phases.csv",
                "2025-06-20,2025-07-21,2025-06-20,2025-07-21",
                "2025-06-20,2025-06,2025-06-20,2025-06-19");
        assertThat(bundle.faults()).containsExactly(at("phases.csv", "PH-CALL", "ends_on"));
    }

    @Test
    void furtherSourcesDoNotRepeatTheMainOne() throws IOException {
        bundle.with("program.csv", ",S047,S049;", ",S047,S047;");
        assertThat(bundle.faults()).containsExactly("program.csv:2:also_source_ids");
    }

    @Test
    void aSourceHasOnePlace() throws IOException {
        bundle.with("sources.csv", ",000_8c454d1a13d44639.txt,", ",,");
        assertThat(bundle.faults()).containsExactly(at("sources.csv", "S001", "url"));
    }

    @Test
    void anOfficialDocumentWithoutAddressHasItsNumberAndNoOtherKindHas() throws IOException {
        bundle.withLine("sources.csv", "D002,press,,기사,Article,,,,77,2026-08-01,,,");
        bundle.withLine("sources.csv", "D001,official,,문서 과/77,Document 77,,,,과/77,2026-08-01,,,");
        assertThat(bundle.faults()).containsExactly(appended("sources.csv", "url"));
    }

    @Proves("ASVS 1.2.2")
    @Test
    void anAddressIsAWebAddress() throws IOException {
        bundle.with("sources.csv", "https://m2.asiatoday.co.kr/", "ftp://m2.asiatoday.co.kr/");
        assertThat(bundle.faults()).containsExactly(at("sources.csv", "S002", "url"));
    }

    @Test
    void anAliasFitsOneOrganisationOnly() throws IOException {
        bundle.withLine("organization_aliases.csv", "ORG-SKT,과기정통부,short_name,");
        assertThat(bundle.faults())
                .containsExactly(
                        "organization_aliases.csv:2:alias", BundleMother.appended("organization_aliases.csv", "alias"));
    }

    @Test
    void aCapabilityHasAValueOfItsDimension() throws IOException {
        bundle.rewritten("capability_values.csv", text -> text.replaceFirst("(?m)^modality,text,", "modality,scent,"));
        assertThat(bundle.faults()).isNotEmpty().allMatch(place -> place.matches("team_capabilities.csv:\\d+:value"));
    }

    @Test
    void aConflictIsAboutSomethingThatExists() throws IOException {
        bundle.with(
                "conflicts.csv",
                "CF-02,컨소시엄당 지원액,Support per consortium,PRG1",
                "CF-02,컨소시엄당 지원액,Support per consortium,PRG2");
        assertThat(bundle.faults()).containsExactly("conflicts.csv:3:entity_id");
    }

    @Test
    void codesBelongToACodedColumn() throws IOException {
        bundle.withLine("codes.csv", "sources,mood,good,좋음,Good");
        assertThat(bundle.faults()).containsExactly(BundleMother.appended("codes.csv", "column"));
    }

    @Test
    void everyCodedColumnHasCodes() throws IOException {
        bundle.rewritten("codes.csv", text -> text.replaceAll("(?m)^memberships,role,.*\n", ""));
        assertThat(bundle.faults()).containsExactly("codes.csv:0");
    }

    @Test
    void plansAreNumberedFromOne() throws IOException {
        bundle.with("milestone_plan_history.csv", "MS-016,2,", "MS-016,4,");
        assertThat(bundle.faults()).containsExactly(at("milestone_plan_history.csv", "MS-016,2", "plan_order"));
    }

    @Test
    void plansStandInTheOrderInWhichTheyWereStated() throws IOException {
        bundle.with("milestone_plan_history.csv", "S084,2026-01-15", "S084,2025-01-15");
        assertThat(bundle.faults()).containsExactly(at("milestone_plan_history.csv", "MS-016,2", "stated_on"));
    }

    @Test
    void theLastPlanIsThePlanOfTheMilestone() throws IOException {
        bundle.with("milestone_plan_history.csv", "MS-016,3,2027-02", "MS-016,3,2027-03");
        assertThat(bundle.faults()).containsExactly(at("milestone_plan_history.csv", "MS-016,3", "planned_on"));
    }

    @Test
    void aScoreDoesNotExceedItsMaximum() throws IOException {
        bundle.with(
                "evaluation_results.csv",
                "ER-001,selection,T-LG,total,,score,,100",
                "ER-001,selection,T-LG,total,,score,100.5,100");
        assertThat(bundle.faults()).containsExactly("evaluation_results.csv:2:score");
    }

    @Test
    void nothing_is_official_that_only_a_technical_document_says_whatever_kind_it_is_of() throws IOException {
        bundle.withLine("quotes.csv", "QT-90,가,A,ORG-SWU,가,A,나,B,S118,official,,");
        assertThat(bundle.faults())
                .singleElement()
                .asString()
                .startsWith("quotes.csv:")
                .endsWith(":certainty");
    }

    @Test
    void a_source_that_is_not_yet_known_is_nowhere() throws IOException {
        bundle.withLine("sources.csv", "S900,pending,,가,A,,,https://example.org/known,,,,,2026-11-20");
        assertThat(bundle.faults())
                .singleElement()
                .asString()
                .startsWith("sources.csv:")
                .endsWith(":url");
    }

    @Test
    void what_is_not_yet_known_and_what_is_known_do_not_say_one_thing_together() throws IOException {
        bundle.withLine("sources.csv", "S900,pending,,가,A,,,,,,,,2026-11-20");
        bundle.withLine("remarks.csv", "RM-90,PRG1,가,A,S900,,unsourced");
        assertThat(bundle.faults()).isEmpty();
        bundle.with("remarks.csv", "S900,,unsourced", "S900,S001,unsourced");
        assertThat(bundle.faults())
                .singleElement()
                .asString()
                .startsWith("remarks.csv:")
                .endsWith(":certainty");
        bundle.with("remarks.csv", "S900,S001,unsourced", "S900,,press");
        assertThat(bundle.faults())
                .singleElement()
                .asString()
                .startsWith("remarks.csv:")
                .endsWith(":certainty");
    }

    @Test
    void nothing_cites_a_source_that_was_merged() throws IOException {
        bundle.rewritten(
                "sources.csv",
                text -> text.lines()
                        .map(line -> line
                                + (line.startsWith("source_id,")
                                        ? ",same_as"
                                        : line.startsWith("S080,") ? ",S001" : ","))
                        .collect(Collectors.joining("\n", "", "\n")));
        assertThat(bundle.faults()).contains(at("remarks.csv", "RM-02", "source_id"));
    }

    @ParameterizedTest
    @CsvSource({
        "'M-HCX,context_tokens,32000', ''",
        "'M-HCX,modalities_in,text;image', ''",
        "'PH-2E,status,', ''",
        "'M-HCX,context_tokens,many', value",
        "'M-HCX,modalities_in,text;scent', value",
        "'M-HCX,slug,x', entity_id",
        "'MS-016,planned_on,2027', entity_id",
        "'T-LG,status,active', entity_id"
    })
    void a_value_given_up_is_one_that_its_row_could_have_said(String said, String fault) throws IOException {
        bundle.withLine("former_values.csv", "FV-90," + said + ",2026-01,S001,,seed");
        assertThat(bundle.faults())
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(BundleMother.appended("former_values.csv", fault)));
    }
}
