package kr.hannun.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Puts the database in front of Spring Boot's connection pool. There is deliberately no condition on the address: ahead-of-
 * time processing would freeze it, and the packaged program would then ignore the address it is given.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    Database database(
            DataSourceProperties given,
            @Value("${hannun.data-dir}") Path folder,
            @Value("${hannun.visit:}") String visitor) {
        return visitor.isEmpty() ? new Database(given, folder) : Database.visit(given, folder, visitor);
    }

    @Bean
    Away away() {
        return new Away();
    }

    /** A request waits for each answer of the database only so long. */
    @Bean
    static BeanPostProcessor patience(Environment settings) {
        Duration longest = settings.getProperty("hannun.patience", Duration.class, Duration.ofMillis(2_500));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new Patience(pool, longest) : bean;
            }
        };
    }

    @Bean
    @ConditionalOnWebApplication
    AwayFilter awayFilter(Away away) {
        return new AwayFilter(away);
    }

    /** What runs by the clock does not fill the log while the database is away. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer calmScheduler(Away away) {
        return scheduler -> scheduler.setErrorHandler(away);
    }

    /** Migrations run as the owner of the tables and afterwards say what the application's role may do with them. */
    @Bean
    FlywayConfigurationCustomizer migrations(JdbcConnectionDetails details) {
        return flyway -> {
            if (details instanceof Database database && database.owner() != null) {
                flyway.dataSource(
                        database.getJdbcUrl(),
                        database.owner().username(),
                        database.owner().password());
            }
            Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("application", Objects.requireNonNullElse(details.getUsername(), ""));
            flyway.placeholders(placeholders);
        };
    }
}
