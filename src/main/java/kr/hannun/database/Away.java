package kr.hannun.database;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ErrorHandler;

/** Tells a database that is gone, hangs or has no room left from every other failure, and says it once a minute. */
final class Away implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Away.class);
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final AtomicLong said = new AtomicLong(System.nanoTime() - PAUSE);

    /**
     * Whether it failed because nobody answered or nothing more fits: 57P is a server that is being stopped or comes up, 08 a
     * broken line, 53 a full disk and the like.
     */
    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SocketTimeoutException
                    || (cause instanceof SQLException sql && isOfServer(sql))) {
                return true;
            }
        }
        return false;
    }

    /** The pool says without a state that a line was closed under whoever held it, as when nothing can be rolled back. */
    private static boolean isOfServer(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? "Connection is closed".equals(failure.getMessage())
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    /** Says that the database does not answer, unless that was said a moment ago. */
    void say(Throwable failure) {
        long now = System.nanoTime();
        long before = said.get();
        if (now - before >= PAUSE && said.compareAndSet(before, now)) {
            LOG.warn("데이터베이스가 응답하지 않거나 가득 찼습니다 (The database does not answer or is full): {}", rootOf(failure));
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String name = root.getClass().getSimpleName();
        return root instanceof SQLException sql && sql.getSQLState() != null ? name + " " + sql.getSQLState() : name;
    }

    /** What runs by the clock comes again by the clock. */
    @Override
    public void handleError(Throwable failure) {
        if (is(failure)) {
            say(failure);
        } else {
            LOG.error("정해진 때의 일이 실패했습니다 (A scheduled task failed)", failure);
        }
    }
}
