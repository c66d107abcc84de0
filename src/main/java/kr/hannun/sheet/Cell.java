package kr.hannun.sheet;

import java.util.ArrayList;
import java.util.List;

/** One cell as it was read: its text, composed and stripped, and what is odd about it. */
public record Cell(String text, List<SheetRemark> remarks) {

    /** Keeps what is odd about it as it is now. */
    public Cell {
        remarks = List.copyOf(remarks);
    }

    /** A cell in which nothing stands. */
    public static final Cell EMPTY = new Cell("", List.of());

    /** A cell of which nothing is to be said. */
    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, List.of());
    }

    /** The same with one thing more to be said. */
    Cell with(SheetRemark remark) {
        List<SheetRemark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Cell(text, List.copyOf(more));
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
