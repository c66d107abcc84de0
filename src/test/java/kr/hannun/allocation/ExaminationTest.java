package kr.hannun.allocation;

import static kr.hannun.allocation.SupportMother.NOVEMBER;
import static kr.hannun.allocation.SupportMother.lead;
import static kr.hannun.allocation.SupportMother.line;
import static kr.hannun.allocation.SupportMother.partner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.hannun.source.Certainty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 2);

    @Test
    void what_nobody_answered_is_open() {
        assertThat(only(List.of(), data("SP-032"), motif("1.75")).isOpen()).isTrue();
    }

    @Test
    void an_answer_closes_it_from_its_day_on() {
        Disposition given = answer(DispositionKind.COMPLEMENT, 1, data("SP-032"), motif("1.75"));
        assertThat(only(List.of(given), data("SP-032"), motif("1.75")).isOpen()).isFalse();
        Ledger before = new Ledger(
                ledger(data("SP-032"), motif("1.75")).rows(), ledger().places(), List.of(), MAY.minusDays(1));
        assertThat(examine(List.of(given), before)).singleElement().matches(Examination::isOpen);
    }

    @Test
    void a_line_that_says_something_else_opens_it_again_and_the_answer_stays_beside_it() {
        Disposition given = answer(DispositionKind.COMPLEMENT, 1, data("SP-032"), motif("1.75"));
        Examination now = only(List.of(given), data("SP-032"), motif("1.80"));
        assertThat(now.isOpen()).isTrue();
        assertThat(now.answer()).isEqualTo(given);
        assertThat(now.changed()).containsExactly("SP-035");
    }

    @Test
    void whatever_a_line_says_counts() {
        SupportMother line = motif("1.75");
        List<String> prints = new ArrayList<>(List.of(line.row().print()));
        prints.add(motif("1.75").during("2026-02", "2026-06").row().print());
        prints.add(motif("1.75").by("nipa").row().print());
        prints.add(motif("1.75").conflicting("S001").row().print());
        prints.add(motif("1.75").leftOn("2026-06-01").row().print());
        assertThat(prints).doesNotHaveDuplicates();
        assertThat(motif("1.75").row().citation().certainty()).isEqualTo(Certainty.OFFICIAL);
    }

    @Test
    void a_line_that_came_or_went_asks_the_same_question_again() {
        Disposition given = answer(DispositionKind.COMPETITION, 1, data("SP-032"), data("SP-033"), motif("1.75"));
        Examination now = only(List.of(given), data("SP-032"), motif("1.75"));
        assertThat(now.finding().name()).isNotEqualTo(given.finding());
        assertThat(now.isOpen()).isTrue();
        assertThat(now.answer()).isEqualTo(given);
        assertThat(now.changed()).containsExactly("SP-033");
    }

    @Test
    void an_answer_to_another_question_is_no_answer() {
        Disposition given = answer(DispositionKind.COMPETITION, 1, data("SP-032"), motif("1.75"));
        assertThat(only(
                                List.of(given),
                                data("SP-099"),
                                line("SP-098", "data")
                                        .to("motif")
                                        .of("1", "billion_krw")
                                        .by("nia")
                                        .during("2026-02", null))
                        .answer())
                .isNull();
    }

    @Test
    void an_answer_that_was_taken_back_is_none_and_the_next_one_counts() {
        Disposition given = answer(DispositionKind.COMPLEMENT, 1, data("SP-032"), motif("1.75"));
        Disposition back = answer(null, 2, data("SP-032"), motif("1.75"));
        Disposition again = answer(DispositionKind.REAL, 3, data("SP-032"), motif("1.75"));
        Examination open = only(List.of(back, given), data("SP-032"), motif("1.75"));
        assertThat(open.isOpen()).isTrue();
        assertThat(open.answer()).isNull();
        assertThat(open.course()).containsExactly(back, given);
        assertThat(only(List.of(again, back, given), data("SP-032"), motif("1.75"))
                        .answer())
                .isEqualTo(again);
    }

    @Test
    void the_open_ones_come_first() {
        SupportMother pair = line("SP-041", "data")
                .to("skt")
                .of("3", "billion_krw")
                .by("nia")
                .during("2025-10", null);
        List<Examination> all = examine(List.of(), ledger(data("SP-032"), pair, motif("1.75")));
        Finding finding = all.getFirst().finding();
        Disposition given = answer(finding, DispositionKind.WRONG, 1);
        assertThat(examine(List.of(given), ledger(data("SP-032"), pair, motif("1.75"))))
                .extracting(Examination::isOpen)
                .isSortedAccordingTo((one, other) -> Boolean.compare(other, one))
                .contains(false);
    }

    private static SupportMother data(String code) {
        return line(code, "data").to("skt").of("2.8", "billion_krw").by("nia").during("2025-09", null);
    }

    private static SupportMother motif(String billions) {
        return line("SP-035", "data")
                .to("motif")
                .of(billions, "billion_krw")
                .by("nia")
                .during("2026-02", null);
    }

    private static Ledger ledger(SupportMother... lines) {
        return new Ledger(
                Arrays.stream(lines).map(SupportMother::row).toList(),
                List.of(
                        partner("kaist", "skt", "2025-08-04"),
                        partner("kaist", "motif", "2026-02-20"),
                        lead("skt", "2025-08-04", null)),
                List.of(),
                NOVEMBER);
    }

    private static List<Examination> examine(List<Disposition> given, Ledger ledger) {
        return DispositionQueries.examine(new PartnerInTwoTeams().findings(ledger), given, ledger.day());
    }

    private static Examination only(List<Disposition> given, SupportMother... lines) {
        List<Examination> all = examine(given, ledger(lines));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Disposition answer(@Nullable DispositionKind kind, int number, SupportMother... lines) {
        return answer(new PartnerInTwoTeams().findings(ledger(lines)).getFirst(), kind, number);
    }

    private static Disposition answer(Finding finding, @Nullable DispositionKind kind, int number) {
        return new Disposition(
                finding.name(),
                finding.question(),
                number,
                kind,
                "까닭",
                finding.grounds(),
                "account/1",
                Instant.parse("2026-05-02T00:00:00Z").plusSeconds(number),
                MAY);
    }
}
