package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.hannun.allocation.AllocationQueries;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.Roster;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.program.PartQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.Citation;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of one organisation in one view of the database. */
@Component
class OrganizationProfile {

    private final OrganizationQueries organizations;
    private final ConsortiumQueries consortia;
    private final PartQueries parts;
    private final AllocationQueries allocations;
    private final Words words;
    private final SourceRegister sources;

    OrganizationProfile(
            OrganizationQueries organizations,
            ConsortiumQueries consortia,
            PartQueries parts,
            AllocationQueries allocations,
            Words words,
            SourceRegister sources) {
        this.organizations = organizations;
        this.consortia = consortia;
        this.parts = parts;
        this.allocations = allocations;
        this.words = words;
        this.sources = sources;
    }

    /**
     * The page.
     *
     * @param lede what the organisation is to the programme, in sentences
     * @param identity its names, kind and family
     * @param teams every part it has or had in a team
     * @param company whoever it shares teams with
     * @param bids its own bids and refusals
     * @param opinions what its people said
     * @param record the way to what was changed in its record
     * @param edits what an administrator can change; empty for everybody else
     */
    public record Page(
            Frame frame,
            List<String> lede,
            Identity identity,
            TeamParts.Parts teams,
            Company.Shared company,
            SupportSection.Section supplied,
            List<OrganizationBids.Row> bids,
            List<Opinion> opinions,
            String record,
            List<Link> edits) {}

    /** Names, kind and family; {@code then} is what it was called on the day, or null where that is its name now; {@code
     * office} is what it is to the programme, or null. */
    public record Identity(
            @Nullable String then,
            String kind,
            boolean kindInferred,
            @Nullable FootnoteRef mark,
            String otherName,
            List<Alias> aliases,
            @Nullable Link parent,
            List<Link> children,
            @Nullable String office,
            @Nullable FootnoteRef officeMark,
            List<Remark> remarks) {}

    /** Another name with its row's anchor; {@code until} is the last day it was the organisation's own, or null. */
    public record Alias(
            @Nullable String id,
            String text,
            String kind,
            @Nullable When until,
            @Nullable FootnoteRef mark) {}

    /** What somebody said. */
    public record Opinion(
            Link topic,
            String person,
            List<Remark> remarks,
            @Nullable FootnoteRef mark) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Page> page(Visit visit, String slug) {
        return organizations.profile(visit.head(), slug).map(profile -> page(visit, profile));
    }

    /** Where an organisation that was merged into another one is found now. */
    @Transactional(readOnly = true)
    public Optional<String> movedTo(Visit visit, String slug) {
        return organizations.mergedInto(visit.head(), slug).map(kept -> visit.link("organizations/" + kept));
    }

    private Page page(Visit visit, OrganizationQueries.Profile profile) {
        OrganizationQueries.OrganizationRow organization = profile.organization();
        Texts texts = visit.texts();
        LocalDate day = visit.day().on();
        Roster roster = consortia.roster(visit.head());
        Words.Labels labels = words.labels(visit.head());
        SourceRegister.Notes notes = sources.notes(visit);
        NetworkEdges ties = NetworkEdges.of(roster, day);
        PartQueries.OfficeRow office = parts.office(visit.head(), organization.id());
        List<PartQueries.OpinionRow> said = parts.opinions(visit.head(), organization.id());
        Identity identity = identity(visit, labels, notes, profile, office);
        TeamParts.Parts teams = TeamParts.of(visit, labels, notes, roster, organization.slug());
        Company.Shared company = Company.of(visit, labels, notes, roster, ties, organization.slug());
        SupportSection.Section supplied =
                SupportSection.of(visit, labels, notes, allocations.suppliedBy(visit.head(), organization.slug()));
        List<OrganizationBids.Row> bids =
                OrganizationBids.of(visit, labels, notes, roster.applicationsOf(organization.slug()));
        List<Opinion> opinions = said.stream()
                .filter(opinion -> opinion.citation().isStatedBy(day))
                .map(opinion -> opinion(visit, notes, opinion))
                .toList();
        return new Page(
                Frame.of(
                        visit,
                        "organizations",
                        List.of(Link.to(visit.link("organizations"), texts.say("shell.nav.organizations"))),
                        texts.say(organization.name()),
                        notes.list(),
                        false),
                OrganizationSummary.of(
                        texts, roster, ties, organization.slug(), office, roster.applicationsOf(organization.slug())),
                identity,
                teams,
                company,
                supplied,
                bids,
                opinions,
                visit.link("organizations/" + organization.slug() + "/history"),
                edits(visit, organization.slug(), !profile.merged().isEmpty()));
    }

    private static List<Link> edits(Visit visit, String slug, boolean merged) {
        if (!visit.is(Actor.Role.ADMIN)) {
            return List.of();
        }
        Map<String, String> places = new LinkedHashMap<>();
        places.put("name", "organization.rename");
        places.put("aliases", "organization.aliases");
        places.put("merge", "organization.merge");
        if (merged) {
            places.put("separation", "organization.separate");
        }
        return places.entrySet().stream()
                .map(place -> Link.to(
                        visit.link("organizations/" + slug + "/" + place.getKey()),
                        visit.texts().say(place.getValue())))
                .toList();
    }

    private static Identity identity(
            Visit visit,
            Words.Labels labels,
            SourceRegister.Notes notes,
            OrganizationQueries.Profile profile,
            PartQueries.OfficeRow office) {
        Texts texts = visit.texts();
        OrganizationQueries.OrganizationRow organization = profile.organization();
        OrganizationQueries.Related parent = organization.parent();
        String inOffice = office(texts, office);
        return new Identity(
                then(visit, profile.aliases()),
                texts.say(labels.of("organizations.kind", organization.kind())),
                organization.isKindInferred(),
                notes.mark(organization.citation()),
                texts.isKorean()
                        ? organization.name().en()
                        : organization.name().ko(),
                aliases(visit, labels, notes, profile),
                parent == null ? null : link(visit, parent),
                profile.children().stream().map(child -> link(visit, child)).toList(),
                inOffice,
                inOffice == null ? null : notes.mark(office.citation()),
                notes.remarks(organization.code(), organization.note(), organization.citation()));
    }

    /** What the organisation was called on the day: the name it gave up first of those it still had then. */
    private static @Nullable String then(Visit visit, List<OrganizationQueries.AliasRow> aliases) {
        Map<PartialDate, List<String>> names = new TreeMap<>();
        for (OrganizationQueries.AliasRow alias : aliases) {
            PartialDate until = alias.usedUntil();
            if (until != null && !until.isPastOn(visit.day().on())) {
                names.computeIfAbsent(until, day -> new ArrayList<>()).add(alias.alias());
            }
        }
        return names.isEmpty()
                ? null
                : String.join(", ", names.values().iterator().next());
    }

    private static List<Alias> aliases(
            Visit visit, Words.Labels labels, SourceRegister.Notes notes, OrganizationQueries.Profile profile) {
        Texts texts = visit.texts();
        List<Alias> aliases = new ArrayList<>();
        for (OrganizationQueries.AliasRow alias : profile.aliases()) {
            Citation citation = alias.citation();
            if (citation == null || citation.isStatedBy(visit.day().on())) {
                aliases.add(new Alias(
                        alias.anchor(),
                        alias.alias(),
                        texts.say(labels.of("organization_aliases.kind", alias.kind())),
                        texts.whenOrNull(alias.usedUntil()),
                        notes.mark(citation)));
            }
        }
        profile.merged()
                .forEach(name ->
                        aliases.add(new Alias(null, texts.say(name), texts.say("organization.merged"), null, null)));
        return aliases;
    }

    private static @Nullable String office(Texts texts, PartQueries.OfficeRow office) {
        List<String> offices = new ArrayList<>();
        if (office.ministry()) {
            offices.add(texts.say("profile.office.ministry"));
        }
        if (office.agency()) {
            offices.add(texts.say("profile.office.agency"));
        }
        return offices.isEmpty() ? null : String.join(", ", offices);
    }

    private static Link link(Visit visit, OrganizationQueries.Related organization) {
        return Link.to(
                visit.link("organizations/" + organization.slug()),
                visit.texts().say(organization.name()));
    }

    private static Opinion opinion(Visit visit, SourceRegister.Notes notes, PartQueries.OpinionRow opinion) {
        Texts texts = visit.texts();
        return new Opinion(
                Link.to(visit.link(opinion.place()), texts.say(opinion.topic())),
                String.join(
                        " ",
                        Stream.of(opinion.person(), opinion.office())
                                .map(texts::say)
                                .toList()),
                notes.remarks(opinion.citation().about(), opinion.note(), opinion.citation()),
                notes.mark(opinion.citation()));
    }
}
