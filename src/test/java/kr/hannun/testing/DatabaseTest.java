package kr.hannun.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.hannun.account.Joining;
import kr.hannun.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application on a real PostgreSQL, with {@code MockMvcTester} for its pages. All such tests of one run
 * share one application and one database; a test that writes rolls back with {@code @Transactional} or keeps to data of its
 * own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        properties = {
            "hannun.data-dir=target/test-data",
            "hannun.patience=PT1M",
            "spring.datasource.hikari.minimum-idle=0",
            "spring.datasource.hikari.idle-timeout=10000"
        })
@AutoConfigureMockMvc
@Import({TestDatabase.class, Joining.class, Site.class, Walk.class, Statements.class, TestClock.class})
public @interface DatabaseTest {}
