package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The administrators of an office, of whom it is never to be without one who can act. */
@Component
class Office {

    private static final Set<Actor.Role> SECOND_ADMIN = Set.of(Actor.Role.ADMIN);

    private final JdbcClient jdbc;
    private final Clock clock;

    Office(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether nobody but this person could act as an administrator now. */
    boolean isAlone(Actor actor) {
        return others(actor.account().toString(), null) == 0;
    }

    /** Whether an only administrator may do it alone: appoint the second one, and nothing else. */
    boolean mayDoAlone(Actor actor, Set<Actor.Role> granted) {
        return granted.equals(SECOND_ADMIN) && isAlone(actor);
    }

    /**
     * Whether another administrator can still act when this account ends.
     *
     * @param until the first day it is closed, or null where it is closed now
     */
    boolean isKeptWithout(Account account, @Nullable LocalDate until) {
        return others(account.id().value().toString(), until) > 0;
    }

    private int others(String account, @Nullable LocalDate until) {
        return jdbc.sql("""
                        select count(*) from account a join account_role r on r.account_id = a.id and r.role = 'ADMIN'
                        where a.id <> cast(:account as uuid) and a.password_hash is not null and a.disabled_at is null
                            and a.valid_from <= :today and (a.valid_until is null or a.valid_until > :end)
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .param("end", until == null || until.isBefore(LocalDate.now(clock)) ? LocalDate.now(clock) : until)
                .query(Integer.class)
                .single();
    }
}
