package kr.hannun.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Dataset;
import kr.hannun.testing.Dataset.Row;
import kr.hannun.testing.Site;
import kr.hannun.testing.Walk;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every cell that says 미상 and looks into all files of the record: it may stand only where none of them knows. */
@DatabaseTest
class MissingHereIsNotUnknownTest {

    private static final String EVERYTHING = "comparison?team=naver-cloud&team=lg-ai-research&team=skt&team=nc-ai"
            + "&team=upstage&team=motif&row=capabilities&row=themes&row=support&row=models";

    @Autowired
    Site site;

    @Autowired
    Walk walk;

    @ParameterizedTest
    @ValueSource(strings = {"themes", "capabilities", EVERYTHING})
    void no_cell_of_a_matrix_says_unknown_where_another_file_knows(String place) {
        Set<String> wrong = new TreeSet<>();
        for (Element row : site.page(place).select("table.matrix tbody tr:not(.grp)")) {
            String heading = Objects.requireNonNull(row.select("th").first()).ownText();
            String label = heading.isEmpty() ? row.select("th a").text() : heading;
            List<Element> cells = cells(row);
            for (int team = 0; team < cells.size(); team++) {
                if (isUnknown(cells.get(team))) {
                    wrong.addAll(known(label, Dataset.rows("consortia").get(team)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_page_of_a_theme_says_unknown_only_of_teams_of_which_no_file_knows() {
        Set<String> wrong = new TreeSet<>();
        for (Row theme : Dataset.rows("themes")) {
            for (Element row : site.page("themes/" + theme.get("slug")).select("tbody tr")) {
                if (isUnknown(row)) {
                    wrong.addAll(
                            known(theme.get("name_ko"), team(row.select("th a").text())));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_register_says_as_often_unknown_of_a_model_as_its_row_has_gaps() {
        Map<String, Row> models =
                Dataset.rows("models").stream().collect(Collectors.toMap(row -> row.get("slug"), row -> row));
        Set<String> wrong = new TreeSet<>();
        for (Element row : site.page("models").select("section:has(table):first-of-type tbody tr:not(.grp)")) {
            String slug = row.select("th a").attr("href").replaceAll(".*/models/", "");
            if (models.containsKey(slug) && row.select("th .sub").text().length() > 0) {
                long unknown = cells(row).stream()
                        .limit(7)
                        .filter(MissingHereIsNotUnknownTest::isUnknown)
                        .count();
                if (unknown > gaps(models.get(slug))) {
                    wrong.add(slug + ": " + unknown + " unknown, " + gaps(models.get(slug)) + " gaps");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_is_told_to_be_alone_with_what_all_share() {
        Document page = site.page("comparison");
        assertThat(page.select(".differs").text()).doesNotContain("100억");
        assertThat(page.select("table.matrix tr:has(th:contains(데이터)) td").eachText())
                .allSatisfy(cell -> assertThat(cell).contains("공동분 이용"));
    }

    @Test
    void neighbours_of_whom_nobody_says_anything_are_told_once() {
        for (String place : List.of("themes", "capabilities", EVERYTHING)) {
            assertThat(site.page(place)
                            .select("table.matrix td:has(> .none:contains(미상)) + td:has(> .none:contains(미상))"))
                    .as(place)
                    .isEmpty();
        }
    }

    @Test
    void what_is_derived_names_a_source() {
        Set<String> wrong = new TreeSet<>();
        walk.on("", "ko", walk.places())
                .forEach((address, page) -> page.select("li:has(.aside:contains(도출))").stream()
                        .filter(line -> line.select(".cite[popovertarget]").isEmpty())
                        .forEach(line -> wrong.add(address + ": " + line.text())));
        assertThat(wrong).isEmpty();
    }

    /** What any file says of a team under a heading of a matrix. */
    private static List<String> known(String label, Row team) {
        String id = team.get("team_id");
        Stream<String> themes = Dataset.rows("themes").stream()
                .filter(theme -> isCalled(label, theme.get("name_ko"), theme.get("slug")))
                .flatMap(theme ->
                        of("team_themes", id, row -> row.get("theme_id").equals(theme.get("theme_id"))));
        Stream<String> dimensions = Dataset.rows("capability_dimensions").stream()
                .filter(each -> isCalled(
                        label, each.get("label_ko"), each.get("dimension").replace('_', '-')))
                .flatMap(each ->
                        of("team_capabilities", id, row -> row.get("dimension").equals(each.get("dimension"))));
        Stream<String> support = Stream.of("GPU:gpu", "연산 자원:gpu", "연산 자원 조달:gpu", "데이터:data", "인재:talent", "명칭:title")
                .filter(each -> each.startsWith(label + ":"))
                .flatMap(each -> of("support", id, row -> each.endsWith(":" + row.get("kind"))));
        return Stream.of(themes, dimensions, support, models(label, id))
                .flatMap(found -> found)
                .map(found -> label + ": " + found)
                .toList();
    }

    /** Two files are about the same where they use the same name, in words or as a slug. */
    private static boolean isCalled(String label, String name, String slug) {
        return label.equals(name) || slug.equals(slugOf(label));
    }

    private static String slugOf(String label) {
        Stream<String> themes = Dataset.rows("themes").stream()
                .filter(theme -> theme.get("name_ko").equals(label))
                .map(theme -> theme.get("slug"));
        Stream<String> dimensions = Dataset.rows("capability_dimensions").stream()
                .filter(each -> each.get("label_ko").equals(label))
                .map(each -> each.get("dimension").replace('_', '-'));
        return Stream.concat(themes, dimensions).findFirst().orElse("");
    }

    private static Stream<String> models(String label, String team) {
        Map<String, String> columns = Map.of(
                "개방", "open_weights",
                "오픈소스 개방", "open_weights",
                "가중치", "open_weights",
                "언어 확장", "languages",
                "모델 규모", "parameters_total_b",
                "모델 구조와 독자성", "architecture");
        String column = columns.getOrDefault(label, "");
        return of(
                "models",
                team,
                row -> row.get("program_role").equals("stage_1_submission")
                        && !row.get(column).isEmpty());
    }

    private static Stream<String> of(String file, String team, Predicate<Row> wanted) {
        return Dataset.rows(file).stream()
                .filter(row -> row.get("team_id").equals(team) && wanted.test(row))
                .map(row -> file + " " + row.cells().values().iterator().next());
    }

    private static long gaps(Row model) {
        List<String> told = new ArrayList<>(List.of(
                model.get("parameters_total_b"),
                model.get("architecture").equals("dense") ? "dense" : model.get("parameters_active_b"),
                model.get("architecture"),
                model.get("modalities_in") + model.get("modalities_out"),
                model.get("context_tokens"),
                model.get("license_ko")));
        return told.stream().filter(String::isEmpty).count();
    }

    private static Row team(String name) {
        return Dataset.rows("consortia").stream()
                .filter(row -> row.get("name_ko").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The cells of a row by their columns. */
    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element cell : row.select("> td")) {
            int length = cell.attr("colspan").isEmpty() ? 1 : Integer.parseInt(cell.attr("colspan"));
            for (int i = 0; i < length; i++) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean isUnknown(Element cell) {
        return !cell.select(".none:has(use[href=#m-unknown])").isEmpty();
    }
}
