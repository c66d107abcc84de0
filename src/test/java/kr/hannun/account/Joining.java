package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.testing.People;
import org.springframework.boot.test.context.TestComponent;

/** How somebody joins in a test: invited by one administrator, confirmed by another, and with a password chosen by the link. */
@TestComponent
public class Joining {

    private final InviteAccount invite;
    private final AccountQueries accounts;
    private final AccountProposals proposals;
    private final DecideProposal decide;
    private final ChoosePassword passwords;

    Joining(
            InviteAccount invite,
            AccountQueries accounts,
            AccountProposals proposals,
            DecideProposal decide,
            ChoosePassword passwords) {
        this.invite = invite;
        this.accounts = accounts;
        this.proposals = proposals;
        this.decide = decide;
        this.passwords = passwords;
    }

    /** The account name of somebody new with these roles. */
    public String somebody(String password, Actor.Role... roles) {
        String name = name();
        String token = invited(name, roles);
        assertThat(passwords.byLink(token, password, password)).isEmpty();
        assertThat(passwords.byLink(token, password, password)).isNotEmpty();
        return name;
    }

    /** A name nobody has. */
    public static String name() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The token of the link by which somebody new with these roles was invited. */
    public String invited(String name, Actor.Role... roles) {
        invite.invite(
                People.actor(Actor.Role.ADMIN),
                new InviteAccount.Command(
                        UUID.randomUUID(), name, "시험 " + name, name + "@example.org", Set.of(roles), null, "시험"));
        return Objects.requireNonNull(confirmed(name));
    }

    /** Confirms the only thing that waits for the account, and answers the token of the link that was made. */
    String confirmed(String name) {
        long number = proposals
                .waiting(accounts.byName(name).orElseThrow().id())
                .getFirst()
                .number();
        var decided = (DecideProposal.Decided) decide.confirm(People.secondAdminActor(), number);
        return String.valueOf(decided.token());
    }
}
