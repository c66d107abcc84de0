package kr.hannun.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EveryRowIsReachableTest {

    @Autowired
    Site site;

    @Autowired
    JdbcClient database;

    private final Map<String, Document> pages = new HashMap<>();

    /** A row of the data set: where it stands and which documents say it, the main one first. */
    record Listed(String code, String place, List<String> sources) {}

    @Test
    void every_subject_stands_where_its_place_says() {
        List<Listed> subjects = subjects();
        assertThat(subjects).hasSizeGreaterThan(900);
        SoftAssertions all = new SoftAssertions();
        for (Listed subject : subjects) {
            all.assertThat(find(subject))
                    .as("%s at %s", subject.code(), subject.place())
                    .isNotNull();
        }
        all.assertAll();
    }

    @Test
    void every_fact_names_its_main_source_on_its_page() {
        SoftAssertions all = new SoftAssertions();
        for (Listed subject : subjects()) {
            if (!subject.sources().isEmpty()) {
                String notes = page(subject.place()).select(".srcs .sub").text() + " ";
                all.assertThat(notes)
                        .as("%s at %s", subject.code(), subject.place())
                        .contains(" " + subject.sources().getFirst() + " ");
            }
        }
        all.assertAll();
    }

    @Test
    void no_page_says_the_same_id_twice() {
        subjects().forEach(subject -> page(subject.place()));
        SoftAssertions all = new SoftAssertions();
        pages.forEach((place, page) ->
                all.assertThat(page.select("[id]").eachAttr("id")).as(place).doesNotHaveDuplicates());
        all.assertAll();
    }

    @Test
    void every_link_inside_leads_somewhere() {
        subjects().forEach(subject -> page(subject.place()));
        SoftAssertions all = new SoftAssertions();
        new ArrayList<>(pages.values())
                .stream()
                        .flatMap(page -> page.select("main a[href^=" + Site.PROGRAM + "]").eachAttr("href").stream())
                        .distinct()
                        .filter(address -> address.indexOf('?') < 0)
                        .forEach(address ->
                                all.assertThat(target(address)).as(address).isTrue());
        all.assertAll();
    }

    private boolean target(String address) {
        String place = address.substring(Site.PROGRAM.length()).replaceFirst("^/", "");
        int hash = place.indexOf('#');
        return hash < 0 ? page(place).hasText() : page(place).getElementById(place.substring(hash + 1)) != null;
    }

    private @Nullable Element find(Listed subject) {
        int hash = subject.place().indexOf('#');
        Document page = page(subject.place());
        return hash < 0
                ? page.selectFirst("main h1")
                : page.getElementById(subject.place().substring(hash + 1));
    }

    private Document page(String place) {
        return pages.computeIfAbsent(place.replaceFirst("#.*", ""), site::page);
    }

    private List<Listed> subjects() {
        return database.sql("select s.code, s.place, coalesce(c.sources, '{}') as sources from subject s"
                        + " join audit_head h on h.program_id = s.program_id and h.slug = :program"
                        + " left join cited c on c.subject_id = s.id order by s.place")
                .param("program", Site.SLUG)
                .query((row, number) -> new Listed(row.getString("code"), row.getString("place"), List.of((String[])
                        row.getArray("sources").getArray())))
                .list();
    }
}
