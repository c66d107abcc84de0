package kr.hannun.partnerlist;

import java.util.ArrayList;
import java.util.List;

/** One cell as it was read: its text, composed and stripped, and what is odd about it. */
record Cell(String text, List<Remark> remarks) {

    /** A cell in which nothing stands. */
    static final Cell EMPTY = new Cell("", List.of());

    /** A cell of which nothing is to be said. */
    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, List.of());
    }

    /** The same with one thing more to be said. */
    Cell with(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Cell(text, List.copyOf(more));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
