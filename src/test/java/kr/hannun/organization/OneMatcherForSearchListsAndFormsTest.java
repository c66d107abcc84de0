package kr.hannun.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list that is brought and a form know an organisation by whatever spelling the search finds it by. */
@DatabaseTest
class OneMatcherForSearchListsAndFormsTest {

    @Autowired
    NameBooks books;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvFileSource(resources = "/search/queries.csv", numLinesToSkip = 1)
    void whoever_is_found_is_known(String typed, String kind, String first) {
        if (!"organization".equals(kind) || typed.matches("[ㄱ-ㅎ]+")) {
            return;
        }
        Head head = trail.head(new Slug(Site.SLUG)).orElseThrow();
        NameBook.Match match = books.open(head.program()).match(typed);
        assertThat(known(match)).as(typed).contains(first);
    }

    private static List<String> known(NameBook.Match match) {
        return switch (match) {
            case NameBook.Match.Sure sure -> List.of(sure.organization().name().ko());
            case NameBook.Match.Doubtful doubtful ->
                doubtful.alike().stream().map(known -> known.name().ko()).toList();
            case NameBook.Match.Nobody nobody -> List.of();
        };
    }

    /** The rule is written twice, in the database and in memory, and is one. */
    @Test
    void the_rule_of_the_database_is_the_rule_of_lists_and_forms() {
        Stream<String> spellings =
                Stream.of("㈜노타", "(주) 노타", "ＫＡＩＳＴ", "LG 인공지능연구원", "Nota Co., Ltd.", "주식회사", "카이\u200b스트", "A.X-K1");
        List<String> names = database.sql("select name_ko from subject union select name_en from subject"
                        + " union select alias from organization_alias")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
        assertThat(Stream.concat(names.stream(), spellings))
                .allSatisfy(name -> assertThat(NameKey.spoken(name))
                        .isEqualTo(database.sql("select squeezed(:name)")
                                .param("name", name)
                                .query(String.class)
                                .single()));
    }
}
