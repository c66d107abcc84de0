package kr.hannun.account.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.hannun.account.AccountProposals;
import kr.hannun.account.AccountProposals.Kind;
import kr.hannun.account.AccountProposals.Proposal;
import kr.hannun.account.AccountQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages on which administrators confirm what another proposed. */
@Component
class ProposalPages implements HomeLinks {

    private static final String LIST = "/account-proposals";

    private final AccountProposals proposals;
    private final AccountQueries accounts;

    ProposalPages(AccountProposals proposals, AccountQueries accounts) {
        this.proposals = proposals;
        this.accounts = accounts;
    }

    /** The list. */
    public record ListPage(PlainFrame frame, List<Row> rows, long total, List<Link> pages, List<Link> sizes) {}

    /** A proposal in the list. */
    public record Row(Link proposal, String person, String proposer, String at, String symbol, String state) {}

    /**
     * One proposal.
     *
     * @param changes what it would change, each as a label and what is and shall be; empty for a link
     * @param own whether whoever reads it made it, or holds the account
     * @param decided by whom and when, or null while it waits
     */
    public record ShowPage(
            PlainFrame frame,
            Row row,
            Link account,
            List<Turn> changes,
            String why,
            boolean waits,
            boolean own,
            @Nullable String decided,
            boolean alone,
            Form form,
            String confirm,
            String drop,
            String list) {}

    /** What would change. */
    public record Turn(String label, String before, String after) {}

    @Override
    public List<Link> of(SiteContext visit, Actor actor) {
        return actor.is(Actor.Role.ADMIN)
                ? List.of(Link.to(visit.link(LIST), visit.texts().say("account.proposal.list")))
                : List.of();
    }

    @Override
    public List<HomeTask> waiting(SiteContext visit, Actor actor) {
        long waiting = actor.is(Actor.Role.ADMIN) ? proposals.waitingFor(actor) : 0;
        Texts texts = visit.texts();
        return waiting == 0
                ? List.of()
                : List.of(HomeTask.of(
                        Link.to(visit.link(LIST), texts.say("account.proposal.to-do", texts.number(waiting)))));
    }

    ListPage list(SiteContext visit) {
        Paging paging = Paging.of(visit, proposals.count());
        return new ListPage(
                PlainFrame.of(visit, visit.texts().say("account.proposal.list")),
                proposals.list(paging.before(), paging.size()).stream()
                        .map(proposal -> row(visit, proposal))
                        .toList(),
                paging.total(),
                paging.pages(visit),
                paging.sizes(visit));
    }

    /** What waits for this account. */
    List<Link> waiting(SiteContext visit, AccountQueries.Row account) {
        return proposals.waiting(account.id()).stream()
                .map(proposal -> row(visit, proposal).proposal())
                .toList();
    }

    private static Row row(SiteContext visit, Proposal proposal) {
        Texts texts = visit.texts();
        AccountProposals.Outcome outcome = proposal.outcome();
        String state = outcome == null ? "waits" : outcome.name().toLowerCase(Locale.ROOT);
        return new Row(
                Link.to(visit.link(LIST + "/" + proposal.number()), what(texts, proposal)),
                proposal.person(),
                proposal.proposer(),
                texts.moment(proposal.proposedAt()),
                outcome == null ? "planned" : outcome == AccountProposals.Outcome.DONE ? "active" : "out",
                texts.say("account.proposal.state." + state));
    }

    private static String what(Texts texts, Proposal proposal) {
        String kind = proposal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.say("account.proposal.kind." + kind, proposal.name());
    }

    ShowPage show(SiteContext visit, Actor actor, Proposal proposal, Form form) {
        Texts texts = visit.texts();
        boolean own = proposal.isBy(actor);
        return new ShowPage(
                PlainFrame.of(visit, what(texts, proposal)),
                row(visit, proposal),
                Link.to(visit.link("/accounts/" + proposal.name()), proposal.name()),
                proposal.kind() == Kind.CHANGE || proposal.kind() == Kind.INVITATION
                        ? turns(texts, proposal)
                        : List.of(),
                proposal.why(),
                proposal.waits(),
                own,
                decided(texts, proposal),
                proposal.alone(),
                form,
                visit.link(LIST + "/" + proposal.number() + "/confirmation"),
                visit.link(LIST + "/" + proposal.number() + (own ? "/withdrawal" : "/refusal")),
                visit.link(LIST));
    }

    private static @Nullable String decided(Texts texts, Proposal proposal) {
        String by = proposal.decider();
        Instant at = proposal.decidedAt();
        return by == null || at == null ? null : texts.say("account.proposal.decided", texts.moment(at), by);
    }

    private List<Turn> turns(Texts texts, Proposal proposal) {
        AccountQueries.Row now = accounts.byName(proposal.name()).orElse(null);
        if (now == null) {
            return List.of();
        }
        boolean made = proposal.kind() == Kind.INVITATION;
        AccountProposals.Wanted wanted = proposal.wanted();
        return List.of(
                new Turn(
                        texts.say("account.roles.label"),
                        made ? "—" : Roles.of(texts, now.roles()),
                        Roles.of(texts, wanted.roles())),
                new Turn(
                        texts.say("account.last-day.label"),
                        made ? "—" : day(texts, now.lastDay()),
                        day(texts, wanted.lastDay())),
                new Turn(
                        texts.say("account.open.label"),
                        made ? "—" : open(texts, now.disabled()),
                        open(texts, wanted.disabled())));
    }

    private static String day(Texts texts, @Nullable LocalDate day) {
        return day == null ? texts.say("account.no-end") : texts.when(day).text();
    }

    private static String open(Texts texts, boolean disabled) {
        return texts.say(disabled ? "account.open.no" : "account.open.yes");
    }
}
