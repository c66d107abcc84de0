package kr.hannun.consortium.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Refusals;
import kr.hannun.shared.Problem;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The edge around an edit's transaction: where the database gave up because two were at it at once, the edit is tried again
 * a few times; what the database refuses at the end becomes a message beside a field.
 */
@Component
class Attempt {

    private static final int MOST_RETRIES = 3;

    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(List.of(PessimisticLockingFailureException.class))
            .maxRetries(MOST_RETRIES)
            .delay(Duration.ofMillis(40))
            .multiplier(2)
            .jitter(Duration.ofMillis(20))
            .build());

    /** What came of the edit. */
    Outcome of(Supplier<Outcome> edit) {
        try {
            return retries.invoke(edit);
        } catch (DataIntegrityViolationException refusal) {
            Optional<Problem> problem = Refusals.of(refusal);
            if (problem.isEmpty()) {
                throw refusal;
            }
            return new Outcome.Refused(List.of(problem.get()));
        }
    }
}
