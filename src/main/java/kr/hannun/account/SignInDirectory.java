package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who may sign in. Somebody unknown, disabled, out of days or without a password is answered alike, and after the
 * same time: what is missing here is compared with a password of nobody.
 */
@Service
class SignInDirectory implements UserDetailsService {

    private final Accounts accounts;
    private final Clock clock;

    SignInDirectory(Accounts accounts, Clock clock) {
        this.accounts = accounts;
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

    /** Whose name or address this is, however it was typed. What carries a control character is nobody's. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : accounts.findByNameOrEmail(name, name);
    }
}
