package kr.hannun.account;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kr.hannun.account.AccountEvent.PasskeyAdded;
import kr.hannun.account.AccountEvent.PasskeyRemoved;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes passkeys and gives them up; either is in the trail and the access log and is told to the holder. */
@Component
public class ChangePasskeys {

    private static final String UNSOUND = "not a sound passkey";

    private final Enrolment enrolment;
    private final OwnPasskeys passkeys;
    private final AccountNotices notices;
    private final AccessLog log;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangePasskeys(
            Enrolment enrolment,
            OwnPasskeys passkeys,
            AccountNotices notices,
            AccessLog log,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.enrolment = enrolment;
        this.passkeys = passkeys;
        this.notices = notices;
        this.log = log;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
    }

    /** Refuses whoever may not make a passkey in this session. */
    void mustMayAdd() {
        Actor holder = Acting.current();
        if (holder == null || !enrolment.mayAdd(holder)) {
            throw new AccessDeniedException("a passkey or a link first");
        }
    }

    /** Keeps the passkey that is read and verified here; what cannot be verified is refused. */
    CredentialRecord add(Supplier<CredentialRecord> verified) {
        mustMayAdd();
        Actor holder = Objects.requireNonNull(Acting.current());
        try {
            CredentialRecord passkey = Objects.requireNonNull(transaction.execute(open -> {
                trail.lock(AccountEvent.CHAIN);
                CredentialRecord kept = verified.get();
                tell(holder, AccountNotices.Kind.PASSKEY_ADDED);
                events.publishEvent(new PasskeyAdded(holder.key(), new AccountId(holder.account()), ""));
                return kept;
            }));
            enrolment.end();
            return passkey;
        } catch (DataIntegrityViolationException unsound) {
            throw new AccessDeniedException(UNSOUND, unsound);
        } catch (NestedRuntimeException down) {
            throw down;
        } catch (RuntimeException unsound) {
            // Whatever the reading of an unsound passkey stumbles over is no error of ours.
            throw new AccessDeniedException(UNSOUND, unsound);
        }
    }

    /** Gives an own passkey up; answers what stands in the way, or nothing. Another account's is not touched. */
    @Transactional
    public List<Problem> giveUp(Actor holder, String passkey) {
        if (!enrolment.mayRemove()) {
            return List.of(Problem.of("passkeys", "account.passkeys.use-first"));
        }
        trail.lock(AccountEvent.CHAIN);
        if (passkeys.giveUp(passkeys.holder(holder), passkey)) {
            tell(holder, AccountNotices.Kind.PASSKEY_REMOVED);
            events.publishEvent(new PasskeyRemoved(holder.key(), new AccountId(holder.account()), ""));
        }
        return List.of();
    }

    private void tell(Actor holder, AccountNotices.Kind kind) {
        String place = CurrentRequest.address();
        String name = passkeys.holder(holder);
        log.note(name, place, name, AccountNotices.word(kind), null);
        notices.tell(new AccountId(holder.account()), kind, place);
    }
}
