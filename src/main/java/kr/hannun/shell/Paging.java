package kr.hannun.shell;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list, as the parameters {@code page} and {@code size} ask for it.
 *
 * @param number of the page, from 1 to the last there is
 * @param size how many rows a page has
 * @param total how many rows there are
 */
public record Paging(int number, int size, long total) {

    private static final List<Integer> SIZES = List.of(10, 20, 50);
    private static final int USUAL = 50;
    private static final int AROUND = 3;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    /** Turns to the nearest page that exists. */
    public Paging {
        number = Math.clamp(number, 1, (int) Math.max(1, (total + size - 1) / size));
    }

    /** The page a reader asks for; what is no number, or a size nobody offers, is the usual. */
    public static Paging of(PageContext look, long total) {
        int size = number(look.asked("size"), USUAL);
        return new Paging(number(look.asked("page"), 1), SIZES.contains(size) ? size : USUAL, total);
    }

    /** A number as typed in an address, or the usual one. */
    static int number(@Nullable String typed, int usual) {
        return typed != null && NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : usual;
    }

    /** How many rows lie before this page. */
    public int before() {
        return (number - 1) * size;
    }

    /** The rows of this page, of a list that is read whole. */
    public <T> List<T> cut(List<T> all) {
        return all.subList(Math.min(before(), all.size()), Math.min(before() + size, all.size()));
    }

    /** Links to the first page, the pages around this one and the last. */
    public List<Link> pages(PageContext look) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        return IntStream.rangeClosed(1, last)
                .filter(page -> page == 1 || page == last || Math.abs(page - number) <= AROUND)
                .mapToObj(page -> new Link(
                        look.with("page", page == 1 ? null : String.valueOf(page)),
                        look.texts().number(page),
                        page == number))
                .toList();
    }

    /** Links to the same list in pages of another size. */
    public List<Link> sizes(PageContext look) {
        PageContext fromStart = look.without("page");
        return SIZES.stream()
                .map(each -> new Link(
                        fromStart.with("size", each == USUAL ? null : String.valueOf(each)),
                        look.texts().number(each),
                        each == size))
                .toList();
    }
}
