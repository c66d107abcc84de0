package kr.hannun.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.search.Codes;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import kr.hannun.source.WithdrawFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the organisations a programme knows. One that another programme registered before, found by its slug, stays
 * as it is and is only listed.
 */
@Component
public class RegisterOrganizations {

    static final String CODES = "ORG-";

    private final Organizations organizations;
    private final CiteSources sources;
    private final WithdrawFacts facts;
    private final References references;
    private final Codes codes;
    private final JdbcTemplate jdbc;

    RegisterOrganizations(
            Organizations organizations,
            CiteSources sources,
            WithdrawFacts facts,
            References references,
            Codes codes,
            JdbcTemplate jdbc) {
        this.organizations = organizations;
        this.sources = sources;
        this.facts = facts;
        this.references = references;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /**
     * Another name an organisation is known by.
     *
     * @param kind its code in {@code organization_aliases.kind}
     * @param source who uses it, or null for a usual spelling without one source
     */
    public record Alias(String alias, String kind, @Nullable SourceId source) {}

    /**
     * An organisation.
     *
     * @param code its stable key in the programme
     * @param kind its code in {@code organizations.kind}
     * @param kindBasis whether the kind follows from the source: {@code organizations.kind_basis}
     * @param parentCode the organisation it belongs to, by code, or null
     * @param source who names it, or null
     */
    public record Command(
            String code,
            Slug slug,
            LocalizedText name,
            String kind,
            String kindBasis,
            @Nullable String parentCode,
            @Nullable SourceId source,
            @Nullable LocalizedText note,
            List<Alias> aliases) {}

    /** Registers them and answers the identity of each by its code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, OrganizationId> register(ProgramId program, List<Command> commands) {
        Map<String, Organization> known =
                organizations
                        .findBySlugIn(commands.stream()
                                .map(command -> command.slug().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organization::slug, Function.identity()));
        Map<String, Organization> registered = new LinkedHashMap<>();
        for (Command command : commands) {
            Organization before = known.get(command.slug().value());
            registered.put(command.code(), before == null ? new Organization(command) : before);
        }
        for (Command command : commands) {
            String parent = command.parentCode();
            if (parent != null && !known.containsKey(command.slug().value())) {
                found(registered, command.code())
                        .belongTo(found(registered, parent).id());
            }
        }
        organizations.saveAll(parentsFirst(commands, registered));
        organizations.flush();
        list(program, commands, registered);
        return registered.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().id()));
    }

    /** Registers one, below an organisation that is registered already, and answers its identity. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OrganizationId registerBelow(ProgramId program, Command command, @Nullable OrganizationId parent) {
        OrganizationId id = found(register(program, List.of(command)), command.code());
        if (parent != null) {
            jdbc.update("update organization set parent_id = ? where id = ?", parent.value(), id.value());
        }
        return id;
    }

    /** The codes the programme can still give: none that it ever gave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FreeCodes freeCodes(ProgramId program) {
        return new FreeCodes(codes.given(program, CODES));
    }

    /** Codes of organisations, made of their slugs; one that is given is taken from then on. */
    public record FreeCodes(Set<String> taken) {

        /** A code for the organisation with this slug. */
        public String give(Slug slug) {
            String base = CODES + slug.value().toUpperCase(Locale.ROOT);
            String code = base;
            for (int number = 2; !taken.add(code); number++) {
                code = base + "-" + number;
            }
            return code;
        }
    }

    /** Takes organisations off the programme's list; one that nothing speaks of any more, here or elsewhere, is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(ProgramId program, List<OrganizationId> registered) {
        Set<UUID> gone = new LinkedHashSet<>(
                registered.stream().map(OrganizationId::value).toList());
        List<String> codes = jdbc.query(
                "delete from organization_listing where program_id = ? and organization_id = any(?) returning code",
                (row, number) -> row.getString(1),
                program.value(),
                gone.toArray(UUID[]::new));
        facts.withdraw(program, codes);
        gone.removeAll(references.named(gone));
        gone.removeAll(listedElsewhere(program, gone));
        jdbc.update("delete from organization where id = any(?)", (Object) gone.toArray(UUID[]::new));
    }

    private List<UUID> listedElsewhere(ProgramId program, Set<UUID> organizations) {
        return jdbc.query(
                "select organization_id from organization_listing where organization_id = any(?) and program_id <> ?"
                        + " union select organization_id from organization_alias where organization_id = any(?)",
                (row, number) -> row.getObject(1, UUID.class),
                organizations.toArray(UUID[]::new),
                program.value(),
                organizations.toArray(UUID[]::new));
    }

    private static List<Organization> parentsFirst(List<Command> commands, Map<String, Organization> registered) {
        List<Organization> ordered = new ArrayList<>();
        List<Command> waiting = new ArrayList<>(commands);
        while (!waiting.isEmpty()) {
            List<Command> ready = waiting.stream()
                    .filter(command -> command.parentCode() == null
                            || waiting.stream().noneMatch(other -> other.code().equals(command.parentCode())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalArgumentException("Organisations are their own ancestors: " + waiting);
            }
            ready.forEach(command -> ordered.add(found(registered, command.code())));
            waiting.removeAll(ready);
        }
        return ordered;
    }

    private void list(ProgramId program, List<Command> commands, Map<String, Organization> registered) {
        Map<String, CitationId> citations = sources.cite(
                program, commands.stream().flatMap(RegisterOrganizations::facts).toList());
        NewRows listings = new NewRows("organization_listing");
        NewRows aliases = new NewRows("organization_alias");
        for (Command command : commands) {
            OrganizationId id = found(registered, command.code()).id();
            listings.row()
                    .set("program_id", program)
                    .set("organization_id", id)
                    .set("code", command.code())
                    .set("citation_id", citations.get(command.code()))
                    .text("note", command.note());
            for (int position = 0; position < command.aliases().size(); position++) {
                Alias alias = command.aliases().get(position);
                aliases.row()
                        .set("program_id", program)
                        .set("organization_id", id)
                        .set("alias", alias.alias())
                        .set("code", aliasCode(command, position))
                        .set("position", position)
                        .set("kind", alias.kind())
                        .set("citation_id", citations.get(aliasCode(command, position)));
            }
        }
        listings.write(jdbc);
        aliases.write(jdbc);
    }

    private static Stream<CiteSources.Fact> facts(Command command) {
        String place = "organizations/" + command.slug();
        List<String> words = command.aliases().stream().map(Alias::alias).toList();
        Subject itself = new Subject("organization", command.code(), command.name(), place, words);
        Stream<CiteSources.Fact> aliases = Stream.iterate(0, position -> position + 1)
                .limit(command.aliases().size())
                .map(position -> alias(command, position, place));
        return Stream.concat(Stream.of(new CiteSources.Fact(itself, null, one(command.source()))), aliases);
    }

    private static CiteSources.Fact alias(Command command, int position, String place) {
        Alias alias = command.aliases().get(position);
        String code = aliasCode(command, position);
        Subject subject =
                new Subject("alias", code, LocalizedText.same(alias.alias()), place + "#" + Subject.anchor(code));
        return new CiteSources.Fact(subject, null, one(alias.source()));
    }

    private static String aliasCode(Command command, int position) {
        return command.code() + "/" + (position + 1);
    }

    private static List<SourceId> one(@Nullable SourceId source) {
        return source == null ? List.of() : List.of(source);
    }

    private static <T> T found(Map<String, T> registered, String code) {
        return Objects.requireNonNull(registered.get(code), code);
    }
}
