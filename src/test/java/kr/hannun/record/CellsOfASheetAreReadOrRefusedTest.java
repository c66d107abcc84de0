package kr.hannun.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kr.hannun.exchange.LineFault;
import kr.hannun.record.ComparedRow.Course;
import kr.hannun.shared.Problem;
import kr.hannun.testing.DatabaseTest;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people and spreadsheets leave in cells: each is read for what it means, or refused at its place with its text kept. */
@DatabaseTest
class CellsOfASheetAreReadOrRefusedTest {

    private static final int ROW = 5;

    @Autowired
    ApplicationContext application;

    private Sheets sheets;

    @BeforeEach
    void open() {
        sheets = new Sheets(application);
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, '1,024', 1024",
        "quantity, ' 210 ', 210",
        "valid_from, 2026. 8. 20.(목), 2026-08-20",
        "valid_from, 2026년 8월, 2026-08",
        "valid_from, 46254, 2026-08-20",
        "certainty, 공식, official",
        "certainty, Press, press",
        "kind, 데이터, data",
        "kind, GPU, gpu",
        "also_source_ids, 'S001, S002', S001;S002",
        "note_ko, =1+1, =1+1",
        "note_ko, '@앞', '@앞'",
        "description_ko, '두  칸', 두 칸"
    })
    void what_can_be_understood_is_read(String column, String written, String meant) {
        assertThat(changed(column, written).sent()).containsEntry(column, meant);
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, -5",
        "quantity, 삼백",
        "unit, 개",
        "kind, no_such_code",
        "team_id, T-NOBODY",
        "source_id, S999",
        "valid_from, 27년 초",
        "valid_from, 2026-02-31",
        "description_en, ''",
        "certainty, ''",
        "certainty, 확실함"
    })
    void what_cannot_is_refused_at_its_cell_and_kept(String column, String written) {
        SheetComparison comparison = compare(rows -> Sheets.write(rows, "SP-003", column, written));
        ComparedRow row = row(comparison);
        assertThat(row.course()).isEqualTo(Course.CHANGED);
        assertThat(row.sent().getOrDefault(column, "")).isEqualTo(written);
        assertThat(comparison.faults(ROW)).extracting(LineFault::column).contains(column);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        SheetComparison comparison = compare(rows -> {
            Sheets.write(rows, "SP-003", "valid_from", "2026-08");
            Sheets.write(rows, "SP-003", "valid_to", "2026-07");
        });
        assertThat(comparison.faults(ROW)).extracting(LineFault::column).containsAnyOf("valid_from", "valid_to");
    }

    @Test
    void letters_that_are_taken_apart_are_put_together() {
        String apart = Normalizer.normalize("나눈 글", Normalizer.Form.NFD);
        assertThat(changed("note_ko", apart).sent()).containsEntry("note_ko", "나눈 글");
        assertThat(compare(rows -> rows.forEach(
                                row -> row.replaceAll(text -> Normalizer.normalize(text, Normalizer.Form.NFD))))
                        .isSame())
                .isTrue();
    }

    @Test
    void a_title_that_is_too_long_is_refused_at_its_cell() {
        ComparedRow row = changed("description_ko", "가".repeat(1_600_000));
        assertThat(row.course()).isEqualTo(Course.UNREADABLE);
        assertThat(row.faults()).extracting(Problem::field).containsExactly("description_ko");
        byte[] text = ("support_id,kind\nSP-003," + "x".repeat(5 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        assertThat(sheets.refusal(text)).isEqualTo("sheet.unreadable.too-large");
    }

    @Test
    void a_formula_counts_by_its_stored_value_and_not_without_one() {
        ComparedRow row = row(drawn((sheet, at) -> sheet.formula(at, column("quantity"), "1+1")));
        assertThat(row.faults()).extracting(Problem::key).containsExactly("record.sheet.fault.formula-without-value");
    }

    @Test
    void hidden_rows_are_rows() {
        SheetComparison comparison = drawn((sheet, at) -> {
            sheet.value(at, column("quantity"), 210);
            sheet.hideRow(at);
        });
        assertThat(row(comparison).sent()).containsEntry("quantity", "210");
        assertThat(comparison.missing()).isEmpty();
    }

    @Test
    void days_are_days_and_months_stay_months() {
        assertThat(row(drawn((sheet, at) -> {
                            sheet.value(at, column("valid_from"), LocalDate.of(2026, 8, 20));
                            sheet.style(at, column("valid_from"))
                                    .format("yyyy-mm-dd")
                                    .set();
                        }))
                        .sent())
                .containsEntry("valid_from", "2026-08-20");
        assertThat(row(drawn((sheet, at) -> {
                            sheet.value(at, column("valid_from"), LocalDate.of(2026, 8, 1));
                            sheet.style(at, column("valid_from"))
                                    .format("yyyy. m.")
                                    .set();
                        }))
                        .sent())
                .containsEntry("valid_from", "2026-08");
    }

    @Test
    void merged_cells_say_what_the_first_says_and_keys_of_two_rows_are_refused() {
        SheetComparison comparison = drawn((sheet, at) -> {
            sheet.value(at + 1, 0, "");
            sheet.range(at, 0, at + 1, 0).merge();
        });
        assertThat(comparison.of(Course.UNREADABLE))
                .extracting(row -> row.faults().getFirst().key())
                .contains("record.sheet.fault.key-twice");
    }

    @Test
    void a_key_that_the_record_does_not_have_is_refused() {
        SheetComparison comparison = compare(rows -> rows.get(ROW - 1).set(0, "SP-999"));
        assertThat(row(comparison).faults()).extracting(Problem::key).containsExactly("record.sheet.fault.key-unknown");
    }

    @Test
    void the_address_of_what_is_recorded_stays() {
        byte[] file = Sheets.changed(
                sheets.workbook("themes"), rows -> rows.get(2).set(rows.get(1).indexOf("slug"), "elsewhere"));
        assertThat(sheets.compare(file).of(Course.UNREADABLE))
                .flatExtracting(ComparedRow::faults)
                .extracting(Problem::key)
                .containsExactly("record.sheet.fault.kept");
    }

    @Test
    void columns_that_are_taken_away_stay_as_they_are() {
        SheetComparison comparison = compare(rows -> rows.forEach(row -> row.remove(row.size() - 1)));
        assertThat(comparison.isSame()).isTrue();
    }

    @Test
    void rows_may_be_sorted_and_empty_ones_stand_between() {
        SheetComparison comparison = compare(rows -> {
            rows.subList(2, rows.size()).sort((one, other) -> other.getFirst().compareTo(one.getFirst()));
            rows.add(10, new ArrayList<>(List.of("")));
        });
        assertThat(comparison.isSame()).isTrue();
    }

    private ComparedRow changed(String column, String written) {
        return row(compare(rows -> Sheets.write(rows, "SP-003", column, written)));
    }

    private SheetComparison compare(Consumer<List<List<String>>> change) {
        return sheets.compare(Sheets.changed(sheets.workbook("support"), change));
    }

    private static ComparedRow row(SheetComparison comparison) {
        return comparison.row(ROW).orElseThrow();
    }

    private int column(String name) {
        return Sheets.rows(sheets.workbook("support")).get(1).indexOf(name);
    }

    /** What a person does to one row. */
    private interface Hand {
        void write(Worksheet sheet, int row);
    }

    private SheetComparison drawn(Hand hand) {
        List<List<String>> rows = Sheets.rows(sheets.workbook("support"));
        return sheets.compare(Sheets.drawn(sheet -> {
            Sheets.draw(sheet, rows);
            hand.write(sheet, ROW - 1);
        }));
    }
}
