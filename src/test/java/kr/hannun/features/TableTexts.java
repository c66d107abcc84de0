package kr.hannun.features;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the tables of a page tell, without who says so. */
record TableTexts(List<Element> rows) {

    private static final List<String> DERIVED = List.of("다른 기록에서 도출", "Derived from other records");

    static TableTexts by(Document page) {
        page.select("button, .cite, svg").remove();
        return new TableTexts(page.select("main table tr"));
    }

    /** Who is compared. */
    List<String> heads() {
        return rows.getFirst().select("th a").eachText();
    }

    /**
     * Where a text stands first in a line of the comparison: the row, the place in it, and the whole of what is read there. What is
     * derived from elsewhere hangs on all that a programme holds, and is left out.
     */
    List<String> places(String text) {
        return rows.stream()
                .flatMap(row -> row.select("td").stream()
                        .flatMap(cell -> cell.select("li").stream()
                                .map(Element::text)
                                .filter(line -> line.startsWith(text)
                                        && DERIVED.stream().noneMatch(line::contains))
                                .map(line -> name(row) + " / " + column(cell) + " / " + line)))
                .toList();
    }

    /** In which column a cell stands; those before it may stretch over several. */
    private static int column(Element cell) {
        return cell.previousElementSiblings().stream()
                .mapToInt(before -> before.hasAttr("colspan") ? Integer.parseInt(before.attr("colspan")) : 1)
                .sum();
    }

    /** The first row that begins with a name. */
    Optional<String> of(String name) {
        return rows.stream()
                .filter(row -> row.select("th a").eachText().contains(name))
                .map(Element::text)
                .findFirst();
    }

    private static String name(Element row) {
        return Stream.ofNullable(row.selectFirst("th"))
                .map(Element::ownText)
                .findFirst()
                .orElse("");
    }
}
