package kr.hannun.consortium;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.search.Subject;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import kr.hannun.source.WithdrawFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a whole list of organisations into a team as one act, and takes it back as one. */
@Component
public class TakePartners {

    private final Consortia consortia;
    private final Memberships memberships;
    private final CiteSources sources;
    private final WithdrawFacts facts;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TakePartners(
            Consortia consortia,
            Memberships memberships,
            CiteSources sources,
            WithdrawFacts facts,
            EntityManager entities,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.consortia = consortia;
        this.memberships = memberships;
        this.sources = sources;
        this.facts = facts;
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** An organisation that joins on days a {@link PartnerPlan} found to be free. */
    public record Partner(
            Party organization,
            Role role,
            @Nullable LocalizedText field,
            PartialDate from,
            @Nullable PartialDate until,
            Period days,
            List<SourceId> cites) {}

    /** Why, on what and by which list. */
    public record Grounds(Certainty certainty, Map<String, String> detail) {}

    /** Takes them all; answers the code of each one's record, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> take(Actor actor, ProgramId program, Lineup team, List<Partner> partners, Grounds grounds) {
        actor.mustBe(Actor.Role.ADMIN);
        List<Stint> stints = new ArrayList<>();
        List<CiteSources.Fact> said = new ArrayList<>();
        for (Partner partner : partners) {
            Stint stint = stint(team.nextMember() + stints.size(), partner);
            stints.add(stint);
            said.add(new CiteSources.Fact(subject(team, stint), grounds.certainty(), partner.cites()));
        }
        Map<String, CitationId> citations = sources.cite(program, said);
        touch(team);
        memberships.saveAll(stints.stream()
                .map(stint ->
                        new Membership(program, team.id(), stint, Objects.requireNonNull(citations.get(stint.code()))))
                .toList());
        memberships.flush();
        events.publishEvent(new TeamEvent.PartnersAdmitted(told(actor, program, team, stints, grounds, true)));
        return stints.stream().map(Stint::code).toList();
    }

    private static Stint stint(int number, Partner partner) {
        return new Stint(
                Stint.code(number),
                partner.organization(),
                partner.role(),
                partner.field(),
                partner.from(),
                partner.until(),
                partner.days());
    }

    private static Subject subject(Lineup team, Stint stint) {
        String place = "teams/" + team.slug() + "#" + Subject.anchor(stint.code());
        return new Subject("membership", stint.code(), stint.party().name(), place)
                .beginning(stint.active().from());
    }

    /** Takes the records with these codes back; answers how many were edited or taken away since, and then takes none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeBack(Actor actor, ProgramId program, Lineup team, List<String> codes, Grounds grounds) {
        actor.mustBe(Actor.Role.ADMIN);
        Set<String> wanted = new LinkedHashSet<>(codes);
        List<String> untouched = jdbc.sql("select code from membership where consortium_id = :team"
                        + " and code = any(:codes) and version = 0 for update")
                .param("team", team.id().value())
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
        if (untouched.size() < wanted.size()) {
            return wanted.size() - untouched.size();
        }
        List<Stint> stints = team.stints().stream()
                .filter(stint -> wanted.contains(stint.code()))
                .toList();
        touch(team);
        entities.flush();
        jdbc.sql("delete from membership where consortium_id = :team and code = any(:codes)")
                .param("team", team.id().value())
                .param("codes", codes.toArray(String[]::new))
                .update();
        facts.withdraw(program, codes);
        events.publishEvent(new TeamEvent.PartnersWithdrawn(told(actor, program, team, stints, grounds, false)));
        return 0;
    }

    /** Whoever edits the team on an older version has to look again. */
    private void touch(Lineup team) {
        Consortium row = consortia.findById(team.id()).orElseThrow();
        entities.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private static EventDetails told(
            Actor actor, ProgramId program, Lineup team, List<Stint> stints, Grounds grounds, boolean joined) {
        Set<String> concerns = new LinkedHashSet<>();
        concerns.add(team.code());
        stints.forEach(stint -> concerns.add(stint.party().code()));
        stints.forEach(stint -> concerns.add(stint.code()));
        List<Change> changes = new ArrayList<>();
        for (Stint stint : stints) {
            Differences.whole(stint)
                    .forEach(said -> changes.add(joined ? said : new Change(said.field(), said.after(), null)));
        }
        return new EventDetails(program, actor.key(), grounds.detail(), List.copyOf(concerns), changes);
    }
}
