package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failures are answered by the page that says to come again in a moment, because nothing can be kept just now. */
class AwayTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true", // the line broke
        "57P01, true", // the server is being stopped
        "53100, true", // the disk is full
        "53300, true", // too many connections
        "23505, false", // a row that is there already
        "22021, false", // a sign that is none
        "40001, false" // two at once
    })
    void a_server_that_is_gone_or_full_is_told_from_what_it_refuses(String state, boolean away) {
        assertThat(Away.is(new IllegalStateException(new SQLException("refused", state))))
                .isEqualTo(away);
    }
}
