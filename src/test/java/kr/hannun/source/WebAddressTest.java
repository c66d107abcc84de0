package kr.hannun.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/a, http://example.org/a/",
        "https://m.example.org/a?id=1, https://example.org/a?utm_source=x&id=1&fbclid=2#part",
        "https://EXAMPLE.org:443/a, https://example.org/a",
        "https://example.org/a?x=1&y=2, https://example.org/a?y=2&x=1",
        "https://example.org/%EC%9E%90%EB%A3%8C, https://example.org/자료",
        "https://example.org/index.html, https://example.org"
    })
    void it_is_the_same_however_it_is_written(String one, String other) {
        assertThat(WebAddress.of(one)).isPresent().isEqualTo(WebAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/A",
        "https://example.org/a?id=1, https://example.org/a?id=2",
        "https://m.kr/a, https://kr/a",
        "https://news.example.org/a, https://example.org/a"
    })
    void another_page_is_another(String one, String other) {
        assertThat(WebAddress.of(one)).isPresent().isNotEqualTo(WebAddress.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org", "S045", "ftp://example.org/a", "https://", "https://exa mple.org", "http://%"
            })
    void what_is_no_address_is_none(String typed) {
        assertThat(WebAddress.of(typed)).isEmpty();
    }
}
