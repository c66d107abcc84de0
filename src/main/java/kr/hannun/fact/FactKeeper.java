package kr.hannun.fact;

import java.util.List;
import java.util.Optional;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a kind that no table keeps as they are told, such as names in a list or plans in a row. Each is called in the
 * transaction of the act, with rows that have been judged.
 */
public interface FactKeeper {

    /** The name of the file, without its ending. */
    String kind();

    /** How new rows are called, or null where their key says it. */
    default FactTable.@Nullable Series series() {
        return null;
    }

    /** The code by which a row is listed, or nothing. */
    String listed(Cells row);

    /** What stands against putting a row right, or against taking it out, that only its module knows. */
    default Optional<Problem> obstacle(ProgramId program, Cells row, boolean leaves, Known known) {
        return Optional.empty();
    }

    /** Adds rows. */
    void add(ProgramId program, List<? extends Cells> rows, Known known);

    /** Puts rows right that were recorded wrongly; each keeps its key. */
    void correct(ProgramId program, List<? extends Cells> rows, Known known);

    /** Takes rows out that should not have been recorded, on which nothing else rests. */
    void withdraw(ProgramId program, List<? extends Cells> rows, Known known);
}
