package kr.hannun.profile.web;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The part of a long list that one page shows, as the address asks for it.
 *
 * @param number of the page, from 1
 * @param size how many rows it shows
 */
record PageChoice(int number, int size) {

    private static final String PAGE = "page";
    private static final String SIZE = "size";
    private static final List<Integer> SIZES = List.of(10, 20, 50);
    private static final int USUAL = 20;
    private static final int AROUND = 2;
    private static final int FEW = 9;
    private static final int MOST_DIGITS = 6;

    /** What the visit asks for; what cannot be read falls back to the first page of twenty. */
    static PageChoice of(Visit visit) {
        int size = number(visit.asked(SIZE), USUAL);
        return new PageChoice(Math.max(1, number(visit.asked(PAGE), 1)), SIZES.contains(size) ? size : USUAL);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(text) : otherwise;
    }

    int from() {
        return (number - 1) * size;
    }

    PageChoice first() {
        return new PageChoice(1, size);
    }

    /** The pages worth a link: all of a few, else the first, the last, and those around this one. */
    List<Integer> near(int total) {
        int last = Math.max(1, (total + size - 1) / size);
        if (last <= FEW) {
            return IntStream.rangeClosed(1, last).boxed().toList();
        }
        Stream<Integer> around =
                IntStream.rangeClosed(number - AROUND, number + AROUND).boxed();
        return new TreeSet<>(Stream.concat(Stream.of(1, last), around).toList())
                .subSet(1, true, last, true).stream().toList();
    }

    List<Link> pages(Visit visit, int total) {
        return near(total).stream()
                .map(page -> new Link(
                        visit.with(PAGE, page == 1 ? null : String.valueOf(page)),
                        visit.texts().number(page),
                        page == number))
                .toList();
    }

    List<Link> sizes(Visit visit) {
        Texts texts = visit.texts();
        Visit start = fromTheStart(visit);
        return SIZES.stream()
                .map(each -> new Link(
                        start.with(SIZE, each == USUAL ? null : String.valueOf(each)),
                        texts.number(each),
                        each == size))
                .toList();
    }

    /** The same visit on the first page: for links that change what the list holds. */
    static Visit fromTheStart(Visit visit) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>(visit.query());
        query.remove(PAGE);
        return new Visit(
                visit.head(),
                visit.program(),
                visit.day(),
                visit.texts(),
                visit.display(),
                visit.roles(),
                visit.path(),
                query);
    }
}
