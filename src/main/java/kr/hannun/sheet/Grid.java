package kr.hannun.sheet;

import java.util.List;

/** A file as rows of cells; rows in which nothing stands are left out. */
public record Grid(List<Line> lines, List<SheetRemark> remarks) {

    /** A row; {@code number} is the one the file's own program shows. */
    public record Line(int number, List<Cell> cells) {

        /** The cell in this column, counted from 0. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        /** Whether nothing stands in it. */
        public boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }
}
