package kr.hannun.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of accounts. */
@Component
public class AccountQueries {

    private static final String COLUMNS = """
            select a.id, a.name, a.person, a.email, a.valid_from, a.valid_until, a.disabled_at is not null as disabled,
                a.anonymised_at is not null as anonymised, a.password_hash is not null as chosen, a.trial,
                array(select r.role from account_role r where r.account_id = a.id order by r.role) as roles,
                (select max(l.at) from access_log l where l.account = a.name and l.action = 'sign-in') as last_in
            from account a
            """;

    private static final String WITH_TEXT = " where position(:text in a.name || ' ' || lower(a.person)) > 0";

    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An account in a list.
     *
     * @param lastDay the last day it is open, or null without end
     * @param chosen whether its holder has chosen a password
     * @param lastIn when its holder last signed in, or null
     */
    public record Row(
            AccountId id,
            String name,
            String person,
            @Nullable String email,
            List<Actor.Role> roles,
            @Nullable LocalDate lastDay,
            boolean disabled,
            boolean anonymised,
            boolean chosen,
            boolean trial,
            @Nullable OffsetDateTime lastIn) {}

    /** Where a person works, and for which days. */
    public record Affiliation(
            LocalizedText organization,
            @Nullable String unit,
            LocalDate from,
            @Nullable LocalDate lastDay) {}

    /** Accounts with this text in their name or their holder's, those that are open first. */
    public List<Row> list(String text, int from, int most) {
        return jdbc.sql(COLUMNS + WITH_TEXT + " order by a.disabled_at is not null, a.name offset :from limit :most")
                .param("text", text)
                .param("from", from)
                .param("most", most)
                .query(AccountQueries::row)
                .list();
    }

    /** How many accounts have this text in their name or their holder's. */
    public long count(String text) {
        return jdbc.sql("select count(*) from account a" + WITH_TEXT)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    /** One account by its name. */
    public Optional<Row> byName(String name) {
        return jdbc.sql(COLUMNS + " where a.name = :name")
                .param("name", name)
                .query(AccountQueries::row)
                .optional();
    }

    private static Row row(ResultSet columns, int number) throws SQLException {
        ResultRow row = new ResultRow(columns);
        LocalDate until = row.dayOrNull("valid_until");
        return new Row(
                new AccountId(row.id("id")),
                row.text("name"),
                row.text("person"),
                row.textOrNull("email"),
                row.texts("roles").stream().map(Actor.Role::valueOf).toList(),
                until == null ? null : until.minusDays(1),
                row.flag("disabled"),
                row.flag("anonymised"),
                row.flag("chosen"),
                row.flag("trial"),
                columns.getObject("last_in", OffsetDateTime.class));
    }

    /** Where the person works, the latest first. */
    public List<Affiliation> affiliations(AccountId account) {
        return jdbc.sql("select o.name_ko, o.name_en, f.unit, f.active_from, f.active_until from account_affiliation f"
                        + " join organization o on o.id = f.organization_id where f.account_id = :account"
                        + " order by f.active_from desc, o.name_ko collate ko_list limit 100")
                .param("account", account.value())
                .query((columns, number) -> affiliation(new ResultRow(columns)))
                .list();
    }

    private static Affiliation affiliation(ResultRow row) throws SQLException {
        LocalDate until = row.dayOrNull("active_until");
        return new Affiliation(
                row.localized("name"),
                row.textOrNull("unit"),
                row.day("active_from"),
                until == null ? null : until.minusDays(1));
    }

    /** What the people of these accounts are called; anonymised ones are a dash. */
    public Map<UUID, String> people(List<UUID> accounts) {
        return jdbc
                .sql("select id, person from account where id = any(:accounts)")
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("person")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }
}
