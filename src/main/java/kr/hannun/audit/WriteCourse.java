package kr.hannun.audit;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one course of every write that somebody asks for by a form: who may, lock, once, the work, done. It is the whole
 * transaction. What comes of it is a value: unless it is done, nothing of it stays; where the database gave up because two
 * were at it at once, it is tried again; and what the database refuses becomes a problem beside a field.
 */
@Component
public class WriteCourse {

    private static final int MOST_RETRIES = 3;

    private final Trail trail;
    private final Submissions submissions;
    private final DatabaseRefusals refusals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(List.of(PessimisticLockingFailureException.class))
            .maxRetries(MOST_RETRIES)
            .delay(Duration.ofMillis(40))
            .multiplier(2)
            .jitter(Duration.ofMillis(20))
            .build());

    WriteCourse(
            Trail trail,
            Submissions submissions,
            DatabaseRefusals refusals,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.trail = trail;
        this.submissions = submissions;
        this.refusals = refusals;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does the work once, under the programme's lock. */
    public Outcome take(Submission form, Supplier<Outcome> work) {
        return take(form, () -> trail.lock(form.program()), work);
    }

    /** The same under the locks that {@code lock} takes. */
    public Outcome take(Submission form, Runnable lock, Supplier<Outcome> work) {
        mayWrite(form);
        try {
            return TransactionSynchronizationManager.isActualTransactionActive()
                    ? within(form, lock, work)
                    : retries.invoke(() -> transact(form, lock, work));
        } catch (DataAccessException refusal) {
            return new Outcome.Refused(List.of(refusals.of(refusal).orElseThrow(() -> refusal)));
        }
    }

    /** Who may: the one place where a write asks, before it locks anything. */
    private static void mayWrite(Submission form) {
        form.actor().mustBe(form.role());
    }

    private Outcome transact(Submission form, Runnable lock, Supplier<Outcome> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> once(form, lock, work)));
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    /** The same within a transaction that somebody else began: what does not come to stand is undone up to here. */
    private Outcome within(Submission form, Runnable lock, Supplier<Outcome> work) {
        jdbc.sql("savepoint course").update();
        try {
            Outcome outcome = once(form, lock, work);
            jdbc.sql("release savepoint course").update();
            return outcome;
        } catch (Undone undone) {
            back();
            return undone.outcome;
        } catch (DataAccessException refusal) {
            back();
            throw refusal;
        }
    }

    private void back() {
        jdbc.sql("rollback to savepoint course").update();
        jdbc.sql("release savepoint course").update();
    }

    private Outcome once(Submission form, Runnable lock, Supplier<Outcome> work) {
        lock.run();
        Optional<String> earlier = submissions.earlier(form.once());
        return earlier.isPresent() ? new Outcome.Done(earlier.get()) : first(form, work);
    }

    private Outcome first(Submission form, Supplier<Outcome> work) {
        Outcome outcome = work.get();
        if (outcome instanceof Outcome.Done done) {
            submissions.done(form.once(), done.place());
            return done;
        }
        throw new Undone(outcome);
    }

    /** Takes a transaction back to where the work began; it never leaves the course. */
    private static final class Undone extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        Undone(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
