package kr.hannun.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.audit.Change;
import kr.hannun.audit.DatabaseRefusals;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Grounds;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Merges an organisation that was registered twice into the one that is kept: whatever speaks of the duplicate speaks of
 * that one, and the duplicate's address leads to it. Each row that is moved is noted, so that the merge can be taken back.
 */
@Component
public class MergeOrganizations {

    private final Listings listings;
    private final MergeCheck check;
    private final MergeJournal moves;
    private final JdbcClient jdbc;

    MergeOrganizations(Listings listings, MergeCheck check, MergeJournal moves, JdbcClient jdbc) {
        this.listings = listings;
        this.check = check;
        this.moves = moves;
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
    public Outcome merge(Actor actor, Command command) {
        return listings.take(
                actor,
                command.program(),
                command.once(),
                () -> Stream.of(standing(command, command.duplicate()), standing(command, command.kept()))
                        .flatMap(Optional::stream)
                        .toList(),
                () -> check(actor, command));
    }

    private Optional<OrganizationId> standing(Command command, String slug) {
        return listings.standing(command.program(), slug).map(Listings.Standing::id);
    }

    private Outcome check(Actor actor, Command command) {
        Optional<OrganizationId> duplicate = standing(command, command.duplicate());
        Optional<OrganizationId> kept = standing(command, command.kept());
        if (duplicate.isEmpty() || kept.isEmpty()) {
            return new Outcome.Stale();
        }
        var problems = check.against(duplicate.get(), kept.get());
        return problems.isEmpty() ? merge(actor, command, duplicate.get(), kept.get()) : new Outcome.Refused(problems);
    }

    private Outcome merge(Actor actor, Command command, OrganizationId duplicate, OrganizationId kept) {
        if (!listings.change(duplicate, command.version()) || !listings.change(kept, command.keptVersion())) {
            return new Outcome.Stale();
        }
        try {
            int moved = move(actor, command, duplicate, kept);
            tell(actor, command, duplicate, kept, moved);
            return new Outcome.Done(command.place());
        } catch (DataIntegrityViolationException refused) {
            return Outcome.Refused.of(
                    "kept",
                    "organization.merge.impossible",
                    DatabaseRefusals.name(refused).orElse(""));
        }
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
        MergeJournal.Journal journal = moves.journal(merge);
        journal.follow(duplicate, kept);
        relist(journal, duplicate, kept);
        jdbc.sql("update organization set merged_into_id = :kept where id = :duplicate")
                .param("kept", kept.value())
                .param("duplicate", duplicate.value())
                .update();
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
        return journal.made();
    }

    /** Names, listings and what is found follow; where both are listed, the duplicate is found as another name. */
    private static void relist(MergeJournal.Journal journal, OrganizationId duplicate, OrganizationId kept) {
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
