package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.hannun.shared.LocalizedText;
import kr.hannun.sheet.SheetRemark;
import kr.hannun.vocabulary.Words;
import org.junit.jupiter.api.Test;

/** What a column called 구분 says is told by what stands below it. */
class CategoryTest {

    private static final Words.Labels LABELS = new Words.Labels(Map.of(
            "memberships.role",
            Map.of(
                    "participant", new LocalizedText("참여기관", "Participant"),
                    "demand", new LocalizedText("수요기관", "Demand institution")),
            "organizations.kind",
            Map.of(
                    "sme", new LocalizedText("중견·중소기업", "Small or mid-sized company"),
                    "university", new LocalizedText("대학", "University"))));

    private static PartnerList settled(String text) {
        return new Category(LABELS).settle(ReadLists.read(ListFiles.utf8(text)));
    }

    @Test
    void kinds_below_it_make_it_a_column_of_kinds_and_that_is_said() {
        PartnerList list = settled("연번,구분,기관명\n1,중소기업,새싹\n2,대학,줄기\n");
        assertThat(list.entries())
                .extracting(entry -> entry.text(ListColumn.KIND))
                .containsExactly("중소기업", "대학");
        assertThat(list.entries()).allMatch(entry -> entry.text(ListColumn.ROLE).isEmpty());
        assertThat(list.remarks()).extracting(SheetRemark::key).contains("category-kind");
    }

    @Test
    void roles_below_it_make_it_a_column_of_roles() {
        PartnerList list = settled("기관명,구분\n새싹,참여기관\n줄기,수요\n");
        assertThat(list.entries())
                .extracting(entry -> entry.text(ListColumn.ROLE))
                .containsExactly("참여기관", "수요");
        assertThat(list.remarks()).isEmpty();
    }

    @Test
    void it_stands_beside_a_role_of_its_own_column() {
        PartnerList list = settled("기관명,역할,구분\n새싹,참여기관,대학\n줄기,참여기관,수요기관\n");
        assertThat(list.entries()).allMatch(entry -> entry.text(ListColumn.ROLE).equals("참여기관"));
        assertThat(list.entries().getFirst().text(ListColumn.KIND)).isEqualTo("대학");
    }

    @Test
    void a_word_that_is_neither_stays_for_a_person_to_decide() {
        assertThat(settled("기관명,구분\n새싹,신규\n").entries().getFirst().text(ListColumn.CATEGORY))
                .isEqualTo("신규");
    }
}
