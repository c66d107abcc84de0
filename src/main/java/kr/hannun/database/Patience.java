package kr.hannun.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets whoever asks for a request wait for each answer of the database as long as a reader would and no longer. Once it was
 * found away, only one in a while asks again, and the others are told at once. What no request asks for, such as loading and
 * verifying, has the time it needs.
 */
final class Patience extends DelegatingDataSource {

    private static final long ASK_AGAIN = Duration.ofMillis(500).toNanos();
    private static final long THERE = 0;
    private static final ThreadLocal<Boolean> IN_REQUEST = ThreadLocal.withInitial(() -> false);

    private final int longest;
    private final AtomicLong awaySince = new AtomicLong(THERE);

    Patience(DataSource pool, Duration longest) {
        super(pool);
        this.longest = (int) longest.toMillis();
    }

    /** What this thread asks from now on is for a request. */
    static void begin() {
        IN_REQUEST.set(true);
    }

    /** The request has its answer. */
    static void end() {
        IN_REQUEST.remove();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!IN_REQUEST.get()) {
            return super.getConnection();
        }
        long since = awaySince.get();
        if (since != THERE && !mayAsk(since)) {
            throw new SQLTransientConnectionException("The database was found away a moment ago");
        }
        try {
            Connection connection = super.getConnection();
            awaySince.set(THERE);
            connection.setNetworkTimeout(Runnable::run, longest);
            return watched(connection);
        } catch (SQLException failed) {
            awaySince.set(now());
            throw failed;
        }
    }

    /** Whoever asks again after a connection broke, as the session does at the end of a request, is told at once. */
    private Connection watched(Connection connection) {
        AtomicBoolean held = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && held.getAndSet(false) && connection.isClosed()) {
                        awaySince.set(now());
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
    }

    private boolean mayAsk(long since) {
        return System.nanoTime() - since > ASK_AGAIN && awaySince.compareAndSet(since, now());
    }

    private static long now() {
        long now = System.nanoTime();
        return now == THERE ? 1 : now;
    }
}
