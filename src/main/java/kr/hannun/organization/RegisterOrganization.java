package kr.hannun.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registers one organisation; refuses a name that somebody already goes by. One that only another programme knows so far
 * stays as it is and is listed here too.
 */
@Component
public class RegisterOrganization {

    private final Listings listings;
    private final NameBooks names;
    private final Slugs slugs;
    private final SourceDirectory sources;
    private final RegisterOrganizations organizations;

    RegisterOrganization(
            Listings listings,
            NameBooks names,
            Slugs slugs,
            SourceDirectory sources,
            RegisterOrganizations organizations) {
        this.listings = listings;
        this.names = names;
        this.slugs = slugs;
        this.sources = sources;
        this.organizations = organizations;
    }

    /**
     * What to register.
     *
     * @param slug as wished, or null for one made of the English name
     * @param kind code of {@code organizations.kind}
     * @param parent name or slug of the organisation it belongs to, or null
     * @param distinct whether a person looked at the names that are alike and says it is none of them
     */
    public record Command(
            ProgramId program,
            LocalizedText name,
            @Nullable Slug slug,
            String kind,
            @Nullable String parent,
            boolean distinct,
            Grounds grounds,
            UUID once) {}

    /**
     * What came of it.
     *
     * @param existing those that go by that name already, or by one alike, and for which it was refused
     * @param same whether they go by that very name, so that it cannot be another organisation
     */
    public record Registration(Outcome outcome, List<NameBook.Known> existing, boolean same) {}

    /** Registers it. */
    public Registration register(Actor actor, Command command) {
        AtomicReference<Alike> alike = new AtomicReference<>(Alike.NOBODY);
        Outcome outcome = listings.take(
                actor, command.program(), command.once(), List::<OrganizationId>of, () -> check(actor, command, alike));
        return new Registration(
                outcome, alike.get().organizations(), alike.get().same());
    }

    /** Organisations that go by this name, or by one alike. */
    private record Alike(List<NameBook.Known> organizations, boolean same) {

        static final Alike NOBODY = new Alike(List.of(), false);

        Outcome refuse() {
            return same
                    ? Outcome.Refused.of(
                            "name_ko",
                            "organization.name-taken",
                            organizations.getFirst().name())
                    : Outcome.Refused.of(
                            "distinct",
                            "organization.new.alike",
                            organizations.getFirst().name());
        }
    }

    private Outcome check(Actor actor, Command command, AtomicReference<Alike> found) {
        NameBook book = names.open(command.program());
        List<NameBook.Known> alike = new ArrayList<>();
        for (String name : List.of(command.name().ko(), command.name().en())) {
            switch (book.match(name)) {
                case NameBook.Match.Sure sure -> {
                    NameBook.Known known = sure.organization();
                    if (!known.isListed()) {
                        return save(actor, command, new Slug(known.slug()), null);
                    }
                    found.set(new Alike(List.of(known), true));
                    return found.get().refuse();
                }
                case NameBook.Match.Doubtful doubtful -> alike.addAll(doubtful.alike());
                case NameBook.Match.Nobody nobody -> {}
            }
        }
        if (!alike.isEmpty() && !command.distinct()) {
            found.set(new Alike(alike.stream().distinct().toList(), false));
            return found.get().refuse();
        }
        return place(actor, command, book);
    }

    private Outcome place(Actor actor, Command command, NameBook book) {
        Slugs.Taken taken = slugs.taken();
        Slug slug = command.slug();
        if (slug != null && !taken.isFree(slug.value())) {
            return Outcome.Refused.of("slug", "organization.new.slug-taken", slug.value());
        }
        String parent = command.parent();
        NameBook.Known above = parent == null ? null : book.find(parent).orElse(null);
        if (parent != null && (above == null || !above.isListed())) {
            return Outcome.Refused.of("parent", "organization.unknown", parent);
        }
        return save(actor, command, slug == null ? taken.propose(command.name().en()) : slug, above);
    }

    private Outcome save(Actor actor, Command command, Slug slug, NameBook.@Nullable Known parent) {
        OrganizationId id = organizations.registerBelow(
                command.program(),
                new RegisterOrganizations.Command(
                        organizations.freeCodes(command.program()).give(slug),
                        slug,
                        command.name(),
                        command.kind(),
                        "source",
                        null,
                        command.grounds().cited(command.program(), sources),
                        null,
                        List.of()),
                parent == null ? null : parent.id());
        List<Change> changes = new ArrayList<>(List.of(
                new Change("name_ko", null, command.name().ko()),
                new Change("name_en", null, command.name().en()),
                new Change("kind", null, command.kind())));
        if (parent != null) {
            changes.add(new Change("parent", null, parent.name().ko()));
        }
        Map<String, String> detail = new LinkedHashMap<>(command.grounds().detail());
        listings.tell(
                List.of(id),
                (program, codes) -> new OrganizationRegistered(program, actor.key(), codes, changes, detail));
        String place = "organizations/" + slug;
        return new Outcome.Done(place);
    }
}
