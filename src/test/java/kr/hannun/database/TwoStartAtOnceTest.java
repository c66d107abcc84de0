package kr.hannun.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two copies on one empty database: both migrate and load, and nothing is there twice. */
@Tag("proofs")
@Timeout(600)
class TwoStartAtOnceTest {

    @TempDir
    Path folder;

    @Test
    void oneLoadsAndTheOtherWaits() throws Exception {
        try (Engine engine = Engine.startIn(Files.createDirectory(folder.resolve("database")));
                HannunProcess one = start(engine, "one");
                HannunProcess other = start(engine, "other")) {
            one.ready();
            other.ready();

            assertThat(List.of(told(one, "Loaded the shipped"), told(other, "Loaded the shipped")))
                    .containsExactlyInAnyOrder(1L, 0L);
            assertThat(List.of(one.get("/").status(), other.get("/").status())).allMatch(status -> status < 400);
            assertThat(count(engine, "program")).isOne();
        }
    }

    private HannunProcess start(Engine engine, String name) throws Exception {
        return HannunProcess.start(
                Files.createDirectory(folder.resolve(name)), HannunProcess.beside(engine, engine.url()));
    }

    private static long told(HannunProcess process, String words) {
        return process.said().stream().filter(line -> line.contains(words)).count();
    }

    private static long count(Engine engine, String table) {
        return JdbcClient.create(
                        new DriverManagerDataSource(engine.url(), Engine.SUPERUSER, engine.password(Engine.SUPERUSER)))
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
