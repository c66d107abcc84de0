package kr.hannun.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told to the holder of an account about the way into it: on the own page until it is read there, and by mail. */
@Component
public class AccountNotices {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AccountNotices(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What was done. */
    public enum Kind {
        /** A passkey was made. */
        PASSKEY_ADDED,
        /** A passkey was given up. */
        PASSKEY_REMOVED,
        /** An administrator made a link with which a passkey can be made. */
        ENROLMENT_LINK_MADE
    }

    /**
     * One notice.
     *
     * @param place the network address it was done from, or null where it was not done by the holder
     */
    public record Notice(Kind kind, Instant at, @Nullable String place) {}

    /** Tells the holder, in the transaction of what is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AccountId account, Kind kind, @Nullable String place) {
        jdbc.sql("insert into account_notice (id, account_id, kind, place) values (:id, :account, :kind, :place)")
                .param("id", TypedId.next())
                .param("account", account.value())
                .param("kind", kind.name())
                .param("place", place)
                .update();
        events.publishEvent(new Letter(account.value(), "account.letter." + word(kind), List.of(), "/me"));
    }

    /** The kind as messages name it. */
    public static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the holder has not read yet, the latest first. */
    public List<Notice> unread(Actor holder) {
        return jdbc.sql(
                        "select kind, told_at, place from account_notice where account_id = :account and read_at is null"
                                + " order by told_at desc limit " + MOST)
                .param("account", holder.account())
                .query(AccountNotices::notice)
                .list();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                Kind.valueOf(row.getString("kind")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getString("place"));
    }

    /** The holder has read everything told so far. */
    @Transactional
    public void read(Actor holder) {
        jdbc.sql(
                        "update account_notice set read_at = clock_timestamp() where account_id = :account and read_at is null")
                .param("account", holder.account())
                .update();
    }
}
