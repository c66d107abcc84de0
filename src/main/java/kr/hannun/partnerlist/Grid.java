package kr.hannun.partnerlist;

import java.util.List;

/** A file as rows of cells; rows in which nothing stands are left out. */
record Grid(List<Line> lines, List<Remark> remarks) {

    /** A row; {@code number} is the one the file's own program shows. */
    record Line(int number, List<Cell> cells) {

        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }
}
