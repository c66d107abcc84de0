package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.hannun.account.AccountEvent.AccountChanged;
import kr.hannun.account.AccountEvent.LinkMade;
import kr.hannun.account.AccountProposals.Wanted;
import kr.hannun.audit.Change;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was decided about an account, by one or by two, with its line of history. */
@Component
class AccountWriter {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final AccountNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountWriter(
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            AccountNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the account what is wanted; whoever's account it is acts on the next click, unless they did it themselves. */
    @Transactional(propagation = Propagation.MANDATORY)
    void change(Actor actor, Account account, Wanted wanted, String why) {
        List<Change> changes = changes(account, wanted);
        account.hold(wanted.roles());
        account.limitTo(until(wanted));
        if (wanted.disabled() && !account.isDisabled()) {
            account.disable(clock.instant());
            links.close(account.id());
        } else if (!wanted.disabled() && account.isDisabled()) {
            account.enable();
        }
        accounts.flush();
        if (!account.id().value().equals(actor.account())) {
            sessions.endAll(account.name());
        }
        events.publishEvent(new AccountChanged(actor.key(), account.id(), why, changes));
    }

    /** What would change. */
    static List<Change> changes(Account account, Wanted wanted) {
        List<Change> changes = new ArrayList<>();
        if (!account.roles().equals(wanted.roles())) {
            changes.add(new Change("roles", InviteAccount.roles(account.roles()), InviteAccount.roles(wanted.roles())));
        }
        if (!Objects.equals(account.validUntil(), until(wanted))) {
            changes.add(new Change("last-day", day(account.validUntil()), day(until(wanted))));
        }
        if (account.isDisabled() != wanted.disabled()) {
            changes.add(new Change("open", open(account.isDisabled()), open(wanted.disabled())));
        }
        return changes;
    }

    /** The roles it does not hold yet. */
    static Set<Actor.Role> granted(Account account, Wanted wanted) {
        Set<Actor.Role> granted = EnumSet.copyOf(wanted.roles());
        granted.removeAll(account.roles());
        return granted;
    }

    static @Nullable LocalDate until(Wanted wanted) {
        LocalDate last = wanted.lastDay();
        return last == null ? null : last.plusDays(1);
    }

    private static @Nullable String day(@Nullable LocalDate until) {
        return until == null ? null : until.minusDays(1).toString();
    }

    private static String open(boolean disabled) {
        return disabled ? "no" : "yes";
    }

    /** Makes the link; the token is shown once. Earlier links stop to open. */
    @Transactional(propagation = Propagation.MANDATORY)
    String link(Actor actor, Account account, AccountProposals.Kind kind, String why) {
        OneTimeLinks.Purpose purpose = purpose(account, kind);
        String token = links.make(account.id(), purpose);
        if (purpose == OneTimeLinks.Purpose.ENROLMENT) {
            notices.tell(account.id(), AccountNotices.Kind.ENROLMENT_LINK_MADE, null);
        }
        events.publishEvent(new LinkMade(actor.key(), account.id(), why));
        return token;
    }

    private static OneTimeLinks.Purpose purpose(Account account, AccountProposals.Kind kind) {
        if (kind == AccountProposals.Kind.PASSKEY_LINK) {
            return OneTimeLinks.Purpose.ENROLMENT;
        }
        return account.passwordHash() == null ? OneTimeLinks.Purpose.INVITATION : OneTimeLinks.Purpose.RESET;
    }
}
