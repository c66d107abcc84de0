package kr.hannun.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.hannun.account.AccountEvent.PasswordChosen;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person chooses a password: by a one-time link, or knowing the present one. Every other session ends. */
@Component
public class ChoosePassword {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChoosePassword(
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.policy = policy;
        this.encoder = encoder;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Whose link it is, by account name, or nothing where it does not open any more. */
    @Transactional(readOnly = true)
    public Optional<String> holder(String token) {
        return links.holder(token).map(OneTimeLinks.Holder::name);
    }

    /** Chooses by link; the link is used up only where the password is taken. */
    @Transactional
    public List<Problem> byLink(String token, String password, String again) {
        trail.lock(AccountEvent.CHAIN);
        OneTimeLinks.Holder holder = links.holder(token).orElse(null);
        if (holder == null) {
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

    /** Chooses another, knowing the present one; the session it is done in goes on. */
    @Transactional
    public List<Problem> instead(Actor actor, String present, String password, String again, String session) {
        trail.lock(AccountEvent.CHAIN);
        Account account = accounts.findById(new AccountId(actor.account())).orElseThrow();
        if (!encoder.matches(present, account.passwordHash())) {
            return List.of(Problem.of("present", "account.password.wrong"));
        }
        Optional<Problem> problem = problem(account, password, again);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        take(account, password, session);
        return List.of();
    }

    private Optional<Problem> problem(Account account, String password, String again) {
        return policy.problem("password", password, account.name())
                .or(() -> password.equals(again)
                        ? Optional.empty()
                        : Optional.of(Problem.of("again", "account.password.again.differs")));
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
