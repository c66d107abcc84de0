package kr.hannun.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Neighbouring places of a row of which nobody says anything, told once; or one place of which somebody does.
 *
 * @param place the place, or the first of them
 * @param length how many there are
 */
public record Run<T>(T place, int length) {

    /** The places of a row, in their order. */
    public static <T> List<Run<T>> of(List<T> places, Predicate<T> isSilent) {
        List<Run<T>> runs = new ArrayList<>();
        for (T place : places) {
            Run<T> last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && isSilent.test(place) && isSilent.test(last.place())) {
                runs.set(runs.size() - 1, new Run<>(last.place(), last.length() + 1));
            } else {
                runs.add(new Run<>(place, 1));
            }
        }
        return List.copyOf(runs);
    }
}
