package kr.hannun.record;

import java.util.List;
import java.util.Optional;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.LineFault;

/**
 * A sheet beside the record.
 *
 * @param rows of the sheet, in its order
 * @param missing facts that stood in the sheet when it was taken and stand in it no longer
 * @param later how many facts were recorded after it was taken
 * @param faults what the record would not take, by the number of the row; 0 for what would be wrong elsewhere
 */
public record SheetComparison(
        FactKind kind, List<ComparedRow> rows, List<FactBook.Fact> missing, int later, List<LineFault> faults) {

    /** The rows of which this becomes. */
    public List<ComparedRow> of(ComparedRow.Course course) {
        return rows.stream().filter(row -> row.course() == course).toList();
    }

    /** The row with this number. */
    public Optional<ComparedRow> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /** What stands against a row. */
    public List<LineFault> faults(int number) {
        return faults.stream().filter(fault -> fault.line() == number).toList();
    }

    /** Whether nothing differs, so that there is nothing to record. */
    public boolean isSame() {
        return missing.isEmpty()
                && rows.stream()
                        .allMatch(row ->
                                row.course() == ComparedRow.Course.SAME || row.course() == ComparedRow.Course.OTHERS);
    }
}
