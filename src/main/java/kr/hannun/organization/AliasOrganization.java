package kr.hannun.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceDirectory;
import kr.hannun.source.WithdrawFacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds other names to an organisation, as one programme uses them, and takes back those that are none. */
@Component
public class AliasOrganization {

    private final Listings listings;
    private final NameBooks books;
    private final Names names;
    private final SourceDirectory sources;
    private final WithdrawFacts facts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AliasOrganization(
            Listings listings,
            NameBooks books,
            Names names,
            SourceDirectory sources,
            WithdrawFacts facts,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.listings = listings;
        this.books = books;
        this.names = names;
        this.sources = sources;
        this.facts = facts;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Which organisation, as the form showed it, and what the change rests on. */
    public record Target(ProgramId program, String slug, long version, Grounds grounds, UUID once) {

        String place() {
            return "organizations/" + slug + "/aliases";
        }
    }

    /** Adds a name; {@code kind} is a code of {@code organization_aliases.kind}. */
    public Outcome add(Actor actor, Target target, String alias, String kind) {
        return edit(actor, target, listing -> add(actor, target, listing, alias, kind));
    }

    /** Takes a name back, by its code. */
    public Outcome withdraw(Actor actor, Target target, String code) {
        return edit(actor, target, listing -> {
            try {
                return withdraw(actor, target, listing, code);
            } catch (DataIntegrityViolationException used) {
                return Outcome.Refused.of("withdrawn", "organization.alias.used");
            }
        });
    }

    private Outcome edit(Actor actor, Target target, Function<Names.Listing, Outcome> act) {
        return listings.take(
                actor,
                target.program(),
                target.once(),
                () -> listings.standing(target.program(), target.slug()).stream()
                        .map(Listings.Standing::id)
                        .toList(),
                () -> change(target, act));
    }

    private Outcome change(Target target, Function<Names.Listing, Outcome> act) {
        Listings.Standing standing =
                listings.standing(target.program(), target.slug()).orElse(null);
        if (standing == null || standing.version() != target.version()) {
            return new Outcome.Stale();
        }
        Names.Listing listing = names.listings(standing.id()).stream()
                .filter(each -> each.program().equals(target.program()))
                .findFirst()
                .orElseThrow();
        return listings.change(standing.id(), standing.version()) ? act.apply(listing) : new Outcome.Stale();
    }

    private Outcome add(Actor actor, Target target, Names.Listing listing, String alias, String kind) {
        if (books.open(target.program()).match(alias) instanceof NameBook.Match.Sure sure && !sure.spelledOtherwise()) {
            return Outcome.Refused.of(
                    "alias",
                    "organization.name-taken",
                    sure.organization().name().ko());
        }
        names.add(listing, new Names.Name(alias, kind, target.grounds().cited(target.program(), sources)));
        Map<String, String> detail = new LinkedHashMap<>(target.grounds().detail());
        detail.put("kind", kind);
        events.publishEvent(new AliasAdded(
                target.program(),
                actor.key(),
                List.of(listing.code()),
                List.of(new Change("alias", null, alias)),
                detail));
        return new Outcome.Done(target.place());
    }

    private Outcome withdraw(Actor actor, Target target, Names.Listing listing, String code) {
        record Gone(String alias, String kind) {}
        Gone gone = jdbc.sql("delete from organization_alias where program_id = :program and code = :code"
                        + " and organization_id = :organization returning alias, kind")
                .param("program", target.program().value())
                .param("code", code)
                .param("organization", listing.organization().value())
                .query((row, number) -> new Gone(row.getString("alias"), row.getString("kind")))
                .optional()
                .orElse(null);
        if (gone == null) {
            return new Outcome.Stale();
        }
        jdbc.sql("insert into organization_alias_withdrawal"
                        + " (program_id, organization_id, code, alias, kind, withdrawn_by, why)"
                        + " values (:program, :organization, :code, :alias, :kind, :by, :why)")
                .param("program", target.program().value())
                .param("organization", listing.organization().value())
                .param("code", code)
                .param("alias", gone.alias())
                .param("kind", gone.kind())
                .param("by", actor.key())
                .param("why", target.grounds().why())
                .update();
        facts.withdraw(target.program(), List.of(code));
        Map<String, String> detail = new LinkedHashMap<>(target.grounds().detail());
        detail.put("kind", gone.kind());
        events.publishEvent(new AliasWithdrawn(
                target.program(),
                actor.key(),
                List.of(listing.code()),
                List.of(new Change("alias", gone.alias(), null)),
                detail));
        return new Outcome.Done(target.place());
    }
}
