package kr.hannun.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

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
            @Value("${hannun.visit:false}") boolean visit) {
        return visit ? Database.visit(given, folder) : new Database(given, folder);
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
