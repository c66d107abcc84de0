package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.hannun.account.AccountEvent.AccountInvited;
import kr.hannun.audit.Change;
import kr.hannun.audit.Submissions;
import kr.hannun.audit.Trail;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an account and the one-time link with which its holder chooses a password. */
@Component
public class InviteAccount {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final ProposeChange propose;
    private final Trail trail;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InviteAccount(
            Accounts accounts,
            OneTimeLinks links,
            ProposeChange propose,
            Trail trail,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.propose = propose;
        this.trail = trail;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whom to invite.
     *
     * @param lastDay the last day the account is open, or null without end
     */
    public record Command(
            UUID once,
            String name,
            String person,
            @Nullable String email,
            Set<Actor.Role> roles,
            @Nullable LocalDate lastDay,
            String why) {}

    /** What came of it. */
    public sealed interface Invitation {}

    /** The account is there; the token opens its link and is shown once. */
    public record Invited(String name, String token) implements Invitation {}

    /** The account is there, and its link is made once another administrator confirms it. */
    public record InvitedOnceConfirmed(String name) implements Invitation {}

    /** The form had been sent before; its link was shown then. */
    public record InvitedBefore(String name) implements Invitation {}

    /** Somebody has this name or address already, or the account would end before it opens. */
    public record Refused(List<Problem> problems) implements Invitation {}

    /** Invites, or says what stands in the way. */
    @Transactional
    public Invitation invite(Actor actor, Command command) {
        actor.mustBe(Actor.Role.ADMIN);
        trail.lock(AccountEvent.CHAIN);
        Optional<String> before = submissions.earlier(command.once());
        if (before.isPresent()) {
            return new InvitedBefore(before.get());
        }
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = problems(command, today);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Account account = new Account(command.name(), command.person(), command.email(), command.roles(), today);
        if (command.lastDay() != null) {
            account.limitTo(command.lastDay().plusDays(1));
        }
        accounts.save(account);
        accounts.flush();
        submissions.done(command.once(), command.name());
        events.publishEvent(new AccountInvited(actor.key(), account.id(), command.why(), firstFields(command)));
        Set<TwoPersonAct> acts = Set.of(TwoPersonAct.INVITATION, TwoPersonAct.ROLE_GRANT);
        return propose.waits(
                        actor,
                        acts,
                        command.roles(),
                        AccountProposals.Kind.INVITATION,
                        account,
                        AccountProposals.Wanted.of(account),
                        command.why())
                ? new InvitedOnceConfirmed(command.name())
                : new Invited(command.name(), links.make(account.id(), OneTimeLinks.Purpose.INVITATION));
    }

    private List<Problem> problems(Command command, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (accounts.existsByName(command.name())) {
            problems.add(Problem.of("name", "account.name.taken"));
        }
        String email = command.email();
        if (email != null && accounts.existsByEmail(email)) {
            problems.add(Problem.of("email", "account.email.taken"));
        }
        LocalDate last = command.lastDay();
        if (last != null && last.isBefore(today)) {
            problems.add(Problem.of("lastDay", "account.last-day.early", today));
        }
        return problems;
    }

    private static List<Change> firstFields(Command command) {
        LocalDate last = command.lastDay();
        return List.of(
                new Change("roles", null, roles(command.roles())),
                new Change("last-day", null, last == null ? null : last.toString()));
    }

    /** Roles as the trail keeps them. */
    static String roles(Set<Actor.Role> roles) {
        return roles.stream().sorted().map(Actor.Role::name).collect(Collectors.joining(" "));
    }
}
