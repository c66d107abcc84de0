package kr.hannun.account;

import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in, as the session keeps it; whatever changes about the account ends its sessions. */
final class SignedIn implements UserDetails, Acting, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID account;
    private final String name;
    private final String person;
    private final TreeSet<String> roles;
    private final @Nullable LocalDate until;
    private final @Nullable Instant passwordSetAt;
    private @Nullable String password;

    SignedIn(Account account) {
        this.account = account.id().value();
        this.name = account.name();
        this.person = account.person();
        this.roles =
                new TreeSet<>(account.roles().stream().map(Actor.Role::name).toList());
        this.until = account.validUntil();
        this.passwordSetAt = account.passwordSetAt();
        this.password = account.passwordHash();
    }

    AccountId id() {
        return new AccountId(account);
    }

    /** Whether the account's last day has passed. */
    boolean hasEndedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    @Nullable
    Instant passwordSetAt() {
        return passwordSetAt;
    }

    @Override
    public Actor actor() {
        return new Actor(
                account,
                person,
                Set.copyOf(roles.stream().map(Actor.Role::valueOf).toList()));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }
}
