package kr.hannun.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.hannun.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When people were here before: read from the access log, which notes it anyway; nothing is noted for this. */
@Component
public class EarlierVisits {

    private final JdbcClient jdbc;

    EarlierVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the person signed in before this time; nothing at the first, or where the log does not reach back so far. */
    @Transactional(readOnly = true)
    public Optional<Instant> before(Actor actor) {
        return jdbc.sql("select l.at from account a join access_log l on l.account = a.name"
                        + " where a.id = :account and l.action = :action order by l.id desc offset 1 limit 1")
                .param("account", actor.account())
                .param("action", AccessLog.SIGNED_IN)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
