package kr.hannun.proof;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/** Counts what the application writes into its log: whoever sends nonsense must not be able to fill a disk. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AtomicLong lines = new AtomicLong();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    LogWatch() {
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        int trace = event.getThrowableProxy() == null
                ? 0
                : event.getThrowableProxy().getStackTraceElementProxyArray().length;
        lines.addAndGet(1 + trace);
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            errors.add(event.getLoggerName() + ": " + Objects.requireNonNullElse(event.getFormattedMessage(), ""));
        }
    }

    long lines() {
        return lines.get();
    }

    List<String> errors() {
        return errors.stream().distinct().limit(20).toList();
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
