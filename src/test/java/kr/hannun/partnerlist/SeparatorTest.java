package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.sheet.Cell;
import kr.hannun.sheet.SheetReading;
import kr.hannun.sheet.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatorTest {

    @Test
    void signs_within_a_cell_do_not_part_the_heading() {
        String work = "\"수집; 정제; 검수; 배포; 번역\"";
        PartnerList list = ReadLists.read(ListFiles.utf8("기관명,역할,맡은 일\n새싹,참여기관," + work + "\n줄기,참여기관," + work + "\n"));
        assertThat(list.entries()).extracting(PartnerList.Entry::number).containsExactly(2, 3);
        assertThat(list.entries().getLast().text(ListColumn.WORK)).isEqualTo("수집; 정제; 검수; 배포; 번역");
    }

    @Test
    void commas_without_quotes_stay_in_their_cell() throws Unreadable {
        assertThat(cells("기관명;맡은 일\n새싹;수집, 정제, 검수, 배포\n")).contains("기관명");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\n기관명;역할\n새싹;참여기관\n",
                "참여기관 명단, 2026. 3., 기준\n기관명;역할\n새싹;참여기관\n",
                "기관명;\n새싹;\n",
                "\"기관\n명\";\"역할\"\n새싹;참여기관\n"
            })
    void the_heading_decides_wherever_it_stands(String text) throws Unreadable {
        assertThat(cells(text)).containsAnyOf("기관명", "기관 명");
    }

    @Test
    void a_text_without_a_heading_is_parted_by_commas() throws Unreadable {
        assertThat(cells("가;나;다\n")).containsExactly("가;나;다");
        assertThat(cells("\"")).isEmpty();
    }

    private static List<String> cells(String text) throws Unreadable {
        return SheetReading.read(ListFiles.utf8(text), Heading::named).lines().stream()
                .flatMap(line -> line.cells().stream())
                .map(Cell::text)
                .toList();
    }
}
