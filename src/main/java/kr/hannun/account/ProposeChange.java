package kr.hannun.account;

import java.util.List;
import java.util.Set;
import kr.hannun.account.AccountEvent.DoneAlone;
import kr.hannun.account.AccountEvent.ProposalMade;
import kr.hannun.account.AccountProposals.Kind;
import kr.hannun.account.AccountProposals.Wanted;
import kr.hannun.audit.TwoPeople;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether an administrator does something with an account at once or proposes it to another. */
@Component
class ProposeChange {

    private final TwoPeople people;
    private final Office office;
    private final AccountProposals proposals;
    private final ApplicationEventPublisher events;

    ProposeChange(TwoPeople people, Office office, AccountProposals proposals, ApplicationEventPublisher events) {
        this.people = people;
        this.office = office;
        this.proposals = proposals;
        this.events = events;
    }

    /**
     * Proposes it, where one of the acts takes two people, and says whether it has to wait. The only administrator of an office
     * appoints the second alone; that is written down as such and does not wait.
     *
     * @param granted the roles that somebody gets by it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean waits(
            Actor actor,
            Set<TwoPersonAct> acts,
            Set<Actor.Role> granted,
            Kind kind,
            Account account,
            Wanted wanted,
            String why) {
        if (acts.stream().noneMatch(people::areNeeded)) {
            return false;
        }
        boolean alone = office.mayDoAlone(actor, granted);
        proposals.add(actor, kind, account, wanted, why, alone);
        events.publishEvent(
                alone
                        ? new DoneAlone(actor.key(), account.id(), why)
                        : new ProposalMade(
                                actor.key(),
                                account.id(),
                                why,
                                kind.name(),
                                kind == Kind.CHANGE ? AccountWriter.changes(account, wanted) : List.of()));
        return !alone;
    }
}
