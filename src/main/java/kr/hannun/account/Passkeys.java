package kr.hannun.account;

import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Passkeys (패스키): a key that a person's own device keeps, bound to this place's address. The address is the one given in
 * {@code hannun.public-url}, never the one a request names; without it, this machine.
 */
@Configuration(proxyBeanMethods = false)
class Passkeys {

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyHolders(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeyRecords(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    /** Made when first used, as only then is the port known on which a development copy listens. */
    @Bean
    WebAuthnRelyingPartyOperations relyingParty(
            PublicKeyCredentialUserEntityRepository holders,
            UserCredentialRepository records,
            ChangePasskeys changes,
            Environment environment,
            @Value("${hannun.public-url:}") String publicUrl) {
        return new WhenUsed(
                SingletonSupplier.of(() -> {
                    String origin = StringUtils.hasText(publicUrl)
                            ? publicUrl
                            : "http://localhost:" + environment.getProperty("local.server.port");
                    String host = String.valueOf(URI.create(origin).getHost());
                    var party = PublicKeyCredentialRpEntity.builder()
                            .id(host)
                            .name("한눈")
                            .build();
                    var operations = new Webauthn4JRelyingPartyOperations(holders, records, party, Set.of(origin));
                    // A passkey counts as a second factor only because its holder is verified by the device.
                    operations.setCustomizeRequestOptions(
                            options -> options.userVerification(UserVerificationRequirement.REQUIRED));
                    return operations;
                }),
                changes);
    }

    private record WhenUsed(Supplier<Webauthn4JRelyingPartyOperations> made, ChangePasskeys changes)
            implements WebAuthnRelyingPartyOperations {

        @Override
        public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
                PublicKeyCredentialCreationOptionsRequest request) {
            changes.mustMayAdd();
            return made.get().createPublicKeyCredentialCreationOptions(request);
        }

        @Override
        public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
            return changes.add(() -> made.get().registerCredential(request));
        }

        @Override
        public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
                PublicKeyCredentialRequestOptionsRequest request) {
            return made.get().createCredentialRequestOptions(request);
        }

        @Override
        public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
            return made.get().authenticate(request);
        }
    }
}
