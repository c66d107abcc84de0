package kr.hannun.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import kr.hannun.shared.OfficialTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at or changed what is personal (접속기록): the account, the time, the place it was done from, whose data it was
 * and what was done; a download says why. It is a chain of the trail; what is older than its term is let go by
 * {@link CutAccessLog} alone, which is no part of the application.
 */
@Component
public class AccessLog {

    static final String SIGNED_IN = "sign-in";
    static final String REFUSED = "sign-in-refused";
    static final String SIGNED_OUT = "sign-out";
    static final String PASSWORD_REFUSED = "password-refused";
    static final String LINK_ASKED = "link-asked";

    private static final String COLUMNS = "account, at, place, subject, action, reason";

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Period retention;

    AccessLog(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${hannun.access-log.retention:P2Y}") String retention) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.retention = Period.parse(retention);
    }

    /**
     * One access.
     *
     * @param account the name it was done with
     * @param place the network address it was done from
     * @param subject whose data it was, or the account itself
     * @param action what was done: a word of ours, or method and route
     * @param reason why something was taken away, or null
     */
    public record Line(
            String account,
            Instant at,
            String place,
            String subject,
            String action,
            @Nullable String reason) {}

    /** Writes a line, before what it tells of is answered. */
    @Transactional
    public void note(String account, String place, String subject, String action, @Nullable String reason) {
        events.publishEvent(new AccessLogEvent.AccessNoted(account, place, subject, action, reason));
    }

    /** Whether somebody signed in to this account from this address before. */
    boolean hasSignedInFrom(String account, String place) {
        return jdbc.sql("select exists (select 1 from access_log where account = :account and place = :place"
                        + " and action = :action)")
                .param("account", account)
                .param("place", place)
                .param("action", SIGNED_IN)
                .query(Boolean.class)
                .single();
    }

    /** The latest lines, of one account where one is named. */
    public List<Line> latest(String account, int from, int most) {
        return jdbc.sql("select " + COLUMNS + " from access_log where :account in ('', account)"
                        + " order by at desc, id desc offset :from limit :most")
                .param("account", account)
                .param("from", from)
                .param("most", most)
                .query(AccessLog::line)
                .list();
    }

    /** How many lines there are, of one account where one is named. */
    public long count(String account) {
        return jdbc.sql("select count(*) from access_log where :account in ('', account)")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("account"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("place"),
                row.getString("subject"),
                row.getString("action"),
                row.getString("reason"));
    }

    /** Says once a day that lines are older than their term, as only somebody else can let go of them. */
    @Scheduled(cron = "0 30 4 * * *", zone = OfficialTime.NAME)
    @Transactional(readOnly = true)
    public void remind() {
        OffsetDateTime oldest =
                clock.instant().atZone(ZoneOffset.UTC).minus(retention).toOffsetDateTime();
        long over = jdbc.sql("select count(*) from access_log where at < :oldest")
                .param("oldest", oldest)
                .query(Long.class)
                .single();
        if (over > 0) {
            LOG.warn(
                    "접속기록 {}줄의 보유 기간이 지났습니다. --cut-access-log로 내보내십시오. ({} lines of the access log are past their"
                            + " term)",
                    over,
                    over);
        }
    }
}
