package kr.hannun.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.exchange.Copies;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The trial programme has projects in place of teams, amounts in won and euros, no models and no GPUs. */
@DatabaseTest
@Transactional
class AnotherProgrammeReadsAsWellTest {

    private static final String TRIAL = "/programs/haedam-marine-research-trial";
    private static final List<String> LISTS = List.of(
            "",
            "comparison",
            "teams",
            "organizations",
            "organizations/network",
            "themes",
            "capabilities",
            "milestones",
            "support",
            "rounds",
            "sources",
            "disagreements",
            "history",
            "trail");
    private static final Pattern FIRST_PROGRAMME =
            Pattern.compile("팀|GPU|모델|독자성|국가대표|언론 보도\\)|\\b([Tt]eams?|[Mm]odels?|GPUs?)\\b|[{}]");

    @Autowired
    Copies copies;

    @Autowired
    Site site;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void load() {
        copies.trial();
    }

    @Test
    void no_page_in_either_language_speaks_of_the_first_programme() {
        List<String> strange = places().flatMap(
                        place -> Stream.of("", "?lang=en").map(language -> TRIAL + "/" + place + language))
                .map(address -> site.open(address.replace("/?", "?").replaceFirst("/$", ""), 200))
                .flatMap(AnotherProgrammeReadsAsWellTest::strange)
                .distinct()
                .toList();
        assertThat(strange).isEmpty();
    }

    @Test
    void the_menu_names_what_the_programme_has() {
        assertThat(page("").select(".nav a").eachText())
                .startsWith("현황판", "비교", "과제", "기관")
                .doesNotContain("모델");
        assertThat(page("?lang=en").select(".nav a").eachText()).contains("Projects");
    }

    @Test
    void sentences_agree_with_the_word() {
        assertThat(page("").select(".lede").text()).contains("과제 3개가 모두 참여 중입니다.");
        assertThat(page("").select(".team h3 a").eachText()).contains("해조 포장재 과제(시험)");
        assertThat(page("?on=2025-03-10").select("main").text()).contains("기준일에는 과제가 없습니다.");
        assertThat(page("/teams?lang=en").select("main").text()).contains("Projects taking part");
    }

    @Test
    void a_rank_that_is_official_is_not_said_to_be_reported() {
        assertThat(page("/comparison").select("th:contains(순위)").text()).doesNotContain("언론");
        assertThat(page("/rounds/selection").select("th:contains(순위)").eachText())
                .doesNotContain("순위 (보도)");
    }

    @Test
    void amounts_stand_in_their_currencies() {
        assertThat(page("/support").select("main").text()).contains("145", "억 원", "백만 유로");
        assertThat(page("/support?lang=en").select("main").text()).contains("million euros", "billion won");
    }

    @Test
    void everything_says_that_it_is_a_trial() {
        assertThat(page("/organizations").select("tbody th a").eachText())
                .isNotEmpty()
                .allMatch(name -> name.endsWith("(시험)"));
        assertThat(page("/teams").title()).contains("시험");
    }

    private Document page(String place) {
        return site.open(TRIAL + place, 200);
    }

    private Stream<String> places() {
        List<String> own = database.sql("select distinct split_part(s.place, '#', 1) as page from subject s"
                        + " join audit_head h on h.program_id = s.program_id and h.slug = :slug order by page")
                .param("slug", TRIAL.substring("/programs/".length()))
                .query((row, number) -> row.getString(1))
                .list();
        return Stream.concat(LISTS.stream(), own.stream()).distinct().filter(place -> !place.equals("glossary"));
    }

    private static Stream<String> strange(Document page) {
        return page.body().getAllElements().stream()
                .map(Element::ownText)
                .filter(text -> FIRST_PROGRAMME.matcher(text).find())
                .map(text -> page.location() + " " + text);
    }
}
