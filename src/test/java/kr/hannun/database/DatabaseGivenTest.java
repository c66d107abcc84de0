package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

class DatabaseGivenTest {

    @Proves({"ASVS 16.2.5", "KISA 4.1"})
    @Test
    void anAddressWhereNobodyAnswersIsNamedWithoutItsSecrets() {
        var given = new DataSourceProperties();
        given.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere?password=secret");

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> new Database(given, Path.of("")))
                .withMessageContaining("jdbc:postgresql://127.0.0.1:1/nowhere")
                .withMessageNotContaining("secret");
    }

    @Test
    void anOlderPostgresIsRefused() {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> Database.refuseOlder(17, "jdbc:postgresql://db/hannun"))
                .withMessageContaining("PostgreSQL 18 이상이 필요")
                .withMessageContaining("is version 17");
        assertThatNoException().isThrownBy(() -> Database.refuseOlder(18, "jdbc:postgresql://db/hannun"));
    }
}
