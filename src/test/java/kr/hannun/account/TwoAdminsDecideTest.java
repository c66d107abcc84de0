package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.hannun.account.AccountProposals.Proposal;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** What one administrator proposes another confirms; nobody is both. */
@DatabaseTest
@Transactional
class TwoAdminsDecideTest {

    private static final String PASSWORD = "수제비 한 그릇 더";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Joining joining;

    @Autowired
    InviteAccount invite;

    @Autowired
    ChangeAccount change;

    @Autowired
    DecideProposal decide;

    @Autowired
    AccountProposals proposals;

    @Autowired
    AccountQueries accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    private String name = "";

    @BeforeEach
    void somebody_works_here() {
        name = joining.somebody(PASSWORD, Actor.Role.STAFF);
    }

    @Test
    void a_role_is_given_once_another_confirms_it() {
        ask(Actor.Role.STAFF, Actor.Role.COORDINATOR);
        assertThat(roles()).containsExactly(Actor.Role.STAFF);
        confirm(People.secondAdminActor());
        assertThat(roles()).containsExactlyInAnyOrder(Actor.Role.STAFF, Actor.Role.COORDINATOR);
        assertThat(told("ProposalMade", "ProposalConfirmed", "AccountChanged")).isEqualTo(3);
    }

    @Test
    void whoever_proposed_it_does_not_confirm_it() {
        ask(Actor.Role.STAFF, Actor.Role.COORDINATOR);
        assertThat(confirm(first())).isEqualTo(refused("account.proposal.second-person"));
        assertThat(roles()).containsExactly(Actor.Role.STAFF);
        assertThatThrownBy(() -> database.sql("update account_proposal set outcome = 'DONE', decided_by = proposed_by,"
                                + " decided_at = clock_timestamp() where outcome is null")
                        .update())
                .hasMessageContaining("account_proposal_by_two");
    }

    @Proves({"ASVS 8.2.1", "ASVS 2.3.2"})
    @Test
    void nobody_gives_themselves_a_role() {
        Actor own = joined(Actor.Role.ADMIN);
        for (Actor.Role role : List.of(Actor.Role.COORDINATOR, Actor.Role.EVALUATOR, Actor.Role.STAFF)) {
            assertThat(change.change(own, command(own, Actor.Role.ADMIN, role)))
                    .containsExactly(Problem.of("roles", "account.own-roles"));
        }
    }

    @Test
    void nobody_confirms_what_others_propose_for_them() {
        Actor own = joined(Actor.Role.ADMIN);
        change.change(first(), command(own, Actor.Role.ADMIN, Actor.Role.COORDINATOR));
        long number = proposals.waiting(new AccountId(own.account())).getFirst().number();
        assertThat(decide.confirm(own, number)).isEqualTo(refused("account.proposal.own"));
    }

    @Test
    void what_narrows_an_account_acts_at_once() {
        ask(Actor.Role.EVALUATOR, Actor.Role.STAFF);
        confirm(People.secondAdminActor());
        ask(Actor.Role.STAFF);
        assertThat(roles()).containsExactly(Actor.Role.STAFF);
    }

    @Test
    void an_invitation_makes_no_link_before_another_confirms_it() {
        String invited = Joining.name();
        var answer = invite.invite(first(), invitation(invited, Actor.Role.COORDINATOR));
        assertThat(answer).isEqualTo(new InviteAccount.InvitedOnceConfirmed(invited));
        assertThat(links(invited)).isZero();
        joining.confirmed(invited);
        assertThat(links(invited)).isEqualTo(1);
    }

    @Proves("ASVS 2.3.2")
    @Test
    void links_for_others_take_two() {
        for (boolean passkey : new boolean[] {true, false}) {
            AccountId account = accounts.byName(name).orElseThrow().id();
            assertThat(change.makeLink(first(), account, passkey, "")).isEqualTo(new ChangeAccount.LinkProposed());
            assertThat(links(name)).isEqualTo(passkey ? 0 : 1);
            assertThat(joining.confirmed(name)).hasSizeGreaterThan(20);
        }
    }

    @Test
    void a_proposal_falls_to_what_changed_meanwhile_and_can_be_taken_back() {
        ask(Actor.Role.STAFF, Actor.Role.COORDINATOR);
        database.sql("update account set version = version + 1 where name = :name")
                .param("name", name)
                .update();
        entities.clear();
        assertThat(confirm(People.secondAdminActor())).isEqualTo(refused("account.proposal.moved"));
        assertThat(decide.drop(first(), waiting().number())).isEqualTo(new DecideProposal.Decided(name, null));
        assertThat(proposals.waiting(accounts.byName(name).orElseThrow().id())).isEmpty();
    }

    @Test
    void a_name_is_free_again_when_its_invitation_is_refused() {
        String invited = Joining.name();
        invite.invite(first(), invitation(invited, Actor.Role.STAFF));
        decide.drop(
                People.secondAdminActor(),
                proposals
                        .waiting(accounts.byName(invited).orElseThrow().id())
                        .getFirst()
                        .number());
        assertThat(accounts.byName(invited)).isEmpty();
    }

    @Test
    void an_only_administrator_appoints_the_second_alone_and_nothing_else() {
        database.sql(
                        "update account set disabled_at = now() where id in (select account_id from account_role where role = 'ADMIN')")
                .update();
        assertThat(invite.invite(first(), invitation(Joining.name(), Actor.Role.COORDINATOR)))
                .isInstanceOf(InviteAccount.InvitedOnceConfirmed.class);
        assertThat(invite.invite(first(), invitation(Joining.name(), Actor.Role.ADMIN)))
                .isInstanceOf(InviteAccount.Invited.class);
        assertThat(told("DoneAlone")).isEqualTo(1);
        assertThat(proposals.list(0, 5)).filteredOn(Proposal::alone).hasSize(1);
    }

    @Test
    void the_last_administrator_does_not_lock_the_office_out() {
        Actor own = joined(Actor.Role.ADMIN);
        database.sql(
                        "update account set disabled_at = now() where id <> :own and id in (select account_id from account_role where role = 'ADMIN')")
                .param("own", own.account())
                .update();
        var leaving = new ChangeAccount.Command(
                new AccountId(own.account()),
                Set.of(Actor.Role.ADMIN),
                LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(40),
                false,
                "시험");
        assertThat(change.change(own, leaving)).containsExactly(Problem.of("lastDay", "account.last-admin"));
        assertThat(change.change(first(), command(own, Actor.Role.STAFF)))
                .containsExactly(Problem.of("roles", "account.last-admin"));
    }

    @Test
    void the_other_administrator_finds_it_on_the_desk_and_confirms_it_there() {
        ask(Actor.Role.STAFF, Actor.Role.COORDINATOR);
        Document desk = parse(get("/me", People.secondAdmin()), 200);
        assertThat(desk.select("#waiting ~ ul a").text()).contains("확인을 기다리는 계정 요청");
        String address = "/account-proposals/" + waiting().number();
        assertThat(parse(get(address, People.admin()), 200).select("main form").eachAttr("action"))
                .containsExactly(address + "/withdrawal");
        Document page = parse(get(address, People.secondAdmin()), 200);
        assertThat(page.select("tbody tr").eachText()).startsWith("역할 부처 직원 부처 직원, 평가간사");
        assertThat(post(address + "/confirmation", People.admin())).hasStatus(422);
        assertThat(post(address + "/confirmation", People.secondAdmin())).hasStatus(302);
        assertThat(roles()).contains(Actor.Role.COORDINATOR);
    }

    private void ask(Actor.Role... roles) {
        AccountId account = accounts.byName(name).orElseThrow().id();
        assertThat(change.change(first(), new ChangeAccount.Command(account, Set.of(roles), null, false, "시험")))
                .isEmpty();
    }

    private DecideProposal.Decision confirm(Actor actor) {
        return proposals.waiting(accounts.byName(name).orElseThrow().id()).isEmpty()
                ? refused("nothing waits")
                : decide.confirm(actor, waiting().number());
    }

    private Proposal waiting() {
        return proposals.waiting(accounts.byName(name).orElseThrow().id()).getFirst();
    }

    private List<Actor.Role> roles() {
        return accounts.byName(name).orElseThrow().roles();
    }

    private Actor joined(Actor.Role role) {
        String joined = joining.somebody(PASSWORD, role);
        return new Actor(accounts.byName(joined).orElseThrow().id().value(), joined, Set.of(role));
    }

    private static Actor first() {
        return People.actor(Actor.Role.ADMIN);
    }

    private static DecideProposal.Decision refused(String key) {
        return new DecideProposal.Undecided(List.of(Problem.of("proposal", key)));
    }

    private static ChangeAccount.Command command(Actor of, Actor.Role... roles) {
        return new ChangeAccount.Command(new AccountId(of.account()), Set.of(roles), null, false, "시험");
    }

    private static InviteAccount.Command invitation(String name, Actor.Role role) {
        return new InviteAccount.Command(UUID.randomUUID(), name, "시험", null, Set.of(role), null, "시험");
    }

    private int links(String of) {
        return database.sql("select count(*) from one_time_link l join account a on a.id = l.account_id"
                        + " where a.name = :name and l.used_at is null")
                .param("name", of)
                .query(Integer.class)
                .single();
    }

    private int told(String... events) {
        return database.sql("select count(distinct event) from audit_entry where event in (:events)")
                .param("events", List.of(events))
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String address, RequestPostProcessor person) {
        return mvc.get().uri(address).with(person).exchange();
    }

    private MvcTestResult post(String address, RequestPostProcessor person) {
        return mvc.post().uri(address).with(person).exchange();
    }

    private static Document parse(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
