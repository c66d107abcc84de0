package kr.hannun.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What administrators proposed to do with accounts, and what became of it. */
@Component
public class AccountProposals {

    private static final String COLUMNS = """
            select p.*, a.name, a.person, coalesce(b.person, p.proposed_by) as proposer,
                coalesce(d.person, p.decided_by) as decider
            from account_proposal p join account a on a.id = p.account_id
            left join account b on 'account/' || b.id = p.proposed_by
            left join account d on 'account/' || d.id = p.decided_by
            """;

    private final JdbcClient jdbc;

    AccountProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is proposed. */
    public enum Kind {
        /** To let an account that was made be used. */
        INVITATION,
        /** To change its roles, its days or whether it is open. */
        CHANGE,
        /** To make a link for its password. */
        PASSWORD_LINK,
        /** To make a link for a passkey. */
        PASSKEY_LINK
    }

    /** What became of it. */
    public enum Outcome {
        /** Another did it; or the only administrator alone. */
        DONE,
        /** Another refused it. */
        REFUSED,
        /** It was taken back. */
        WITHDRAWN
    }

    /** What the account shall be; {@code lastDay} is the last day it is open, or null without end. */
    public record Wanted(Set<Actor.Role> roles, @Nullable LocalDate lastDay, boolean disabled) {

        static Wanted of(Account account) {
            LocalDate until = account.validUntil();
            return new Wanted(account.roles(), until == null ? null : until.minusDays(1), account.isDisabled());
        }
    }

    /**
     * A proposal.
     *
     * @param version of the account on which it rests
     * @param outcome or null while it waits
     * @param alone whether the only administrator did it alone
     */
    public record Proposal(
            long number,
            Kind kind,
            AccountId account,
            String name,
            String person,
            long version,
            Wanted wanted,
            String why,
            String proposedBy,
            String proposer,
            Instant proposedAt,
            @Nullable Outcome outcome,
            @Nullable String decider,
            @Nullable Instant decidedAt,
            boolean alone) {

        /** Whether nobody has decided it. */
        public boolean waits() {
            return outcome == null;
        }

        /** Whether this person made it. */
        public boolean isBy(Actor actor) {
            return proposedBy.equals(actor.key());
        }
    }

    /** Writes it down; where the only administrator does it alone, as done. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Actor actor, Kind kind, Account account, Wanted wanted, String why, boolean alone) {
        jdbc.sql("""
                        insert into account_proposal (account_id, account_version, kind, roles, last_day, closed, why,
                            proposed_by, proposed_at, alone, outcome, decided_by, decided_at)
                        select a.id, a.version, :kind, cast(:roles as text[]), cast(:last as date), :closed, :why, :by, m.at,
                            :alone, case when :alone then 'DONE' end, case when :alone then :by end,
                            case when :alone then m.at end
                        from account a cross join (select clock_timestamp() as at) m where a.id = :account
                        """)
                .param("account", account.id().value())
                .param("kind", kind.name())
                .param("roles", wanted.roles().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("last", wanted.lastDay())
                .param("closed", wanted.disabled())
                .param("why", why)
                .param("by", actor.key())
                .param("alone", alone)
                .update();
    }

    /** Decides it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(Actor actor, Proposal proposal, Outcome outcome) {
        jdbc.sql("update account_proposal set outcome = :outcome, decided_by = :by, decided_at = clock_timestamp()"
                        + " where number = :number")
                .param("outcome", outcome.name())
                .param("by", actor.key())
                .param("number", proposal.number())
                .update();
    }

    /** Whether one of this kind waits for the account. */
    boolean waits(AccountId account, Kind kind) {
        return jdbc.sql("select exists (select from account_proposal where account_id = :account and kind = :kind"
                        + " and outcome is null)")
                .param("account", account.value())
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    /** The proposal of this number. */
    public Optional<Proposal> find(long number) {
        return jdbc.sql(COLUMNS + " where p.number = :number")
                .param("number", number)
                .query(AccountProposals::proposal)
                .optional();
    }

    /** Those that wait first, then the latest. */
    public List<Proposal> list(int from, int most) {
        return jdbc.sql(COLUMNS + " order by p.outcome is not null, p.number desc offset :from limit :most")
                .param("from", from)
                .param("most", most)
                .query(AccountProposals::proposal)
                .list();
    }

    /** What waits for one account. */
    public List<Proposal> waiting(AccountId account) {
        return jdbc.sql(COLUMNS + " where p.account_id = :account and p.outcome is null order by p.number")
                .param("account", account.value())
                .query(AccountProposals::proposal)
                .list();
    }

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from account_proposal")
                .query(Long.class)
                .single();
    }

    /** How many wait for this person: those that others made. */
    public long waitingFor(Actor actor) {
        return jdbc.sql("select count(*) from account_proposal where outcome is null and proposed_by <> :by")
                .param("by", actor.key())
                .query(Long.class)
                .single();
    }

    private static Proposal proposal(ResultSet columns, int number) throws SQLException {
        ResultRow row = new ResultRow(columns);
        String outcome = row.textOrNull("outcome");
        OffsetDateTime decided = columns.getObject("decided_at", OffsetDateTime.class);
        return new Proposal(
                columns.getLong("number"),
                Kind.valueOf(row.text("kind")),
                new AccountId(row.id("account_id")),
                row.text("name"),
                row.text("person"),
                columns.getLong("account_version"),
                new Wanted(
                        row.texts("roles").stream().map(Actor.Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                        row.dayOrNull("last_day"),
                        row.flag("closed")),
                row.text("why"),
                row.text("proposed_by"),
                row.text("proposer"),
                columns.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.textOrNull("decider"),
                decided == null ? null : decided.toInstant(),
                row.flag("alone"));
    }
}
