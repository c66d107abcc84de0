package kr.hannun.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameBookTest {

    private final NameBook.Known nota = known("nota", "노타", "Nota");
    private final NameBook.Known twelve = known("twelve-labs", "트웰브랩스", "Twelve Labs");
    private final NameBook.Known snu = known("snu", "서울대학교", "Seoul National University");
    private final NameBook book = new NameBook(List.of(
            new NameBook.Entry(nota, "노타"),
            new NameBook.Entry(nota, "Nota"),
            new NameBook.Entry(twelve, "트웰브랩스"),
            new NameBook.Entry(twelve, "Twelve Labs"),
            new NameBook.Entry(snu, "서울대학교"),
            new NameBook.Entry(snu, "서울대")));

    @ParameterizedTest
    @ValueSource(strings = {"노타", "nota", "NOTA", " 노타 "})
    void a_name_or_another_name_is_recognised(String name) {
        assertThat(book.match(name)).isEqualTo(new NameBook.Match.Sure(nota, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"㈜노타", "(주) 노타", "노타(주)", "주식회사 노타", "노 타", "Nota Inc.", "Nota Co., Ltd."})
    void legal_form_spaces_and_signs_make_no_difference(String name) {
        assertThat(book.match(name)).isEqualTo(new NameBook.Match.Sure(nota, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"노타AI", "트웰브랩", "서울대학교병원"})
    void what_is_written_alike_is_for_a_person_to_decide(String name) {
        assertThat(book.match(name)).isInstanceOf(NameBook.Match.Doubtful.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"엘리스그룹", "A", "(주)", "!!!", "한국전자기술연구원"})
    void a_stranger_is_nobody(String name) {
        assertThat(book.match(name)).isEqualTo(new NameBook.Match.Nobody());
    }

    @Test
    void one_name_of_two_organisations_is_doubtful() {
        NameBook.Known other = known("other", "다른 곳", "Other");
        NameBook two = new NameBook(List.of(new NameBook.Entry(nota, "AI랩"), new NameBook.Entry(other, "AI랩")));
        assertThat(two.match("AI랩")).isEqualTo(new NameBook.Match.Doubtful(List.of(nota, other)));
    }

    private static NameBook.Known known(String slug, String ko, String en) {
        return new NameBook.Known(
                OrganizationId.next(), "ORG-" + slug, slug, new LocalizedText(ko, en), "startup", "source");
    }
}
