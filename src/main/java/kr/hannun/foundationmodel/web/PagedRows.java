package kr.hannun.foundationmodel.web;

import java.util.List;
import java.util.stream.IntStream;
import kr.hannun.shell.Link;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The part of a long list that stands on one page.
 *
 * @param rows the part
 * @param pages the way to all parts, or none where one page holds them all
 * @param total how many there are in all
 */
record PagedRows<T>(List<T> rows, List<Link> pages, int total) {

    private static final int ROWS = 50;
    private static final String PARAMETER = "page";

    /** The part the visit asks for; a page that is no number or not there is the nearest one. */
    static <T> PagedRows<T> of(Visit visit, List<T> all) {
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int page = Math.clamp(number(visit.asked(PARAMETER)), 1, last);
        List<Link> pages = IntStream.rangeClosed(1, last)
                .mapToObj(each -> new Link(
                        visit.with(PARAMETER, each == 1 ? null : String.valueOf(each)),
                        String.valueOf(each),
                        each == page))
                .toList();
        List<T> rows = all.subList((page - 1) * ROWS, Math.min(page * ROWS, all.size()));
        return new PagedRows<>(rows, last == 1 ? List.of() : pages, all.size());
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 1;
    }
}
