package kr.hannun.account;

import java.util.Optional;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Asks whoever is signed in for the present password: a session left open somewhere is not its owner. Guesses are counted like
 * those at the door and written into the access log.
 */
@Component
class PresentPassword {

    static final String TOO_MANY = "account.password.too-many";

    private final Accounts accounts;
    private final GuessingBrake brake;
    private final PasswordEncoder encoder;
    private final AccessLog log;

    PresentPassword(Accounts accounts, GuessingBrake brake, PasswordEncoder encoder, AccessLog log) {
        this.accounts = accounts;
        this.brake = brake;
        this.encoder = encoder;
        this.log = log;
    }

    /** What is wrong with the password typed into this field, or nothing where it is the account's. */
    Optional<Problem> problem(Actor actor, String field, String typed, String address) {
        Account account = accounts.findById(new AccountId(actor.account())).orElseThrow();
        Optional<GuessingBrake.Attempt> attempt = brake.password(account, account.name(), address);
        if (attempt.isEmpty()) {
            return Optional.of(Problem.of(field, TOO_MANY));
        }
        if (!encoder.matches(typed, account.passwordHash())) {
            log.note(account.name(), address, account.name(), AccessLog.PASSWORD_REFUSED, null);
            return Optional.of(Problem.of(field, "account.password.wrong"));
        }
        attempt.get().wasRight();
        return Optional.empty();
    }
}
