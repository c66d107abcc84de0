package kr.hannun.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Change;
import kr.hannun.audit.DatabaseRefusals;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Grounds;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a merge back as one act: exactly what it moved is moved back, unless it was changed since. */
@Component
public class SeparateOrganizations {

    private final Listings listings;
    private final MergeJournal moves;
    private final JdbcClient jdbc;

    SeparateOrganizations(Listings listings, MergeJournal moves, JdbcClient jdbc) {
        this.listings = listings;
        this.moves = moves;
        this.jdbc = jdbc;
    }

    /** Which merge is to be taken back, by the slug of the organisation that was merged. */
    public record Command(ProgramId program, String kept, String duplicate, Grounds grounds, UUID once) {

        String place() {
            return "organizations/" + duplicate;
        }
    }

    private record Merge(UUID id, OrganizationId duplicate, OrganizationId kept, String name, String keptName) {}

    /** Separates them. */
    public Outcome separate(Actor actor, Command command) {
        return listings.take(
                actor,
                command.program(),
                command.once(),
                () -> merge(command)
                        .map(found -> List.of(found.duplicate(), found.kept()))
                        .orElse(List.of()),
                () -> merge(command)
                        .map(found -> separate(actor, command, found))
                        .orElseGet(() -> Outcome.Refused.of("duplicate", "organization.separate.gone")));
    }

    private Outcome separate(Actor actor, Command command, Merge merge) {
        int changed = moves.changedSince(merge.id());
        if (changed > 0) {
            return Outcome.Refused.of("duplicate", "organization.separate.changed", changed);
        }
        try {
            int stayed = back(actor, merge);
            if (stayed > 0) {
                return Outcome.Refused.of("duplicate", "organization.separate.changed", stayed);
            }
            tell(actor, command, merge);
            return new Outcome.Done(command.place());
        } catch (DataIntegrityViolationException refused) {
            return Outcome.Refused.of(
                    "duplicate",
                    "organization.separate.impossible",
                    DatabaseRefusals.name(refused).orElse(""));
        }
    }

    private int back(Actor actor, Merge merge) {
        jdbc.sql("update organization set merged_into_id = null, version = version + 1 where id = :id")
                .param("id", merge.duplicate().value())
                .update();
        jdbc.sql("update organization set version = version + 1 where id = :id")
                .param("id", merge.kept().value())
                .update();
        int stayed = moves.back(merge.id());
        jdbc.sql("update organization_merge set separated_by = :by, separated_at = clock_timestamp() where id = :id")
                .param("by", actor.key())
                .param("id", merge.id())
                .update();
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
        return stayed;
    }

    /** The merge that is in force between these two. */
    private Optional<Merge> merge(Command command) {
        return jdbc.sql("select m.id, m.duplicate_id, m.kept_id, d.name_ko as duplicate, k.name_ko as kept"
                        + " from organization_merge m join organization d on d.id = m.duplicate_id"
                        + " join organization k on k.id = m.kept_id"
                        + " join organization_listing l on l.organization_id = k.id and l.program_id = :program"
                        + " where m.separated_at is null and k.merged_into_id is null"
                        + " and d.slug = :duplicate and k.slug = :kept")
                .param("program", command.program().value())
                .param("duplicate", command.duplicate())
                .param("kept", command.kept())
                .query((row, number) -> new Merge(
                        row.getObject("id", UUID.class),
                        new OrganizationId(row.getObject("duplicate_id", UUID.class)),
                        new OrganizationId(row.getObject("kept_id", UUID.class)),
                        row.getString("duplicate"),
                        row.getString("kept")))
                .optional();
    }

    private void tell(Actor actor, Command command, Merge merge) {
        Map<String, String> detail = new LinkedHashMap<>(command.grounds().detail());
        List<Change> changes = List.of(new Change("merged_into", merge.keptName(), null));
        listings.tell(
                List.of(merge.duplicate(), merge.kept()),
                (program, codes) -> new OrganizationsSeparated(program, actor.key(), codes, changes, detail));
    }
}
