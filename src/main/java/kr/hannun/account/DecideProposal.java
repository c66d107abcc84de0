package kr.hannun.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.hannun.account.AccountEvent.ProposalConfirmed;
import kr.hannun.account.AccountEvent.ProposalDropped;
import kr.hannun.account.AccountProposals.Kind;
import kr.hannun.account.AccountProposals.Outcome;
import kr.hannun.account.AccountProposals.Proposal;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets another administrator confirm or refuse what one proposed; whoever proposed it can take it back. */
@Component
public class DecideProposal {

    private static final String FIELD = "proposal";

    private final Accounts accounts;
    private final AccountProposals proposals;
    private final ChangeAccount change;
    private final AccountWriter writer;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideProposal(
            Accounts accounts,
            AccountProposals proposals,
            ChangeAccount change,
            AccountWriter writer,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.proposals = proposals;
        this.change = change;
        this.writer = writer;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a decision. */
    public sealed interface Decision {}

    /** It is decided; the token opens the link that was made by it and is shown once, or null where none was. */
    public record Decided(String account, @Nullable String token) implements Decision {}

    /** It cannot be decided so. */
    public record Undecided(List<Problem> problems) implements Decision {}

    /** Does what another proposed. */
    @Transactional
    public Decision confirm(Actor actor, long number) {
        Proposal proposal = locked(actor, number);
        Account account = accounts.findById(proposal.account()).orElseThrow();
        Optional<Problem> problem = confirmProblem(actor, proposal, account);
        if (problem.isPresent()) {
            return new Undecided(List.of(problem.get()));
        }
        String token = null;
        if (proposal.kind() == Kind.CHANGE) {
            List<Problem> problems = change.problems(actor, account, proposal.wanted());
            if (!problems.isEmpty()) {
                return new Undecided(List.of(Problem.of(
                        FIELD,
                        problems.getFirst().key(),
                        problems.getFirst().arguments().toArray())));
            }
            writer.change(actor, account, proposal.wanted(), proposal.why());
        } else {
            token = writer.link(actor, account, proposal.kind(), proposal.why());
        }
        proposals.decide(actor, proposal, Outcome.DONE);
        events.publishEvent(new ProposalConfirmed(
                actor.key(), account.id(), proposal.why(), proposal.kind().name()));
        return new Decided(account.name(), token);
    }

    private static Optional<Problem> confirmProblem(Actor actor, Proposal proposal, Account account) {
        if (!proposal.waits()) {
            return Optional.of(Problem.of(FIELD, "account.proposal.decided-already"));
        }
        if (proposal.isBy(actor)) {
            return Optional.of(Problem.of(FIELD, "account.proposal.second-person"));
        }
        if (proposal.account().value().equals(actor.account())) {
            return Optional.of(Problem.of(FIELD, "account.proposal.own"));
        }
        boolean moved = proposal.kind() == Kind.CHANGE && account.version() != proposal.version();
        return moved || account.isAnonymised()
                ? Optional.of(Problem.of(FIELD, "account.proposal.moved"))
                : Optional.empty();
    }

    /** Refuses what another proposed, or takes back what one proposed oneself. */
    @Transactional
    public Decision drop(Actor actor, long number) {
        Proposal proposal = locked(actor, number);
        if (!proposal.waits()) {
            return new Undecided(List.of(Problem.of(FIELD, "account.proposal.decided-already")));
        }
        Account account = accounts.findById(proposal.account()).orElseThrow();
        if (proposal.kind() == Kind.INVITATION) {
            // Nobody has come in by it, so its name and address are free again.
            account.anonymise(clock.instant());
            accounts.flush();
        }
        proposals.decide(actor, proposal, proposal.isBy(actor) ? Outcome.WITHDRAWN : Outcome.REFUSED);
        events.publishEvent(new ProposalDropped(
                actor.key(), account.id(), proposal.why(), proposal.kind().name()));
        return new Decided(account.name(), null);
    }

    private Proposal locked(Actor actor, long number) {
        actor.mustBe(Actor.Role.ADMIN);
        trail.lock(AccountEvent.CHAIN);
        return proposals.find(number).orElseThrow();
    }
}
