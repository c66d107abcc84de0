package kr.hannun.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.search.AmendSubjects;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Grounds;
import kr.hannun.source.KeepFormerName;
import kr.hannun.source.SourceDirectory;
import kr.hannun.source.SourceId;
import org.springframework.stereotype.Component;

/** Gives an organisation the name it took on a day; the earlier one stays, as a name used until the day before. */
@Component
public class RenameOrganization {

    private final Listings listings;
    private final NameBooks books;
    private final Organizations organizations;
    private final Names names;
    private final AmendSubjects subjects;
    private final KeepFormerName former;
    private final SourceDirectory sources;
    private final Clock clock;

    RenameOrganization(
            Listings listings,
            NameBooks books,
            Organizations organizations,
            Names names,
            AmendSubjects subjects,
            KeepFormerName former,
            SourceDirectory sources,
            Clock clock) {
        this.listings = listings;
        this.books = books;
        this.organizations = organizations;
        this.names = names;
        this.subjects = subjects;
        this.former = former;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * A new name.
     *
     * @param slug of the organisation, which keeps its address
     * @param version the organisation's, as the form showed it
     * @param from the day from which it goes by that name, as precisely as it is known
     */
    public record Command(
            ProgramId program,
            String slug,
            long version,
            LocalizedText name,
            PartialDate from,
            Grounds grounds,
            UUID once) {

        String place() {
            return "organizations/" + slug;
        }
    }

    /** Renames it. */
    public Outcome rename(Actor actor, Command command) {
        return listings.take(
                actor,
                command.program(),
                command.once(),
                () -> standing(command).stream().toList(),
                () -> standing(command).isPresent() ? check(actor, command) : new Outcome.Stale());
    }

    private Optional<OrganizationId> standing(Command command) {
        return listings.standing(command.program(), command.slug()).map(Listings.Standing::id);
    }

    private Outcome check(Actor actor, Command command) {
        Organization organization = organizations.findBySlug(command.slug()).orElseThrow();
        if (!organization.isAt(command.version())) {
            return new Outcome.Stale();
        }
        if (organization.name().equals(command.name())) {
            return Outcome.Refused.of("name_ko", "organization.rename.same");
        }
        if (command.from().first().isAfter(LocalDate.now(clock))) {
            return Outcome.Refused.of("from", "organization.rename.future");
        }
        NameBook book = books.open(command.program());
        for (String name : List.of(command.name().ko(), command.name().en())) {
            if (book.match(name) instanceof NameBook.Match.Sure sure
                    && !sure.spelledOtherwise()
                    && !sure.organization().id().equals(organization.id())) {
                return Outcome.Refused.of(
                        "name_ko",
                        "organization.name-taken",
                        sure.organization().name().ko());
            }
        }
        save(actor, command, organization);
        return new Outcome.Done(command.place());
    }

    private void save(Actor actor, Command command, Organization organization) {
        LocalizedText before = organization.name();
        organization.rename(command.name());
        organizations.flush();
        PartialDate until = PartialDate.of(command.from().first().minusDays(1));
        for (Names.Listing listing : names.listings(organization.id())) {
            SourceId source = listing.program().equals(command.program())
                    ? command.grounds().cited(command.program(), sources)
                    : null;
            subjects.rename(listing.program(), before, command.name());
            former.keep(
                    listing.program(),
                    new KeepFormerName.Former(
                            listing.code(), "organizations/" + listing.slug(), before, until, source));
        }
        List<Change> changes = changes(before, command.name());
        Map<String, String> detail = new LinkedHashMap<>(command.grounds().detail());
        detail.put("effective", command.from().text());
        listings.tell(
                List.of(organization.id()),
                (program, codes) -> new OrganizationRenamed(program, actor.key(), codes, changes, detail));
    }

    private static List<Change> changes(LocalizedText before, LocalizedText after) {
        List<Change> changes = new ArrayList<>();
        if (!before.ko().equals(after.ko())) {
            changes.add(new Change("name_ko", before.ko(), after.ko()));
        }
        if (!before.en().equals(after.en())) {
            changes.add(new Change("name_en", before.en(), after.en()));
        }
        return changes;
    }
}
