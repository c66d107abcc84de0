package kr.hannun.partnerlist;

import static kr.hannun.partnerlist.ListFiles.utf8;
import static kr.hannun.partnerlist.ReadLists.read;
import static kr.hannun.partnerlist.ReadLists.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import kr.hannun.sheet.SheetRemark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which row names the columns, and which only seems to. */
class HeadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "기관명(국문)",
                "\"기관명\n(국문)\"",
                "\"참여\n기관\"",
                "참여기관(기업)명",
                "기관명（한글）",
                "국문 기관명",
                "기관명 [법인]",
                "Organisation (legal name)"
            })
    void a_heading_is_known_with_brackets_and_on_several_lines(String heading) {
        PartnerList list = read(utf8("연번," + heading + ",기관명(영문),참여형태\n1,새싹,Sprout,참여기관\n2,줄기,Stem,참여기관\n"));
        assertThat(list.entries())
                .extracting(entry -> entry.text(ListColumn.ORGANIZATION))
                .containsExactly("새싹", "줄기");
        assertThat(list.entries().getFirst().text(ListColumn.ENGLISH)).isEqualTo("Sprout");
        assertThat(list.remarks()).extracting(SheetRemark::key).containsExactly("unread");
    }

    @Test
    void a_line_is_never_the_heading_though_it_says_a_word_of_headings() {
        var refused = refusal(utf8("연번,단체,영문명,참여형태,담당 업무\n1,새싹,Sprout,참여기관,번역\n2,줄기,Stem,수요기관,정제\n"));
        assertThat(refused.key()).isEqualTo("partnerlist.unreadable.no-organization");
        assertThat(refused.words()).containsExactly(1, "연번, 단체");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "단체,형태\n새싹,참여기관\n줄기,참여기관\n",
                "순번,단체,형태\n1,새싹,참여기관\n2,줄기,수요기관\n",
                "단체,형태,때\n새싹,참여기관,2026. 3. 1.\n줄기,수요기관,2026. 3. 2.\n"
            })
    void a_list_whose_headings_are_all_unknown_has_none(String text) {
        assertThat(refusal(utf8(text)).key()).isEqualTo("partnerlist.unreadable.no-heading");
    }

    @Test
    void the_row_that_names_most_is_the_heading() {
        PartnerList list = read(utf8("기관명,합계 3곳\n연번,기관명,역할,2025,2026\n1,새싹,참여기관,3,4\n"));
        assertThat(list.entries()).extracting(PartnerList.Entry::number).containsExactly(3);
    }

    @Test
    void a_name_in_brackets_is_another_column_where_the_name_itself_has_one() {
        PartnerList list = read(utf8("기관명(약칭),기관명,역할\n새,새싹,참여기관\n"));
        assertThat(list.entries().getFirst().text(ListColumn.ORGANIZATION)).isEqualTo("새싹");
        assertThat(refusal(utf8("기관명(약칭),기관명(별칭),역할\n새,새싹,참여기관\n")).key())
                .isEqualTo("partnerlist.unreadable.column-twice");
    }
}
