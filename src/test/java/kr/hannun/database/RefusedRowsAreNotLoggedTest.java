package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedRowsAreNotLoggedTest {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRowsAreNotLoggedTest.class);
    private static final String INSERT = "insert into account (id, version, name, person, email, valid_from, trial)"
            + " values (uuidv7(), 0, ?, ?, ?, current_date, false)";

    @Autowired
    JdbcTemplate database;

    @Proves("ASVS 16.2.5")
    @Test
    @Transactional
    void the_log_of_a_failed_batch_names_nobody(CapturedOutput log) {
        Object[] person = {"refused-twice", "홍가명", "refused@example.org"};

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.batchUpdate(INSERT, List.of(person, person)))
                .satisfies(refused -> LOG.error("A batch was refused", refused));
        assertThat(log.getAll())
                .contains("A batch was refused")
                .doesNotContain("refused-twice", "홍가명", "refused@example.org");
    }
}
