package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.hannun.account.AccountEvent.AccountAnonymised;
import kr.hannun.account.AccountProposals.Kind;
import kr.hannun.account.AccountProposals.Wanted;
import kr.hannun.audit.Trail;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what an account may do and for how long, or proposes it where that takes two. Whatever narrows it ends its sessions
 * in the same transaction, so it acts on the next click.
 */
@Component
public class ChangeAccount {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final OwnPasskeys passkeys;
    private final Office office;
    private final ProposeChange propose;
    private final AccountProposals proposals;
    private final AccountWriter writer;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeAccount(
            Accounts accounts,
            OneTimeLinks links,
            Sessions sessions,
            OwnPasskeys passkeys,
            Office office,
            ProposeChange propose,
            AccountProposals proposals,
            AccountWriter writer,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.office = office;
        this.propose = propose;
        this.proposals = proposals;
        this.writer = writer;
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
            String why) {

        Wanted wanted() {
            return new Wanted(roles, lastDay, disabled);
        }
    }

    /** Changes it, or proposes it to another administrator; answers what stands in the way, or nothing. */
    @Transactional
    public List<Problem> change(Actor actor, Command command) {
        Account account = locked(actor, command.account());
        Wanted wanted = command.wanted();
        List<Problem> problems = problems(actor, account, wanted);
        if (!problems.isEmpty() || AccountWriter.changes(account, wanted).isEmpty()) {
            return problems;
        }
        if (proposals.waits(account.id(), Kind.CHANGE)) {
            return List.of(Problem.of("roles", "account.proposal.waits-already"));
        }
        Set<Actor.Role> granted = AccountWriter.granted(account, wanted);
        if (!propose.waits(actor, acts(account, wanted), granted, Kind.CHANGE, account, wanted, command.why())) {
            writer.change(actor, account, wanted, command.why());
        }
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

    private static Set<TwoPersonAct> acts(Account account, Wanted wanted) {
        Set<TwoPersonAct> acts = EnumSet.noneOf(TwoPersonAct.class);
        if (!AccountWriter.granted(account, wanted).isEmpty()) {
            acts.add(TwoPersonAct.ROLE_GRANT);
        }
        boolean standing = account.isDisabled() != wanted.disabled()
                || !Objects.equals(account.validUntil(), AccountWriter.until(wanted))
                || !wanted.roles().contains(Actor.Role.ADMIN);
        if (account.roles().contains(Actor.Role.ADMIN) && standing) {
            acts.add(TwoPersonAct.ADMIN_STANDING);
        }
        return acts;
    }

    /** What stands in the way of the change, also when another confirms it. */
    List<Problem> problems(Actor actor, Account account, Wanted wanted) {
        boolean own = account.id().value().equals(actor.account());
        if (own && (wanted.disabled() || !wanted.roles().contains(Actor.Role.ADMIN))) {
            return List.of(Problem.of("roles", "account.own-admin"));
        }
        if (own && !AccountWriter.granted(account, wanted).isEmpty()) {
            return List.of(Problem.of("roles", "account.own-roles"));
        }
        LocalDate last = wanted.lastDay();
        if (own && last != null && !last.isAfter(LocalDate.now(clock))) {
            return List.of(Problem.of("lastDay", "account.own-admin"));
        }
        if (last != null && last.isBefore(account.validFrom())) {
            return List.of(Problem.of("lastDay", "account.last-day.early", account.validFrom()));
        }
        return leavesNobody(account, wanted)
                ? List.of(Problem.of(last == null ? "roles" : "lastDay", "account.last-admin"))
                : List.of();
    }

    /** Whether it would leave the office without anybody who can act as an administrator, now or on a day to come. */
    private boolean leavesNobody(Account account, Wanted wanted) {
        boolean admin = account.roles().contains(Actor.Role.ADMIN) && account.isOpenOn(LocalDate.now(clock));
        boolean ends = wanted.disabled() || !wanted.roles().contains(Actor.Role.ADMIN);
        return admin
                && account.passwordHash() != null
                && (ends || wanted.lastDay() != null)
                && !office.isKeptWithout(account, ends ? null : AccountWriter.until(wanted));
    }

    /** What came of asking for a link. */
    public sealed interface Linking {}

    /** It is made, and the token shown once. */
    public record Linked(String token) implements Linking {}

    /** Another administrator has to confirm it. */
    public record LinkProposed() implements Linking {}

    /** Makes a link for the holder's password or passkey, or proposes it to another administrator. */
    @Transactional
    public Linking makeLink(Actor actor, AccountId id, boolean passkey, String why) {
        Account account = locked(actor, id);
        Kind kind = passkey ? Kind.PASSKEY_LINK : Kind.PASSWORD_LINK;
        boolean waits = proposals.waits(id, kind) || proposals.waits(id, Kind.INVITATION);
        Set<TwoPersonAct> acts = Set.of(passkey ? TwoPersonAct.PASSKEY_LINK : TwoPersonAct.PASSWORD_LINK);
        Set<Actor.Role> granted = account.passwordHash() == null ? account.roles() : Set.of();
        return waits || propose.waits(actor, acts, granted, kind, account, Wanted.of(account), why)
                ? new LinkProposed()
                : new Linked(writer.link(actor, account, kind, why));
    }

    /** Forgets who the person was and closes the account; what was done stays done by this account. */
    @Transactional
    public List<Problem> anonymise(Actor actor, AccountId id, String why) {
        Account account = locked(actor, id);
        if (id.value().equals(actor.account())) {
            return List.of(Problem.of("why-forget", "account.own-admin"));
        }
        if (account.roles().contains(Actor.Role.ADMIN) && !account.isDisabled()) {
            return List.of(Problem.of("why-forget", "account.anonymise.close-first"));
        }
        forget(account);
        events.publishEvent(new AccountAnonymised(actor.key(), id, why));
        return List.of();
    }

    private void forget(Account account) {
        sessions.endAll(account.name());
        links.close(account.id());
        passkeys.giveUpAll(account.name());
        account.anonymise(clock.instant());
        accounts.flush();
    }
}
