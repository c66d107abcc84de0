package kr.hannun.review.round;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Rows of which one is put in place of another. */
final class Pieces {

    private Pieces() {}

    /** The same with this one where the other stood, or at the end. */
    static <T> List<T> put(List<T> all, Predicate<T> other, T one) {
        List<T> put = new ArrayList<>(all);
        for (int at = 0; at < put.size(); at++) {
            if (other.test(put.get(at))) {
                put.set(at, one);
                return put;
            }
        }
        put.add(one);
        return put;
    }
}
