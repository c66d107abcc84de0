package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamRow;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of organisations in one view of the database. */
@Component
class Directory {

    private final OrganizationQueries organizations;
    private final ConsortiumQueries consortia;
    private final Words words;
    private final SourceRegister sources;

    Directory(OrganizationQueries organizations, ConsortiumQueries consortia, Words words, SourceRegister sources) {
        this.organizations = organizations;
        this.consortia = consortia;
        this.words = words;
        this.sources = sources;
    }

    /**
     * The page.
     *
     * @param form what narrows the list
     * @param from the number of the first row in the whole list
     * @param add where an administrator registers one more, or null
     */
    public record Page(
            Frame frame,
            DirectoryForm.Form form,
            List<Row> rows,
            int from,
            int total,
            List<Link> pages,
            List<Link> sizes,
            String network,
            @Nullable Link add) {}

    /**
     * An organisation.
     *
     * @param foundBy the other name by which it was found, or null
     * @param kindInferred whether its kind follows from no source
     * @param parts in teams on the day, by role
     * @param ended how many teams it took part in before
     */
    public record Row(
            Link organization,
            @Nullable String foundBy,
            String kind,
            boolean kindInferred,
            List<Part> parts,
            int ended,
            @Nullable FootnoteRef mark) {}

    /** A role, and the teams in which the organisation has it. */
    public record Part(String role, List<TeamLink> teams) {}

    /** A team; uncertain where the day lies in the month or year in which the part began or ended. */
    public record TeamLink(String href, String text, boolean uncertain) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Roster roster = consortia.roster(visit.head());
        Words.Labels labels = words.labels(visit.head());
        SourceRegister.Notes notes = sources.notes(visit);
        Texts texts = visit.texts();
        PageChoice slice = PageChoice.of(visit);
        List<OrganizationQueries.FoundRow> found = find(visit, roster, slice);
        if (found.isEmpty() && slice.number() > 1) {
            slice = slice.first();
            found = find(visit, roster, slice);
        }
        int total = found.isEmpty() ? 0 : found.getFirst().total();
        List<Row> rows = found.stream()
                .map(row -> row(visit, labels, notes, roster, row))
                .toList();
        return new Page(
                Frame.of(visit, "organizations", texts.say("shell.nav.organizations"), notes.list()),
                DirectoryForm.of(visit, labels, roster, organizations.headings(visit.head())),
                rows,
                slice.from() + 1,
                total,
                slice.pages(visit, total),
                slice.sizes(visit),
                visit.link("organizations/network"),
                visit.is(Actor.Role.ADMIN)
                        ? Link.to(visit.link("organizations/new"), texts.say("organization.new"))
                        : null);
    }

    private List<OrganizationQueries.FoundRow> find(Visit visit, Roster roster, PageChoice slice) {
        String team = DirectoryForm.asked(visit, "team");
        return organizations.list(
                visit.head(),
                new OrganizationQueries.Filter(
                        visit.language(),
                        DirectoryForm.text(visit),
                        DirectoryForm.asked(visit, "kind"),
                        DirectoryForm.asked(visit, "heading"),
                        team == null ? null : inTeam(roster, team, visit.day().on()),
                        slice.from(),
                        slice.size()));
    }

    /** Whoever belongs to the team on the day; of a team that left, whoever belonged to it on its last. */
    private static List<String> inTeam(Roster roster, String slug, LocalDate day) {
        return roster
                .team(slug)
                .filter(team -> team.hasBegunBy(day))
                .map(team -> roster.membersOn(team, team.nearestTo(day)))
                .orElse(List.of())
                .stream()
                .map(MemberRow::organizationSlug)
                .toList();
    }

    private static Row row(
            Visit visit,
            Words.Labels labels,
            SourceRegister.Notes notes,
            Roster roster,
            OrganizationQueries.FoundRow found) {
        Texts texts = visit.texts();
        OrganizationQueries.OrganizationRow organization = found.organization();
        LocalDate day = visit.day().on();
        Map<String, List<TeamLink>> teams = new LinkedHashMap<>();
        int ended = 0;
        for (MemberRow member : roster.membershipsOf(organization.slug())) {
            Standing standing = member.standingOn(day);
            if (standing == Standing.ACTIVE || standing == Standing.UNCERTAIN) {
                String role =
                        texts.say(labels.of("memberships.role", member.role().code()));
                teams.computeIfAbsent(role, first -> new ArrayList<>()).add(link(visit, roster, member));
            } else if (standing == Standing.LEFT) {
                ended++;
            }
        }
        List<Part> parts = new ArrayList<>();
        teams.forEach((role, links) -> parts.add(new Part(role, links)));
        return new Row(
                Link.to(visit.link("organizations/" + organization.slug()), texts.say(organization.name())),
                found.foundBy(),
                texts.say(labels.of("organizations.kind", organization.kind())),
                organization.isKindInferred(),
                parts,
                ended,
                notes.mark(organization.citation()));
    }

    private static TeamLink link(Visit visit, Roster roster, MemberRow member) {
        TeamRow team = roster.teamOf(member);
        return new TeamLink(
                visit.link("teams/" + team.slug() + "#" + member.anchor()),
                visit.texts().say(team.shortName()),
                member.standingOn(visit.day().on()) == Standing.UNCERTAIN);
    }
}
