package kr.hannun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "4, 4", "5, 4", "999999, 4"})
    void a_page_beyond_the_list_is_the_nearest_there_is(int asked, int shown) {
        assertThat(new Paging(asked, 50, 164).number()).isEqualTo(shown);
    }

    @Test
    void pages_cut_a_list_without_loss() {
        var rows = IntStream.range(0, 164).boxed().toList();
        assertThat(new Paging(1, 50, 164).cut(rows)).hasSize(50).startsWith(0);
        assertThat(new Paging(4, 50, 164).cut(rows)).hasSize(14).endsWith(163);
        assertThat(new Paging(1, 50, 0).cut(rows.subList(0, 0))).isEmpty();
    }

    @Proves({"ASVS 1.4.2", "KISA 1.14"})
    @ParameterizedTest
    @CsvSource(
            value = {"3, 3", "0, 7", "-1, 7", "x, 7", "99999999999, 7", "null, 7"},
            nullValues = "null")
    void what_is_no_number_is_the_usual(String typed, int number) {
        assertThat(Paging.number(typed, 7)).isEqualTo(number);
    }
}
