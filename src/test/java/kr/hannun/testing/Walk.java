package kr.hannun.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page that a reader can reach in the shipped programme, on any day, in both languages. */
@TestComponent
public class Walk {

    private static final List<String> LISTS = List.of(
            "",
            "comparison",
            "teams",
            "organizations",
            "organizations/network",
            "models",
            "themes",
            "capabilities",
            "milestones",
            "support",
            "rounds",
            "sources",
            "sources?size=50&page=2",
            "disagreements",
            "history",
            "glossary");

    private final Site site;
    private final JdbcClient database;

    Walk(Site site, JdbcClient database) {
        this.site = site;
        this.database = database;
    }

    /** The pages of everything that has a name, and the lists of them. */
    public List<String> places() {
        List<String> own = database.sql("select distinct split_part(s.place, '#', 1) as page from subject s"
                        + " join audit_head h on h.program_id = s.program_id and h.slug = :program order by page")
                .param("program", Site.SLUG)
                .query((row, number) -> row.getString(1))
                .list();
        return Stream.concat(LISTS.stream(), own.stream()).distinct().toList();
    }

    /** The pages on a day, or today where it is empty, by their address. */
    public Map<String, Document> on(String day, String language, List<String> places) {
        Map<String, Document> pages = new LinkedHashMap<>();
        for (String place : places) {
            String query = Stream.of(day.isEmpty() ? "" : "on=" + day, language.equals("ko") ? "" : "lang=" + language)
                    .filter(part -> !part.isEmpty())
                    .reduce((one, other) -> one + "&" + other)
                    .orElse("");
            String address = query.isEmpty() ? place : place + (place.contains("?") ? "&" : "?") + query;
            pages.put(address, site.page(address));
        }
        return pages;
    }
}
