package kr.hannun.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.account.AccountEvent.PasswordChosen;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A person chooses a password: by a one-time link, or knowing the present one. Every other session ends. */
@Component
public class ChoosePassword {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final PresentPassword present;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChoosePassword(
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            PresentPassword present,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.policy = policy;
        this.encoder = encoder;
        this.present = present;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Chooses by link; the link is used up only where the password is taken. */
    @Transactional
    public List<Problem> byLink(String token, String password, String again) {
        trail.lock(AccountEvent.CHAIN);
        OneTimeLinks.Holder holder = links.holder(token).orElse(null);
        if (holder == null || holder.purpose() == OneTimeLinks.Purpose.ENROLMENT) {
            return List.of(Problem.of("password", "account.link.closed"));
        }
        Account account = accounts.findById(holder.account()).orElseThrow();
        Optional<Problem> problem = problem(account, password, again);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        take(account, password, "");
        return List.of();
    }

    /**
     * Another password instead of the present one.
     *
     * @param session the one it is done in, which goes on
     * @param address from where
     */
    public record Replacement(String present, String password, String again, String session, String address) {}

    /** Whether it was refused because a wrong password was typed too often. */
    public static boolean isTooOften(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.key().equals(PresentPassword.TOO_MANY));
    }

    /** Chooses another, knowing the present one. */
    public List<Problem> instead(Actor actor, Replacement replacement) {
        return present.problem(actor, "present", replacement.present(), replacement.address())
                .map(List::of)
                .orElseGet(() -> transaction.execute(open -> take(actor, replacement)));
    }

    private List<Problem> take(Actor actor, Replacement replacement) {
        trail.lock(AccountEvent.CHAIN);
        Account account = accounts.findById(new AccountId(actor.account())).orElseThrow();
        Optional<Problem> problem = problem(account, replacement.password(), replacement.again());
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        take(account, replacement.password(), replacement.session());
        return List.of();
    }

    private Optional<Problem> problem(Account account, String password, String again) {
        return policy.problem("password", password, names(account))
                .or(() -> password.equals(again)
                        ? Optional.empty()
                        : Optional.of(Problem.of("again", "account.password.again.differs")));
    }

    private static List<String> names(Account account) {
        return Stream.of(account.name(), account.person(), account.email())
                .filter(Objects::nonNull)
                .toList();
    }

    private void take(Account account, String password, String session) {
        account.choosePassword(String.valueOf(encoder.encode(password)), clock.instant());
        accounts.flush();
        links.close(account.id());
        sessions.endAllBut(account.name(), session);
        String self = "account/" + account.id().value();
        events.publishEvent(new PasswordChosen(self, account.id(), ""));
    }
}
