package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.Problem;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Proves;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AdminsLookAfterAccountsTest {

    private static final String NAME = "looked.after";
    private static final String ACCOUNT = "/accounts/" + NAME;
    private static final LocalDate PAST = LocalDate.of(2020, 1, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Joining joining;

    @Autowired
    ChangeAccount change;

    @Autowired
    AccountQueries accounts;

    @Autowired
    JdbcClient database;

    private AccountId account = AccountId.next();

    @BeforeEach
    void somebody_is_invited() {
        joining.invited(NAME, Actor.Role.ADMIN);
        account = accounts.byName(NAME).orElseThrow().id();
    }

    @Proves("ASVS 2.2.3")
    @Test
    void an_account_does_not_end_before_it_opens() {
        Document page = parse(
                post(
                        "/accounts",
                        Map.of(
                                "name",
                                "too.late",
                                "person",
                                "홍",
                                "roles",
                                "STAFF",
                                "lastDay",
                                "2020-01-01",
                                "why",
                                "시험")),
                422);
        assertThat(page.select("#lastDay-e").text()).contains("그날 이후의 날짜");
        Document later = parse(
                post(ACCOUNT, Map.of("roles", "STAFF", "lastDay", "2020-01-01", "open", "yes", "why", "시험")), 422);
        assertThat(later.select("#lastDay-e").text()).contains("그날 이후의 날짜");
        assertThat(later.select("#lastDay").val()).isEqualTo("2020-01-01");
    }

    @Test
    void nobody_ends_their_own_account() {
        Actor own = new Actor(account.value(), "홍길동", Set.of(Actor.Role.ADMIN));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        for (LocalDate last : List.of(PAST, today)) {
            assertThat(change.change(own, command(last))).containsExactly(Problem.of("lastDay", "account.own-admin"));
        }
    }

    @Test
    void whoever_was_forgotten_stays_forgotten() {
        assertThat(change.anonymise(admin(), account, "떠남"))
                .containsExactly(Problem.of("why-forget", "account.anonymise.close-first"));
        change.change(admin(), new ChangeAccount.Command(account, Set.of(Actor.Role.ADMIN), null, true, "닫음"));
        joining.confirmed(NAME);
        assertThat(change.anonymise(admin(), account, "떠남")).isEmpty();
        assertThatThrownBy(() -> change.change(admin(), command(null))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> change.makeLink(admin(), account, false, "")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void what_one_form_is_refused_leaves_the_others_as_they_were() {
        Document page = parse(post(ACCOUNT + "/affiliations?lang=en", Map.of("organization", "노타", "from", "x")), 422);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("#organization").val()).isEqualTo("노타");
        assertThat(page.select("input[name=roles][checked]").eachAttr("value")).containsExactly("ADMIN");
        assertThat(page.select("input[name=open][checked]").val()).isEqualTo("yes");
        assertThat(page.select("main form").eachAttr("action")).allMatch(action -> action.endsWith("?lang=en"));
    }

    @Test
    void a_reason_that_is_missing_is_said_beside_its_own_field() {
        Document page = parse(post(ACCOUNT + "/anonymisation", Map.of()), 422);
        assertThat(page.select("details[open] #why-forget-e").text()).contains("사유");
        assertThat(page.select("#why-e")).isEmpty();
    }

    @Test
    void a_person_works_for_the_organisation_into_which_the_named_one_was_merged() {
        database.sql("update organization set merged_into_id = (select id from organization where slug = 'crowdworks')"
                        + " where slug = 'nota'")
                .update();
        assertThat(post(ACCOUNT + "/affiliations", Map.of("organization", "노타", "from", "2026-01-01")))
                .hasStatus(302);
        assertThat(accounts.affiliations(account))
                .singleElement()
                .satisfies(place -> assertThat(place.organization().ko()).isEqualTo("크라우드웍스"));
    }

    @Test
    void beyond_the_last_page_is_the_last() {
        Document page =
                parse(mvc.get().uri("/accounts?page=999").with(People.admin()).exchange(), 200);
        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(parse(
                                mvc.get()
                                        .uri("/access-log?page=999")
                                        .with(People.admin())
                                        .exchange(),
                                200)
                        .select("tbody tr"))
                .isNotEmpty();
    }

    private ChangeAccount.Command command(@Nullable LocalDate lastDay) {
        return new ChangeAccount.Command(account, Set.of(Actor.Role.ADMIN), lastDay, false, "시험");
    }

    private static Actor admin() {
        return People.actor(Actor.Role.ADMIN);
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(People.admin());
        fields.forEach(request::param);
        return request.exchange();
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
