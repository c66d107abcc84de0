package kr.hannun.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submissions;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Grounds;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges an organisation that was registered twice into the one that is kept: whatever speaks of the duplicate speaks of
 * that one, and the duplicate's address leads to it. Each row that is moved is noted, so that the merge can be taken back.
 */
@Component
public class MergeOrganizations {

    private final Listings listings;
    private final Submissions submissions;
    private final MergeCheck check;
    private final Moves moves;
    private final Names names;
    private final JdbcClient jdbc;

    MergeOrganizations(
            Listings listings, Submissions submissions, MergeCheck check, Moves moves, Names names, JdbcClient jdbc) {
        this.listings = listings;
        this.submissions = submissions;
        this.check = check;
        this.moves = moves;
        this.names = names;
        this.jdbc = jdbc;
    }

    /**
     * Which organisation turned out to be which.
     *
     * @param version the duplicate's, as the form showed it
     * @param keptVersion the kept one's, as the form showed it
     */
    public record Command(
            ProgramId program,
            String duplicate,
            long version,
            String kept,
            long keptVersion,
            Grounds grounds,
            UUID once) {

        String place() {
            return "organizations/" + kept;
        }
    }

    /** Merges them. */
    @Transactional
    public Outcome merge(Actor actor, Command command) {
        actor.mustBe(Actor.Role.ADMIN);
        Listings.Standing duplicate =
                listings.standing(command.program(), command.duplicate()).orElse(null);
        Listings.Standing kept =
                listings.standing(command.program(), command.kept()).orElse(null);
        listings.lock(
                command.program(), duplicate == null || kept == null ? List.of() : List.of(duplicate.id(), kept.id()));
        var earlier = submissions.earlier(command.once());
        if (earlier.isPresent()) {
            return new Outcome.Done(earlier.get());
        }
        if (duplicate == null || kept == null) {
            return new Outcome.Stale();
        }
        var problems = check.against(duplicate.id(), kept.id());
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return merge(actor, command, duplicate.id(), kept.id());
    }

    private Outcome merge(Actor actor, Command command, OrganizationId duplicate, OrganizationId kept) {
        jdbc.sql("savepoint merging").update();
        if (!listings.change(duplicate, command.version()) || !listings.change(kept, command.keptVersion())) {
            jdbc.sql("rollback to savepoint merging").update();
            return new Outcome.Stale();
        }
        try {
            int moved = move(actor, command, duplicate, kept);
            tell(actor, command, duplicate, kept, moved);
        } catch (DataAccessException refused) {
            jdbc.sql("rollback to savepoint merging").update();
            return Outcome.Refused.of("kept", "organization.merge.impossible", Broken.constraint(refused));
        }
        submissions.done(command.once(), command.place());
        return new Outcome.Done(command.place());
    }

    private int move(Actor actor, Command command, OrganizationId duplicate, OrganizationId kept) {
        UUID merge = TypedId.next();
        jdbc.sql("insert into organization_merge (id, program_id, duplicate_id, kept_id, why, merged_by)"
                        + " values (:id, :program, :duplicate, :kept, :why, :by)")
                .param("id", merge)
                .param("program", command.program().value())
                .param("duplicate", duplicate.value())
                .param("kept", kept.value())
                .param("why", command.grounds().why())
                .param("by", actor.key())
                .update();
        Moves.Journal journal = moves.journal(merge);
        journal.follow(duplicate, kept);
        relist(journal, duplicate, kept);
        jdbc.sql("update organization set merged_into_id = :kept where id = :duplicate")
                .param("kept", kept.value())
                .param("duplicate", duplicate.value())
                .update();
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
        names.listings(kept).forEach(names::relist);
        return journal.made();
    }

    /** Names, listings and what is found follow; where both are listed, the duplicate is found as another name. */
    private static void relist(Moves.Journal journal, OrganizationId duplicate, OrganizationId kept) {
        String bothListed = "exists (select 1 from organization_listing k where k.organization_id = :kept"
                + " and k.program_id = %s.program_id)";
        String own = "program_id in (select program_id from organization_listing where organization_id = :duplicate)"
                + " and name_ko = (select name_ko from organization where id = :duplicate)"
                + " and name_en = (select name_en from organization where id = :duplicate)"
                + " and kind not in ('organization', 'alias')";
        String ofDuplicate = "(program_id, code) in (select program_id, code from organization_listing"
                + " where organization_id = :duplicate)";
        String placed = "program_id in (select program_id from organization_listing where organization_id = :duplicate)"
                + " and split_part(place, '#', 1) = 'organizations/' || (select slug from organization where id = :duplicate)";
        String newPlace = "'organizations/' || (select slug from organization where id = :kept)"
                + " || substr(place, length(split_part(place, '#', 1)) + 1)";
        journal.move(
                "subject", "kind", "'alias'", ofDuplicate + " and " + bothListed.formatted("subject"), duplicate, kept);
        journal.move("subject", "place", newPlace, placed, duplicate, kept);
        // Both columns name the duplicate until the second is set.
        journal.move("subject", "name_ko", "(select name_ko from organization where id = :kept)", own, duplicate, kept);
        journal.move(
                "subject",
                "name_en",
                "(select name_en from organization where id = :kept)",
                own.replace(
                        "name_ko = (select name_ko from organization where id = :duplicate)",
                        "name_ko = (select name_ko from organization where id = :kept)"),
                duplicate,
                kept);
        journal.move(
                "organization_alias",
                "organization_id",
                ":kept",
                "organization_id = :duplicate and " + bothListed.formatted("organization_alias")
                        + " and not exists (select 1 from organization_alias k where k.organization_id = :kept"
                        + " and k.program_id = organization_alias.program_id and k.alias = organization_alias.alias)",
                duplicate,
                kept);
        journal.move(
                "organization_listing",
                "organization_id",
                ":kept",
                "organization_id = :duplicate and not " + bothListed.formatted("organization_listing"),
                duplicate,
                kept);
    }

    private void tell(Actor actor, Command command, OrganizationId duplicate, OrganizationId kept, int moved) {
        Map<String, String> detail = new LinkedHashMap<>(command.grounds().detail());
        detail.put("moved", String.valueOf(moved));
        List<Change> changes = List.of(new Change("merged_into", name(duplicate), name(kept)));
        listings.tell(
                List.of(duplicate, kept),
                (program, codes) -> new OrganizationsMerged(program, actor.key(), codes, changes, detail));
    }

    private String name(OrganizationId organization) {
        return jdbc.sql("select name_ko from organization where id = :id")
                .param("id", organization.value())
                .query(String.class)
                .single();
    }
}
