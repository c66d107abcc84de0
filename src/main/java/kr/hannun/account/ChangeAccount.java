package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.hannun.account.AccountEvent.AccountAnonymised;
import kr.hannun.account.AccountEvent.AccountChanged;
import kr.hannun.account.AccountEvent.LinkMade;
import kr.hannun.audit.Change;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what an account may do and for how long. Whatever narrows it ends its sessions in the same transaction, so it
 * acts on the next click.
 */
@Component
public class ChangeAccount {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final OwnPasskeys passkeys;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeAccount(
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            OwnPasskeys passkeys,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the account shall be.
     *
     * @param lastDay the last day it is open, or null without end
     */
    public record Command(
            AccountId account,
            Set<Actor.Role> roles,
            @Nullable LocalDate lastDay,
            boolean disabled,
            String why) {}

    /** Changes it; answers what stands in the way, or nothing. */
    @Transactional
    public List<Problem> change(Actor actor, Command command) {
        Account account = locked(actor, command.account());
        boolean own = command.account().value().equals(actor.account());
        List<Problem> problems = problems(account, command, own);
        if (!problems.isEmpty()) {
            return problems;
        }
        List<Change> changes = changes(account, command);
        if (changes.isEmpty()) {
            return List.of();
        }
        account.hold(command.roles());
        account.limitTo(until(command));
        if (command.disabled() != account.isDisabled()) {
            if (command.disabled()) {
                account.disable(clock.instant());
                links.close(account.id());
            } else {
                account.enable();
            }
        }
        accounts.flush();
        if (!own) {
            sessions.endAll(account.name());
        }
        events.publishEvent(new AccountChanged(actor.key(), account.id(), command.why(), changes));
        return List.of();
    }

    /** The account, locked; one whose holder was forgotten stays as it is. */
    private Account locked(Actor actor, AccountId id) {
        actor.mustBe(Actor.Role.ADMIN);
        trail.lock(AccountEvent.CHAIN);
        Account account = accounts.findById(id).orElseThrow();
        if (account.isAnonymised()) {
            throw new NotPermitted();
        }
        return account;
    }

    private List<Problem> problems(Account account, Command command, boolean own) {
        if (own && (command.disabled() || !command.roles().contains(Actor.Role.ADMIN))) {
            return List.of(Problem.of("roles", "account.own-admin"));
        }
        LocalDate last = command.lastDay();
        if (own && last != null && last.isBefore(LocalDate.now(clock))) {
            return List.of(Problem.of("lastDay", "account.own-admin"));
        }
        return last != null && last.isBefore(account.validFrom())
                ? List.of(Problem.of("lastDay", "account.last-day.early", account.validFrom()))
                : List.of();
    }

    private static List<Change> changes(Account account, Command command) {
        List<Change> changes = new ArrayList<>();
        if (!account.roles().equals(command.roles())) {
            changes.add(
                    new Change("roles", InviteAccount.roles(account.roles()), InviteAccount.roles(command.roles())));
        }
        if (!Objects.equals(account.validUntil(), until(command))) {
            changes.add(new Change("last-day", day(account.validUntil()), day(until(command))));
        }
        if (account.isDisabled() != command.disabled()) {
            changes.add(new Change("open", open(account.isDisabled()), open(command.disabled())));
        }
        return changes;
    }

    private static @Nullable LocalDate until(Command command) {
        LocalDate last = command.lastDay();
        return last == null ? null : last.plusDays(1);
    }

    private static @Nullable String day(@Nullable LocalDate until) {
        return until == null ? null : until.minusDays(1).toString();
    }

    private static String open(boolean disabled) {
        return disabled ? "no" : "yes";
    }

    /** Makes a link with which its holder chooses another password; the token is shown once. */
    @Transactional
    public String makeLink(Actor actor, AccountId id, String why) {
        Account account = locked(actor, id);
        String token = links.make(
                id, account.passwordHash() == null ? OneTimeLinks.Purpose.INVITATION : OneTimeLinks.Purpose.RESET);
        events.publishEvent(new LinkMade(actor.key(), id, why));
        return token;
    }

    /** Forgets who the person was and closes the account; what was done stays done by this account. */
    @Transactional
    public List<Problem> anonymise(Actor actor, AccountId id, String why) {
        Account account = locked(actor, id);
        if (id.value().equals(actor.account())) {
            return List.of(Problem.of("why-forget", "account.own-admin"));
        }
        sessions.endAll(account.name());
        links.close(id);
        passkeys.giveUpAll(account.name());
        account.anonymise(clock.instant());
        accounts.flush();
        events.publishEvent(new AccountAnonymised(actor.key(), id, why));
        return List.of();
    }
}
