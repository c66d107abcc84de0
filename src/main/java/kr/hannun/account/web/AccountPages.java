package kr.hannun.account.web;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.account.AccountQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Paging;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Makes the pages on which admins look after accounts. */
@Component
class AccountPages implements HomeLinks {

    private final AccountQueries accounts;
    private final ProposalPages proposals;

    AccountPages(AccountQueries accounts, ProposalPages proposals) {
        this.accounts = accounts;
        this.proposals = proposals;
    }

    /** The list. */
    public record ListPage(
            PlainFrame frame,
            List<Row> rows,
            long total,
            String text,
            List<Link> pages,
            List<Link> sizes,
            String invite) {}

    /** An account in the list; {@code state} is open, invited, closed or former. */
    public record Row(
            Link account,
            String person,
            String roles,
            @Nullable When lastDay,
            String symbol,
            String state,
            @Nullable String lastIn) {}

    /** The form of an invitation. */
    public record InvitationPage(PlainFrame frame, Form form, List<Option> roles, String action, String list) {}

    /** One account. */
    public record ShowPage(
            PlainFrame frame,
            Row account,
            @Nullable String email,
            Form form,
            List<Option> roles,
            List<Option> open,
            List<Place> places,
            List<Link> waiting,
            boolean former,
            Actions actions) {}

    /** Where the forms of an account go. */
    public record Actions(String change, String affiliate, String link, String passkeyLink, String forget) {}

    /** Where the person works. */
    public record Place(
            String organization,
            @Nullable String unit,
            When from,
            @Nullable When until) {}

    @Override
    public List<Link> of(SiteContext visit, Actor actor) {
        return actor.is(Actor.Role.ADMIN)
                ? List.of(
                        Link.to(visit.link("/accounts"), visit.texts().say("account.list.title")),
                        Link.to(visit.link("/access-log"), visit.texts().say("account.log.title")))
                : List.of();
    }

    ListPage list(SiteContext visit, Actor actor) {
        actor.mustBe(Actor.Role.ADMIN);
        String text = visit.asked("text");
        String wanted =
                text == null ? "" : text.strip().toLowerCase(visit.texts().language());
        Paging paging = Paging.of(visit, accounts.count(wanted));
        return new ListPage(
                PlainFrame.of(visit, visit.texts().say("account.list.title")),
                accounts.list(wanted, paging.before(), paging.size()).stream()
                        .map(row -> row(visit, row))
                        .toList(),
                paging.total(),
                wanted,
                paging.pages(visit),
                paging.sizes(visit),
                visit.link("/accounts/new"));
    }

    private static Row row(SiteContext visit, AccountQueries.Row row) {
        Texts texts = visit.texts();
        String state = state(row);
        LocalDate last = row.lastDay();
        var lastIn = row.lastIn();
        return new Row(
                Link.to(visit.link("/accounts/" + row.name()), row.name()),
                row.person(),
                Roles.of(texts, row.roles()),
                last == null ? null : texts.when(last),
                state.equals("open") ? "active" : state.equals("invited") ? "planned" : "out",
                texts.say("account.state." + state),
                lastIn == null ? null : texts.moment(lastIn.toInstant()));
    }

    private static String state(AccountQueries.Row row) {
        if (row.anonymised()) {
            return "former";
        }
        if (row.disabled()) {
            return "closed";
        }
        return row.chosen() ? "open" : "invited";
    }

    InvitationPage invitation(SiteContext visit, Form form) {
        return new InvitationPage(
                PlainFrame.of(visit, visit.texts().say("account.invite.title")),
                form,
                Roles.options(visit.texts()),
                visit.link("/accounts"),
                visit.link("/accounts"));
    }

    /** What the form of an account says before anybody changes it. */
    SubmittedFields typed(AccountQueries.Row row) {
        LocalDate last = row.lastDay();
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        row.roles().forEach(role -> fields.add("roles", role.name()));
        fields.add("lastDay", last == null ? "" : last.toString());
        fields.add("open", row.disabled() ? "no" : "yes");
        return new SubmittedFields(fields);
    }

    /** What the forms of an account say after one of them was refused: what was sent there, and in the others what holds. */
    SubmittedFields typed(AccountQueries.Row row, SubmittedFields sent) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>(sent.fields());
        if (sent.given("open").isEmpty()) {
            fields.putAll(typed(row).fields());
        }
        return new SubmittedFields(fields);
    }

    ShowPage show(SiteContext visit, AccountQueries.Row row, Form form) {
        Texts texts = visit.texts();
        return new ShowPage(
                PlainFrame.of(visit, texts.say("account.show.title", row.name())),
                row(visit, row),
                row.email(),
                form,
                Roles.options(texts),
                List.of(
                        new Option("yes", texts.say("account.open.yes")),
                        new Option("no", texts.say("account.open.no"))),
                accounts.affiliations(row.id()).stream()
                        .map(place -> place(texts, place))
                        .toList(),
                proposals.waiting(visit, row),
                row.anonymised(),
                actions(visit, "/accounts/" + row.name()));
    }

    private static Actions actions(SiteContext visit, String account) {
        return new Actions(
                visit.link(account),
                visit.link(account + "/affiliations"),
                visit.link(account + "/link"),
                visit.link(account + "/passkey-link"),
                visit.link(account + "/anonymisation"));
    }

    private static Place place(Texts texts, AccountQueries.Affiliation place) {
        LocalDate last = place.lastDay();
        return new Place(
                texts.say(place.organization()),
                place.unit(),
                texts.when(place.from()),
                last == null ? null : texts.when(last));
    }
}
