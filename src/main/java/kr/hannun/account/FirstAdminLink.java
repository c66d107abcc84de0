package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.account.AccountEvent.WayBackOpened;
import kr.hannun.audit.Trail;
import kr.hannun.shared.TypedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in, and back in, for an administrator: a one-time link with which a password is chosen and a passkey made. Whoever can
 * run the program beside its database can open it; it is written down as done from the console.
 */
@Component
public class FirstAdminLink {

    private static final String CONSOLE = "console";

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstAdminLink(JdbcClient jdbc, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.links = new OneTimeLinks(jdbc, clock);
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the account of this name as an administrator's, makes it where there is none, and answers the link's path. */
    @Transactional
    public String make(String name) {
        trail.lock(AccountEvent.CHAIN);
        AccountId account = existing(name).orElseGet(() -> made(name));
        jdbc.sql("insert into account_role (account_id, role) values (:account, 'ADMIN') on conflict do nothing")
                .param("account", account.value())
                .update();
        jdbc.sql("delete from spring_session where principal_name = :name")
                .param("name", name)
                .update();
        events.publishEvent(new WayBackOpened(CONSOLE, account, ""));
        return "/links/" + links.make(account, OneTimeLinks.Purpose.INVITATION);
    }

    private Optional<AccountId> existing(String name) {
        return jdbc.sql("update account set disabled_at = null, valid_until = null, version = version + 1"
                        + " where name = :name and anonymised_at is null returning id")
                .param("name", name)
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .optional();
    }

    private AccountId made(String name) {
        AccountId account = new AccountId(TypedId.next());
        jdbc.sql("insert into account (id, version, name, person, valid_from, trial)"
                        + " values (:id, 0, :name, '관리자', :today, false)")
                .param("id", account.value())
                .param("name", name)
                .param("today", LocalDate.now(clock))
                .update();
        return account;
    }
}
