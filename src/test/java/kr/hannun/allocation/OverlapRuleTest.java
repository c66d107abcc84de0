package kr.hannun.allocation;

import static kr.hannun.allocation.SupportMother.NOVEMBER;
import static kr.hannun.allocation.SupportMother.lead;
import static kr.hannun.allocation.SupportMother.line;
import static kr.hannun.allocation.SupportMother.partner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.DisagreementQueries;
import kr.hannun.source.DisagreementQueries.DisagreementRow;
import org.junit.jupiter.api.Test;

class OverlapRuleTest {

    private static final SupportMother TRACK_1 =
            line("SP-011", "gpu").of("1000", "gpu").by("skt").during("2025-08", "2026-06");
    private static final SupportMother OWN_GPUS =
            line("SP-013", "gpu").to("skt").of("1000", "gpu").by("skt").during("2025-08", "2025-12");
    private static final DisagreementRow CF_07 = new DisagreementRow(
            "CF-07",
            LocalizedText.same("GPU"),
            new DisagreementQueries.About("T-LG", "team", LocalizedText.same("lg-ai-research"), "teams/lg-ai-research"),
            new DisagreementQueries.VersionRow(LocalizedText.same("512 B200 and 512 H100"), "S088"),
            new DisagreementQueries.VersionRow(LocalizedText.same("one period 512 B200"), "S087"),
            LocalizedText.same("the first is used"),
            NOVEMBER);
    private static final SupportMother SKT_DATA =
            line("SP-032", "data").to("skt").of("2.8", "billion_krw").by("nia").during("2025-09", null);
    private static final SupportMother MOTIF_DATA = line("SP-035", "data")
            .to("motif")
            .of("1.75", "billion_krw")
            .by("nia")
            .during("2026-02", null);

    @Test
    void aSupplierThatLeadsATeamIsAskedAboutAndReadsAsOwnUse() {
        Finding finding = only(new SupplierReceives().findings(ledger(TRACK_1, OWN_GPUS)));
        assertThat(finding.organization()).extracting(Party::slug).isEqualTo("skt");
        assertThat(finding.overlap()).isEqualTo(new Stretch(new PartialDate("2025-08-04"), new PartialDate("2026-06")));
        assertThat(finding.ownUse()).isTrue();
    }

    @Test
    void whatASupplierReceivesFromAnAgencyIsNoOwnUse() {
        SupportMother given = line("SP-022", "gpu").to("skt").of("500", "gpu").during("2026-01", null);
        assertThat(only(new SupplierReceives().findings(ledger(TRACK_1, given))).ownUse())
                .isFalse();
    }

    @Test
    void anAgencyThatSuppliesIsNotAskedAbout() {
        SupportMother lease = line("SP-006", "gpu").of("157.6", "billion_krw").during("2025", "2026-06");
        assertThat(new SupplierReceives().findings(ledger(lease))).isEmpty();
    }

    @Test
    void twoDisputedLinesAreNoDoubleSupport() {
        assertThat(new SameKindTwice().findings(disputed("S088", "S088"))).isEmpty();
    }

    @Test
    void twoLinesOfOneSourceDoNotDisagree() {
        assertThat(new SourcesDisagree().findings(disputed("S088", "S088"))).isEmpty();
    }

    @Test
    void twoLinesOfTwoSourcesDisagree() {
        Finding finding = only(new SourcesDisagree().findings(disputed("S088", "S087")));
        assertThat(finding.teams()).extracting(Party::slug).containsExactly("lg-ai-research");
        assertThat(finding.disagreement()).isNull();
    }

    @Test
    void linesThatRestOnBothSidesOfADisagreementAreAskedAboutTogetherWithWhatTheOtherSideSays() {
        Ledger undisputed = ledger(b200().conflicting("S088", "S087"), h100().conflicting("S088", "S087"));
        Ledger ledger = new Ledger(undisputed.rows(), undisputed.places(), List.of(CF_07), NOVEMBER);
        Finding finding = only(new SourcesDisagree().findings(ledger));
        assertThat(finding.rows()).extracting(SupportRow::code).containsExactly("SP-018", "SP-019");
        assertThat(finding.against()).isEmpty();
        assertThat(finding.disagreement()).isEqualTo(CF_07);
        assertThat(finding.grounds()).containsKeys("CF-07", "SP-018", "SP-019");
        assertThat(new SourcesDisagree().findings(undisputed)).isEmpty();
    }

    private static Ledger disputed(String source, String other) {
        return ledger(b200().conflicting(source), h100().conflicting(other));
    }

    @Test
    void twoUndisputedLinesOfOneKindAreDoubleSupportToAskAbout() {
        Finding finding = only(new SameKindTwice().findings(ledger(b200(), h100())));
        assertThat(finding.rows()).extracting(SupportRow::code).containsExactly("SP-018");
        assertThat(finding.against()).extracting(SupportRow::code).containsExactly("SP-019");
        assertThat(new SourcesDisagree().findings(ledger(b200(), h100()))).isEmpty();
    }

    @Test
    void accessToASharedPotIsNotAskedAbout() {
        SupportMother pot =
                line("SP-026", "data").of("10", "billion_krw").by("nia").during("2025-09", null);
        SupportMother access = line("SP-036", "data")
                .to("motif")
                .of("10", "billion_krw")
                .by("nia")
                .during("2026-02", null);
        Ledger ledger = ledger(pot, access, MOTIF_DATA);
        assertThat(OverlapRule.all())
                .allSatisfy(rule -> assertThat(rule.findings(ledger)).isEmpty());
    }

    @Test
    void aPartnerOfTwoTeamsIsAskedAboutFromTheDayOfTheSecond() {
        Finding finding = only(new PartnerInTwoTeams().findings(ledger(SKT_DATA, MOTIF_DATA)));
        assertThat(finding.organization()).extracting(Party::slug).isEqualTo("kaist");
        assertThat(finding.overlap()).isEqualTo(new Stretch(new PartialDate("2026-02-20"), null));
    }

    @Test
    void beforeTheSecondTeamCameThereIsNothingToAsk() {
        Ledger ledger = new Ledger(
                ledger(SKT_DATA, MOTIF_DATA).rows(), ledger().places(), List.of(), LocalDate.of(2026, 2, 19));
        assertThat(new PartnerInTwoTeams().findings(ledger)).isEmpty();
    }

    private static SupportMother b200() {
        return line("SP-018", "gpu").to("lg-ai-research").of("512", "gpu").during("2026-01", "2026-06");
    }

    private static SupportMother h100() {
        return line("SP-019", "gpu").to("lg-ai-research").of("512", "gpu").during("2026-01", "2026-06");
    }

    private static Ledger ledger(SupportMother... lines) {
        return new Ledger(
                Arrays.stream(lines).map(SupportMother::row).toList(),
                List.of(
                        partner("kaist", "skt", "2025-08-04"),
                        partner("kaist", "motif", "2026-02-20"),
                        lead("skt", "2025-08-04", null),
                        lead("lg-ai-research", "2025-08-04", null),
                        lead("motif", "2026-02-20", null)),
                List.of(),
                NOVEMBER);
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
