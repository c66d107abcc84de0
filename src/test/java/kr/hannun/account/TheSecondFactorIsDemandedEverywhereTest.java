package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A role of which the office demands a passkey is let in nowhere by the password alone, whichever route it is. */
@DatabaseTest
class TheSecondFactorIsDemandedEverywhereTest {

    private static final List<Permissions.Route> CLOSED = Permissions.read().routes().stream()
            .filter(route -> !route.isForAnybodyOrOneself())
            .toList();

    @Autowired
    Permissions permissions;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordPolicy policy;

    @Autowired
    Clock clock;

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Proves({"ASVS 6.3.4", "ASVS 6.3.3"})
    @Test
    void a_password_alone_leads_to_the_own_desk_from_every_route() throws Exception {
        signIn(Stream.of());
        assertThat(CLOSED).hasSizeGreaterThan(100);
        for (Permissions.Route route : CLOSED) {
            MockHttpServletResponse answer = ask(route.method(), route.path());
            assertThat(answer.getStatus() + " " + answer.getRedirectedUrl())
                    .as(route.toString())
                    .isEqualTo(route.method().equals("GET") ? "302 /me" : "403 null");
        }
    }

    @Test
    void the_own_desk_and_what_is_everybodys_stay_open() throws Exception {
        signIn(Stream.of());
        for (String path : List.of("/me", "/sign-in", "/display", "/shell/app.css")) {
            assertThat(ask("GET", path).getStatus()).as(path).isEqualTo(200);
        }
        assertThat(ask("POST", "/sign-out").getStatus()).isEqualTo(200);
    }

    @Proves("ASVS 6.3.4")
    @Test
    void a_passkey_opens_them_all() throws Exception {
        signIn(Stream.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)));
        for (Permissions.Route route : CLOSED) {
            assertThat(ask(route.method(), route.path()).getStatus())
                    .as(route.toString())
                    .isEqualTo(200);
        }
    }

    private void signIn(Stream<GrantedAuthority> factors) {
        var staff = new SignedIn(accounts.findByName("staff").orElseThrow());
        var authorities = Stream.concat(factors, Stream.of(new SimpleGrantedAuthority("ROLE_STAFF")));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(staff, null, authorities.toList()));
    }

    /** What becomes of a request; 200 where it is let through. */
    private MockHttpServletResponse ask(String method, String path) throws Exception {
        var demanding = new OwnAccountFirst(Set.of(Actor.Role.STAFF), permissions, accounts, policy, clock);
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        var answer = new MockHttpServletResponse();
        demanding.doFilter(request, answer, new MockFilterChain());
        return answer;
    }
}
