package kr.hannun.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at or changed what is personal (접속기록): the account, the time, the place it was done from, whose data it was
 * and what was done; a download says why. Kept for as long as the law wants and no longer.
 */
@Component
public class AccessLog {

    static final String SIGNED_IN = "sign-in";
    static final String REFUSED = "sign-in-refused";
    static final String SIGNED_OUT = "sign-out";
    static final String PASSWORD_REFUSED = "password-refused";
    static final String LINK_ASKED = "link-asked";

    private static final String COLUMNS = "account, at, place, subject, action, reason";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Period retention;

    AccessLog(JdbcClient jdbc, Clock clock, @Value("${hannun.access-log.retention:P2Y}") String retention) {
        this.jdbc = jdbc;
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
        jdbc.sql("insert into access_log (account, at, place, subject, action, reason)"
                        + " values (:account, :at, :place, :subject, :action, :reason)")
                .param("account", account)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("place", place)
                .param("subject", subject)
                .param("action", action)
                .param("reason", reason)
                .update();
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

    /** Lets go of what is older than the retention. */
    @Scheduled(cron = "0 30 4 * * *", zone = "Asia/Seoul")
    @Transactional
    public void letGo() {
        OffsetDateTime oldest =
                clock.instant().atZone(ZoneOffset.UTC).minus(retention).toOffsetDateTime();
        jdbc.sql("delete from access_log where at < :oldest")
                .param("oldest", oldest)
                .update();
    }
}
