package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who may sign in. Somebody unknown, disabled, out of days or without a password is answered alike, and after the
 * same time: what is missing here is compared with a password of nobody.
 */
@Service
class SignInDirectory implements UserDetailsService, UserDetailsPasswordService {

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignInDirectory(Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        return find(typed)
                .filter(account -> account.isOpenOn(LocalDate.now(clock)) && account.passwordHash() != null)
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("nobody who may sign in"));
    }

    /** Keeps the same password in the present way. Nobody chose another one, so its age and every session stay as they are. */
    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @Nullable String kept) {
        jdbc.sql("update account set password_hash = :kept where name = :name and password_hash = :before")
                .param("kept", kept)
                .param("name", user.getUsername())
                .param("before", user.getPassword())
                .update();
        return user;
    }

    /** Whose name or address this is, however it was typed. What carries a control character is nobody's. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : accounts.findByNameOrEmail(name, name);
    }
}
