package kr.hannun.account;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kr.hannun.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, counted on the account that was meant and on the address it came from. Nobody can lock the rightful
 * holder out: from an address from which the account was signed in before, the attempts of strangers elsewhere do not count.
 *
 * <p>The counts stand in the database, so all instances share them, and are written on connections of their own: they survive
 * what is rolled back. For the same reason an attempt begins outside any transaction, or each would hold two connections.
 */
@Component
class GuessingBrake {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Limit ACCOUNT_AND_ADDRESS = new Limit("both", 6, WINDOW);
    private static final Limit ADDRESS = new Limit("address", 60, WINDOW);
    private static final Limit ACCOUNT = new Limit("account", 30, WINDOW);
    private static final Limit MAILS_OF_AN_ACCOUNT = new Limit("mails", 3, Duration.ofHours(1));
    private static final int MOST_AT_ONCE = 10_000;

    private final AccessLog log;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> counts;

    GuessingBrake(AccessLog log, DataSource database) {
        this.log = log;
        this.counts = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("attempt_count")
                .expiresAtColumn("expires_at")
                .clientClock(TimeMeter.SYSTEM_MILLISECONDS)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(WINDOW))
                .build();
    }

    /** What can be tried without naming an account. */
    enum Way {
        /** A passkey. */
        PASSKEY(60),
        /** The address of a one-time link. */
        LINK(30),
        /** To have a link mailed. */
        MAIL(10);

        private final int attempts;

        Way(int attempts) {
            this.attempts = attempts;
        }
    }

    private record Limit(String name, int attempts, Duration window) {

        BucketConfiguration configuration() {
            return BucketConfiguration.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(attempts)
                            .refillGreedy(attempts, window)
                            .build())
                    .build();
        }
    }

    /** An attempt that was let through and counted. */
    record Attempt(List<Bucket> counted) {

        /** It was right after all, and does not count. */
        void wasRight() {
            counted.forEach(bucket -> bucket.addTokens(1));
        }
    }

    /**
     * Lets an attempt at a password through, or not.
     *
     * @param account that was meant, or null where the name is nobody's; that is counted alike, so that it cannot be told apart
     * @param typed the name as it was typed
     */
    Optional<Attempt> password(@Nullable Account account, String typed, String address) {
        String whose =
                account == null ? "nobody " + Sha256.of(typed) : account.id().toString();
        boolean known = log.hasSignedInFrom(account == null ? "" : account.name(), address);
        Stream<Bucket> everywhere =
                Stream.of(bucket(ADDRESS, address), bucket(ACCOUNT_AND_ADDRESS, whose + " " + address));
        return begin(known ? everywhere : Stream.concat(everywhere, Stream.of(bucket(ACCOUNT, whose))));
    }

    /** Lets an attempt that names no account through, or not. */
    Optional<Attempt> at(Way way, String address) {
        return begin(Stream.of(bucket(new Limit(way.name(), way.attempts, WINDOW), address)));
    }

    /** Whether one more link may be mailed to the account. */
    boolean mayMail(AccountId account) {
        return begin(Stream.of(bucket(MAILS_OF_AN_ACCOUNT, account.toString()))).isPresent();
    }

    private static Optional<Attempt> begin(Stream<Bucket> buckets) {
        List<Bucket> counted = buckets.toList();
        return counted.stream().allMatch(bucket -> bucket.tryConsume(1))
                ? Optional.of(new Attempt(counted))
                : Optional.empty();
    }

    private Bucket bucket(Limit limit, String whose) {
        return counts.getProxy(limit.name() + " " + whose, limit::configuration);
    }

    /** For how long somebody who was slowed down has to wait at most. */
    static Duration longestWait() {
        return WINDOW;
    }

    /** Lets go of counts that have run out. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void letGo() {
        counts.removeExpired(MOST_AT_ONCE);
    }
}
