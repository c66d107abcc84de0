package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kr.hannun.shared.Actor.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Beside a database that was given, the first admin comes by a one-time link printed at the start, until one has come. */
@Component
class FirstAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String NAME = "admin";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final TrialAccounts trial;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdmin(Accounts accounts, OneTimeLinks links, TrialAccounts trial, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.trial = trial;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Order(0)
    @Transactional
    public void on(ApplicationReadyEvent ready) {
        if (trial.isOn() || hasAdmin()) {
            return;
        }
        Account account = accounts.findByName(NAME)
                .orElseGet(
                        () -> accounts.save(new Account(NAME, "관리자", null, Set.of(Role.ADMIN), LocalDate.now(clock))));
        accounts.flush();
        LOG.info(
                "첫 관리자는 이 주소에서 비밀번호를 정합니다 (the first admin chooses a password here): /links/{}",
                links.make(account.id(), OneTimeLinks.Purpose.INVITATION));
    }

    private boolean hasAdmin() {
        return jdbc.sql("select exists (select 1 from account a join account_role r on r.account_id = a.id"
                        + " where r.role = 'ADMIN' and a.password_hash is not null and a.disabled_at is null)")
                .query(Boolean.class)
                .single();
    }
}
