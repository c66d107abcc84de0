package kr.hannun.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the embedded PostgreSQL: when its process has died, it is started again, for as long as it takes. */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final long EVERY = Duration.ofMillis(500).toNanos();

    /** How it is brought back. */
    interface Start {
        void again() throws IOException;
    }

    private final DataFolder folder;
    private final Start start;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private boolean closed;

    Supervisor(DataFolder folder, Start start) {
        this.folder = folder;
        this.start = start;
    }

    void start() {
        Thread.ofPlatform().daemon().name("postgres-supervisor").start(this::watch);
    }

    private void watch() {
        lock.lock();
        try {
            boolean told = false;
            while (!closed) {
                told = look(told);
                closing.await(EVERY, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Looks once; answers whether the death that is being mended was told. */
    private boolean look(boolean told) {
        try {
            if (folder.isRunning()) {
                return false;
            }
            if (!told) {
                LOG.error("내장 PostgreSQL이 끝나 다시 시작합니다 (The embedded PostgreSQL has died and is started again)");
            }
            start.again();
            LOG.info("내장 PostgreSQL이 다시 돕니다 (The embedded PostgreSQL runs again)");
            return false;
        } catch (IOException | RuntimeException failed) {
            if (!told) {
                LOG.error(
                        "내장 PostgreSQL이 아직 시작되지 않습니다. postgres.log를 확인하십시오. (The embedded PostgreSQL does not start"
                                + " yet; see postgres.log): {}",
                        failed.toString());
            }
            return true;
        }
    }

    /** From here on a death is an end. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            closing.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
