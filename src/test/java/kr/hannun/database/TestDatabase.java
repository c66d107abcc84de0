package kr.hannun.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.StringUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one database of all tests of a run: the one given in HANNUN_TEST_DATABASE_URL (with _USERNAME and _PASSWORD), else a
 * container (image HANNUN_TEST_IMAGE, by default postgres:18) where a Docker engine answers, else the embedded engine. It
 * says which, and where none is to be had the tests fail.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

    private static @Nullable Database shared;

    /** The engine outlives each application, so the application must not close it. */
    @Bean(destroyMethod = "")
    JdbcConnectionDetails testDatabase() throws SQLException {
        return shared();
    }

    private static synchronized Database shared() throws SQLException {
        if (shared == null) {
            shared = find();
        }
        return shared;
    }

    private static Database find() throws SQLException {
        String url = System.getenv("HANNUN_TEST_DATABASE_URL");
        if (StringUtils.hasText(url)) {
            LOG.info("Test database: the one given in HANNUN_TEST_DATABASE_URL, {}", url);
            return at(
                    url,
                    System.getenv("HANNUN_TEST_DATABASE_USERNAME"),
                    System.getenv("HANNUN_TEST_DATABASE_PASSWORD"));
        }
        return DockerClientFactory.instance().isDockerAvailable() ? inContainer() : embedded();
    }

    private static Database at(String url, @Nullable String username, @Nullable String password) {
        var given = new DataSourceProperties();
        given.setUrl(url);
        given.setUsername(username);
        given.setPassword(password);
        return new Database(given, Path.of(""));
    }

    private static Database inContainer() throws SQLException {
        String wanted = System.getenv("HANNUN_TEST_IMAGE");
        String image = StringUtils.hasText(wanted) ? wanted : "postgres:18";
        LOG.info("Test database: a container of the image {}", image);
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C.UTF-8");
        container.start();
        SpringApplication.getShutdownHandlers().add(container::stop);
        makeAnew(container.getJdbcUrl(), container.getUsername(), container.getPassword(), true);
        String url = container.getJdbcUrl().replace("/" + container.getDatabaseName(), "/" + Engine.OWNER);
        return at(url, Engine.OWNER, Engine.OWNER);
    }

    private static Database embedded() throws SQLException {
        Path folder = Path.of("target", "test-database");
        LOG.info("Test database: the embedded PostgreSQL in {}, as no Docker engine answers", folder);
        var database = new Database(new DataSourceProperties(), folder);
        SpringApplication.getShutdownHandlers().add(database::close);
        makeAnew(
                database.getJdbcUrl().replace("/" + Engine.OWNER, "/postgres"),
                "postgres",
                database.getPassword(),
                false);
        return database;
    }

    /** An empty database that belongs to the same kind of role as in earnest: no superuser. */
    private static void makeAnew(String url, String superuser, @Nullable String password, boolean withRole)
            throws SQLException {
        try (var connection = DriverManager.getConnection(url, superuser, password);
                var statement = connection.createStatement()) {
            if (withRole) {
                statement.execute("create role hannun login password 'hannun'");
            }
            statement.execute("drop database if exists hannun with (force)");
            statement.execute("create database hannun owner hannun");
            statement.execute("alter role hannun set synchronous_commit = off");
        }
    }
}
