package kr.hannun.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whoever signs in with a passkey becomes the same principal as with a password, and is known to have used it. */
@Component
class PasskeySignIn implements ObjectPostProcessor<WebAuthnAuthenticationFilter> {

    private final WebAuthnAuthenticationProvider provider;
    private final SignInDirectory directory;
    private final SignInAnswers answers;
    private final GuessingBrake brake;
    private final JsonMapper json;

    PasskeySignIn(
            WebAuthnRelyingPartyOperations party,
            SignInDirectory directory,
            SignInAnswers answers,
            GuessingBrake brake,
            JsonMapper json) {
        this.provider = new WebAuthnAuthenticationProvider(party, directory);
        this.directory = directory;
        this.answers = answers;
        this.brake = brake;
        this.json = json;
    }

    @Override
    public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
        AuthenticationManager manager = this::authenticate;
        filter.setAuthenticationManager(manager);
        filter.setAuthenticationSuccessHandler(this::answer);
        filter.setAuthenticationFailureHandler(answers::refusePasskey);
        filter.setConverter(PasskeyJson.ofSigningIn());
        return filter;
    }

    private Authentication authenticate(Authentication asked) {
        GuessingBrake.Attempt attempt =
                brake.at(GuessingBrake.Way.PASSKEY, CurrentRequest.address()).orElseThrow(TooManyAttempts::new);
        Authentication verified = provider.authenticate(asked);
        UserDetails person = directory.loadUserByUsername(verified.getName());
        attempt.wasRight();
        List<GrantedAuthority> authorities = new ArrayList<>(verified.getAuthorities());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        answers.welcome(request, authentication);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(json.writeValueAsString(Map.of("authenticated", true)));
    }
}
