package kr.hannun.account;

import java.util.List;
import java.util.UUID;
import kr.hannun.account.AccountEvent.AccountChanged;
import kr.hannun.audit.Change;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Period;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says where a person works, down to the unit, and for which days: what conflicts of interest are found by. */
@Component
public class AffiliateAccount {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    AffiliateAccount(JdbcClient jdbc, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
    }

    /** Who works where; the organisation by its exact name, its address or another name of it. */
    public record Command(
            AccountId account,
            String organization,
            @Nullable String unit,
            Period active,
            String why) {}

    /** Adds the affiliation; answers what stands in the way, or nothing. */
    @Transactional
    public List<Problem> affiliate(Actor actor, Command command) {
        actor.mustBe(Actor.Role.ADMIN);
        trail.lock(AccountEvent.CHAIN);
        List<UUID> found = found(command.organization());
        if (found.size() != 1) {
            String key = found.isEmpty() ? "account.affiliation.nowhere" : "account.affiliation.several";
            return List.of(Problem.of("organization", key));
        }
        if (isThereAlready(command, found.getFirst())) {
            return List.of(Problem.of("organization", "account.affiliation.already"));
        }
        jdbc.sql("insert into account_affiliation (id, account_id, organization_id, unit, active_from, active_until)"
                        + " values (:id, :account, :organization, :unit, :from, :until)")
                .param("id", TypedId.next())
                .param("account", command.account().value())
                .param("organization", found.getFirst())
                .param("unit", command.unit())
                .param("from", command.active().from())
                .param("until", command.active().until())
                .update();
        Change change = new Change("affiliation", null, command.organization());
        events.publishEvent(new AccountChanged(actor.key(), command.account(), command.why(), List.of(change)));
        return List.of();
    }

    /** Whoever goes by this name; one that was merged is the organisation it was merged into. */
    private List<UUID> found(String name) {
        return jdbc.sql("""
                        with recursive named (id, merged_into_id) as (
                            select o.id, o.merged_into_id from organization o
                            where o.name_ko = :name or o.slug = :name or lower(o.name_en) = lower(:name)
                                or exists (select 1 from organization_alias x
                                    where x.organization_id = o.id and x.alias = :name)
                            union
                            select o.id, o.merged_into_id from named n join organization o on o.id = n.merged_into_id
                        )
                        select id from named where merged_into_id is null""")
                .param("name", name)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private boolean isThereAlready(Command command, UUID organization) {
        return jdbc.sql("select exists (select 1 from account_affiliation where account_id = :account"
                        + " and organization_id = :organization"
                        + " and active && daterange(cast(:from as date), cast(:until as date)))")
                .param("account", command.account().value())
                .param("organization", organization)
                .param("from", command.active().from())
                .param("until", command.active().until())
                .query(Boolean.class)
                .single();
    }
}
