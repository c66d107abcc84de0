package kr.hannun.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.StringUtils;

/**
 * The one place that decides where the data is kept: at the address that was given, or else in an embedded engine that
 * starts with this bean and ends after the connection pool that needs it.
 */
final class Database implements JdbcConnectionDetails, AutoCloseable {

    private static final int OLDEST_VERSION = 18;

    private final String url;
    private final @Nullable String username;
    private final @Nullable String password;
    private final @Nullable Engine engine;
    private final @Nullable Owner owner;

    Database(DataSourceProperties given, Path folder) {
        this(given, folder, Engine.APPLICATION);
    }

    private Database(DataSourceProperties given, Path folder, String role) {
        if (StringUtils.hasText(given.getUrl())) {
            url = given.getUrl();
            username = given.getUsername();
            password = given.getPassword();
            engine = null;
            owner = null;
            refuseUnusable(url, username, password);
        } else {
            engine = Engine.startIn(folder);
            url = engine.url();
            username = role;
            password = engine.password(role);
            owner = new Owner(Engine.OWNER, engine.password(Engine.OWNER));
        }
    }

    /** A database that is there, whose tables belong to another role than the one that writes in them. */
    Database(String url, String username, String password, @Nullable Owner owner) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.owner = owner;
        engine = null;
    }

    /** The role that may change the tables. */
    record Owner(String username, String password) {}

    /** The database for a command: where the embedded engine runs already for another process, that one. */
    static Database visit(DataSourceProperties given, Path folder, String visitor) {
        String role = visitor.equals("retention") ? Engine.RETENTION : Engine.APPLICATION;
        if (StringUtils.hasText(given.getUrl())) {
            return new Database(given, folder);
        }
        return Engine.runningIn(folder, role)
                .map(running -> new Database(running.url(), role, running.password(), null))
                .orElseGet(() -> new Database(given, folder, role));
    }

    private static void refuseUnusable(String url, @Nullable String username, @Nullable String password) {
        String address = url.replaceFirst("\\?.*", "");
        try (var connection = DriverManager.getConnection(url, username, password)) {
            refuseOlder(connection.getMetaData().getDatabaseMajorVersion(), address);
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    "SPRING_DATASOURCE_URL에 적힌 데이터베이스에 연결할 수 없습니다: " + address,
                    "Hannun cannot connect to the database given in SPRING_DATASOURCE_URL: " + refused.getMessage(),
                    refused);
        }
    }

    static void refuseOlder(int version, String address) {
        if (version < OLDEST_VERSION) {
            throw new DatabaseUnavailable(
                    "한눈에는 PostgreSQL %d 이상이 필요하지만 %s의 버전은 %d입니다.".formatted(OLDEST_VERSION, address, version),
                    "Hannun needs PostgreSQL %d or newer; the one at %s is version %d."
                            .formatted(OLDEST_VERSION, address, version));
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    /** Who changes the tables when a new version starts, or null where that is for the settings to say. */
    @Nullable
    Owner owner() {
        return owner;
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
