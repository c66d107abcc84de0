package kr.hannun.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links with which somebody chooses a password or makes a passkey, once and for a while; what is kept does not let anybody in. */
@Component
class OneTimeLinks {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for, and for how long it opens. */
    enum Purpose {
        /** The first password of a new account. */
        INVITATION(Duration.ofDays(7)),
        /** Another password for one who forgot it. */
        RESET(Duration.ofHours(1)),
        /** A passkey for one who has none, or none any more. */
        ENROLMENT(Duration.ofHours(24));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /** Whom a link that still opens is for. */
    record Holder(AccountId account, String name, Purpose purpose) {}

    /** Makes a link for the account; every earlier one stops to open. */
    String make(AccountId account, Purpose purpose) {
        close(account);
        return add(account, purpose);
    }

    /** Makes one more link for the account; earlier ones stay as they are. */
    String add(AccountId account, Purpose purpose) {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        Instant now = clock.instant();
        jdbc.sql("insert into one_time_link (token_hash, account_id, purpose, made_at, expires_at)"
                        + " values (:hash, :account, :purpose, :now, :expires)")
                .param("hash", Sha256.of(token))
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("now", at(now))
                .param("expires", at(now.plus(purpose.life)))
                .update();
        return token;
    }

    /** Whom the link is for, or nothing where it is used, too old or never was. */
    Optional<Holder> holder(String token) {
        return jdbc.sql("select a.id, a.name, l.purpose from one_time_link l join account a on a.id = l.account_id"
                        + " where l.token_hash = :hash and l.used_at is null and l.expires_at > :now"
                        + " and a.disabled_at is null")
                .param("hash", Sha256.of(token))
                .param("now", at(clock.instant()))
                .query((row, number) -> new Holder(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Purpose.valueOf(row.getString("purpose"))))
                .optional();
    }

    /** Uses this one up. */
    void use(String token) {
        jdbc.sql("update one_time_link set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", at(clock.instant()))
                .param("hash", Sha256.of(token))
                .update();
    }

    /** Closes every link of the account that is still open. */
    void close(AccountId account) {
        jdbc.sql("update one_time_link set used_at = :now where account_id = :account and used_at is null")
                .param("now", at(clock.instant()))
                .param("account", account.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
