package kr.hannun.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets go of what in the access log is past its term, and leaves the anchor from which the rest can be verified. A command
 * of its own does it, as a role that the application does not have.
 */
public class CutAccessLog {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Period retention;

    CutAccessLog(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${hannun.access-log.retention:P2Y}") String retention) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.retention = Period.parse(retention);
    }

    /** Lets go of it and answers how many lines went. */
    @Transactional
    public long cut() {
        OffsetDateTime before =
                clock.instant().atZone(ZoneOffset.UTC).minus(retention).toOffsetDateTime();
        record Gone(long upTo, String hash, long entries) {}
        Gone gone = jdbc.sql("select seq, coalesce(hash, '') as hash, entries from cut_access_log(:before)")
                .param("before", before)
                .query((row, number) -> new Gone(row.getLong("seq"), row.getString("hash"), row.getLong("entries")))
                .single();
        if (gone.entries() > 0) {
            events.publishEvent(
                    new AccessLogEvent.AccessLogCut(gone.upTo(), gone.hash(), gone.entries(), before.toString()));
        }
        return gone.entries();
    }
}
