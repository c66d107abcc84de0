package kr.hannun.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks all pages: a mark names only a source that the files name for exactly the statement it ends, and a text that is a
 * statement ends in a mark of that statement and not of the row it was found in.
 */
@DatabaseTest
class EveryStatementCitesItsOwnSourceTest {

    /** Pages that list statements by name to lead to them, where they are cited. */
    private static final String LISTING = "(search|sources|disagreements|glossary|trail|organizations/network).*";

    @Autowired
    Walk walk;

    @ParameterizedTest
    @CsvSource({"'',ko", "'',en", "2026-01-31,ko", "2025-08-31,en"})
    void a_mark_names_a_source_of_its_statement(String day, String language) {
        Map<String, Set<String>> sources = Dataset.sources();
        Set<String> wrong = new TreeSet<>();
        walk.on(day, language, walk.places())
                .forEach((address, page) -> page.select("[data-about][popovertarget]").stream()
                        .filter(mark -> !mark.attr("data-about").equals("newest"))
                        .filter(mark -> !sources.getOrDefault(mark.attr("data-about"), Set.of())
                                .contains(mark.attr("popovertarget")))
                        .forEach(mark -> wrong.add(address + ": " + mark.attr("data-about") + " is said by "
                                + mark.attr("popovertarget"))));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_is_marked_without_saying_what_it_is() {
        Set<String> silent = new TreeSet<>();
        walk.on("", "ko", walk.places())
                .forEach((address, page) ->
                        page.select("button.cite:not([data-about]), .cert.aside:not([data-about])").stream()
                                .forEach(mark -> silent.add(
                                        address + ": " + mark.parents().eachText())));
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',ko", "'',en", "2026-01-31,ko"})
    void a_statement_ends_in_its_own_mark(String day, String language) {
        Map<String, Set<String>> statements = statements(language);
        Set<String> wrong = new TreeSet<>();
        List<String> places =
                walk.places().stream().filter(place -> !place.matches(LISTING)).toList();
        walk.on(day, language, places).forEach((address, page) -> wrong.addAll(unmarked(address, page, statements)));
        assertThat(wrong).isEmpty();
    }

    /** The texts of statements, each with the codes of those that can be meant. */
    private static Map<String, Set<String>> statements(String language) {
        Map<String, Set<String>> statements = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        Dataset.rows("codes").stream()
                .filter(row -> row.get("table").equals("consortia")
                        && row.get("column").equals("exit_reason"))
                .forEach(row -> reasons.put(row.get("code"), row.get("label_" + language)));
        for (Dataset.Row team : Dataset.rows("consortia")) {
            add(statements, team.get("official_project_title_" + language), team.get("team_id") + "/title");
            add(statements, team.get("headline_strategy_" + language), team.get("team_id") + "/strategy");
            add(statements, reasons.getOrDefault(team.get("exit_reason"), ""), team.get("team_id") + "/exit_reason");
        }
        Dataset.rows("memberships")
                .forEach(row -> Stream.of("", "/field")
                        .forEach(aspect -> add(
                                statements, row.get("field_of_work_" + language), row.get("membership_id") + aspect)));
        each(statements, "team_themes", "team_theme_id", "claim_" + language);
        each(statements, "events", "event_id", "title_" + language);
        each(statements, "milestones", "milestone_id", "title_" + language);
        each(statements, "support", "support_id", "description_" + language);
        each(statements, "quotes", "quote_id", "topic_" + language);
        each(statements, "remarks", "remark_id", "text_" + language);
        for (Dataset.Row row : Dataset.rows("conflicts")) {
            Stream.of("version_a_", "version_b_")
                    .map(version -> statements.get(row.get(version + language)))
                    .filter(Objects::nonNull)
                    .forEach(meant -> meant.add(row.get("conflict_id")));
        }
        Dataset.rows("codes").stream()
                .filter(row -> row.get("column").equals("round"))
                .forEach(row -> statements.remove(row.get("label_" + language)));
        return statements;
    }

    private static void each(Map<String, Set<String>> statements, String file, String key, String text) {
        Dataset.rows(file).forEach(row -> add(statements, row.get(text), row.get(key)));
    }

    private static void add(Map<String, Set<String>> statements, String text, String code) {
        if (!text.isEmpty()) {
            statements.computeIfAbsent(text, first -> new TreeSet<>()).add(code);
        }
    }

    private static Set<String> unmarked(String address, Document page, Map<String, Set<String>> statements) {
        Set<String> wrong = new TreeSet<>();
        for (Element element : page.select("main *:not(svg *, .srcs *, nav *, form *, option)")) {
            Set<String> meant = statements.get(element.ownText());
            if (meant != null && marks(element).stream().noneMatch(meant::contains)) {
                wrong.add(address + ": " + element.ownText() + " is marked " + marks(element) + " and not " + meant);
            }
        }
        return wrong;
    }

    /** What the marks nearest to a text say they are about: those of its line, else those of its row. */
    private static List<String> marks(Element element) {
        for (Element around = element;
                around != null && !around.is("main, table, ul, ol, dl");
                around = around.parent()) {
            Elements marks = around.select("[data-about]");
            if (!marks.isEmpty()) {
                return marks.eachAttr("data-about");
            }
        }
        return List.of();
    }
}
