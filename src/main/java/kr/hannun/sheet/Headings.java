package kr.hannun.sheet;

import java.util.Optional;

/** How a module knows, among the rows of a sheet, the one in which the columns are named that it reads. */
@FunctionalInterface
public interface Headings {

    /** The row that names the columns, or nothing where none does. */
    Optional<Named> in(Grid grid);

    /**
     * A row that names columns.
     *
     * @param index of the row in its grid
     * @param known how many of its columns are known
     */
    record Named(int index, int known) {}
}
