package kr.hannun.account.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.PlainVisit;

/** Pages of a long list outside any programme. */
final class Pages {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");
    private static final int AROUND = 3;

    private Pages() {}

    /** The page asked for, from 1. */
    static int number(PlainVisit visit) {
        String asked = visit.asked("page");
        return asked != null && NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 1;
    }

    /** Links to the pages around this one. */
    static List<Link> links(PlainVisit visit, Paging paging) {
        int last = (int) Math.max(1, (paging.total() + paging.size() - 1) / paging.size());
        return IntStream.rangeClosed(Math.max(1, paging.number() - AROUND), Math.min(last, paging.number() + AROUND))
                .mapToObj(page -> new Link(
                        visit.with("page", String.valueOf(page)), String.valueOf(page), page == paging.number()))
                .toList();
    }
}
