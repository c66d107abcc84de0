package kr.hannun.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one database of all tests of a lane: the one given in HANNUN_TEST_DATABASE_URL (with _USERNAME and _PASSWORD
 * of the application, _OWNER and _OWNER_PASSWORD of the role that owns the database), else a container (image HANNUN_TEST_IMAGE, by default postgres:18) where a Docker engine answers, else the embedded engine. It
 * says which, and where none is to be had the tests fail.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

    /** Which of the processes this is in which the tests of a run go on side by side. */
    private static final int LANE = Integer.getInteger("hannun.test.lane", 1);

    private static @Nullable Database shared;
    private static @Nullable DataSource powerful;

    /** The engine outlives each application, so the application must not close it. */
    @Bean(destroyMethod = "")
    JdbcConnectionDetails givenConnection() throws SQLException {
        return shared();
    }

    /** Connections of whoever may do anything to the tables: a superuser, or the owner where a database was given. */
    public static synchronized DataSource powerful() throws SQLException {
        shared();
        return Objects.requireNonNull(powerful);
    }

    private static synchronized Database shared() throws SQLException {
        if (shared == null) {
            shared = find();
        }
        return shared;
    }

    /** An empty database, so the heads noted of the last run's trail bear witness of nothing. */
    private static Database find() throws SQLException {
        try {
            Files.deleteIfExists(Path.of("target", "test-data-" + LANE, "heads.csv"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        String url = System.getenv("HANNUN_TEST_DATABASE_URL");
        if (StringUtils.hasText(url)) {
            LOG.info("Test database: the one given in HANNUN_TEST_DATABASE_URL, {}", url);
            return given(url);
        }
        return DockerClientFactory.instance().isDockerAvailable() ? inContainer() : embedded();
    }

    private static Database given(String url) {
        Assert.state(LANE == 1, "HANNUN_TEST_DATABASE_URL is one database: run the tests in one lane, -Dtest.lanes=1");
        Database.Owner owner = new Database.Owner(given("OWNER", url), given("OWNER_PASSWORD", url));
        powerful = new DriverManagerDataSource(url, owner.username(), owner.password());
        return new Database(url, given("USERNAME", url), given("PASSWORD", url), owner);
    }

    private static String given(String name, String url) {
        return Objects.requireNonNull(
                System.getenv("HANNUN_TEST_DATABASE_" + name),
                () -> "HANNUN_TEST_DATABASE_" + name + " is missing for " + url);
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
        String url = container.getJdbcUrl().replace("/" + container.getDatabaseName(), "/" + Engine.APPLICATION);
        powerful = new DriverManagerDataSource(url, container.getUsername(), container.getPassword());
        return new Database(
                url, Engine.APPLICATION, Engine.APPLICATION, new Database.Owner(Engine.OWNER, Engine.OWNER));
    }

    private static Database embedded() throws SQLException {
        Path folder = Path.of("target", "test-database-" + LANE);
        LOG.info("Test database: the embedded PostgreSQL in {}, as no Docker engine answers", folder);
        var database = new Database(new DataSourceProperties(), folder);
        SpringApplication.getShutdownHandlers().add(database::close);
        String password = superusersPassword(folder);
        makeAnew(
                database.getJdbcUrl().replace("/" + Engine.APPLICATION, "/postgres"),
                Engine.SUPERUSER,
                password,
                false);
        powerful = new DriverManagerDataSource(database.getJdbcUrl(), Engine.SUPERUSER, password);
        return database;
    }

    private static String superusersPassword(Path folder) {
        try {
            return Files.readString(folder.resolve("postgres-password"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An empty database that belongs to the same kinds of roles as in earnest: no superusers, and one owns nothing. */
    private static void makeAnew(String url, String superuser, @Nullable String password, boolean withRoles)
            throws SQLException {
        try (var connection = DriverManager.getConnection(url, superuser, password);
                var statement = connection.createStatement()) {
            for (String role : List.of(Engine.OWNER, Engine.APPLICATION, Engine.RETENTION)) {
                if (withRoles) {
                    statement.execute("create role " + role + " login password '" + role + "'");
                }
                statement.execute("alter role " + role + " set synchronous_commit = off");
            }
            statement.execute("drop database if exists hannun with (force)");
            statement.execute("create database hannun owner " + Engine.OWNER);
        }
    }
}
