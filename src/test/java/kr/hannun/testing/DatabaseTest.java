package kr.hannun.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application on a real PostgreSQL: with {@code MockMvcTester} for its pages, and behind a real port
 * ({@code @LocalServerPort}) for browsers and for the protocol itself. All such tests of one lane share one application and one
 * database, so a test that writes rolls back with {@code @Transactional} or keeps to data of its own, and none imports parts of
 * its own: what it works with is a {@code @TestComponent}, which all of them find.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "hannun.data-dir=" + DatabaseTest.DATA,
            "hannun.patience=PT1M",
            "spring.datasource.hikari.connection-timeout=60000",
            "spring.datasource.hikari.minimum-idle=0",
            "spring.datasource.hikari.idle-timeout=10000"
        })
@AutoConfigureMockMvc
@Import(TestParts.class)
public @interface DatabaseTest {

    /** Where the application keeps its files; tests run in lanes, and each has its own. */
    String DATA = "target/test-data-${hannun.test.lane:1}";
}
