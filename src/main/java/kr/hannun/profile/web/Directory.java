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
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Mark;
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

    private static final int LONGEST_TEXT = 100;

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
     * @param action where the form leads
     * @param carried what the form carries along: day, language, page size and heading
     * @param text what was looked for
     * @param headings the index: every heading, a link where there is somebody
     * @param all the list without any condition, or null where none was set
     * @param from the number of the first row in the whole list
     */
    public record Page(
            Frame frame,
            String action,
            Map<String, String> carried,
            String text,
            List<Choice> kinds,
            List<Choice> teams,
            List<Link> headings,
            @Nullable String all,
            List<Row> rows,
            int from,
            int total,
            List<Link> pages,
            List<Link> sizes,
            String network) {}

    /** Something to choose. */
    public record Choice(String value, String text, boolean chosen) {}

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
            @Nullable Mark mark) {}

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
        Slice slice = Slice.of(visit);
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
                visit.path(),
                carried(visit),
                text(visit) == null ? "" : String.valueOf(text(visit)),
                kinds(visit, labels),
                teams(visit, roster),
                headings(visit),
                isFiltered(visit) ? visit.link("organizations") : null,
                rows,
                slice.from() + 1,
                total,
                slice.pages(visit, total),
                slice.sizes(visit),
                visit.link("organizations/network"));
    }

    private List<OrganizationQueries.FoundRow> find(Visit visit, Roster roster, Slice slice) {
        String team = asked(visit, "team");
        return organizations.list(
                visit.head(),
                new OrganizationQueries.Filter(
                        visit.language(),
                        text(visit),
                        asked(visit, "kind"),
                        asked(visit, "heading"),
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

    private static List<Choice> kinds(Visit visit, Words.Labels labels) {
        return labels.codes("organizations.kind").stream()
                .map(kind -> new Choice(
                        kind,
                        visit.texts().say(labels.of("organizations.kind", kind)),
                        kind.equals(visit.asked("kind"))))
                .toList();
    }

    private static List<Choice> teams(Visit visit, Roster roster) {
        LocalDate day = visit.day().on();
        Texts texts = visit.texts();
        return roster.begunBy(day).stream()
                .map(team -> {
                    String name = texts.say(team.shortName());
                    return new Choice(
                            team.slug(),
                            team.isActiveOn(day) ? name : texts.say("profile.filter.team-left", name),
                            team.slug().equals(visit.asked("team")));
                })
                .toList();
    }

    private List<Link> headings(Visit visit) {
        Visit start = Slice.fromTheStart(visit);
        String asked = asked(visit, "heading");
        List<Link> headings = new ArrayList<>();
        headings.add(new Link(start.with("heading", null), visit.texts().say("profile.heading.all"), asked == null));
        organizations.headings(visit.head()).in(visit.language()).stream()
                .map(heading -> new Link(start.with("heading", heading), heading, heading.equals(asked)))
                .forEach(headings::add);
        return headings;
    }

    private static Map<String, String> carried(Visit visit) {
        Map<String, String> carried = new LinkedHashMap<>(visit.carriedFields());
        for (String parameter : List.of("heading", "size")) {
            String asked = asked(visit, parameter);
            if (asked != null) {
                carried.put(parameter, asked);
            }
        }
        return carried;
    }

    private static boolean isFiltered(Visit visit) {
        return List.of("q", "kind", "team", "heading").stream().anyMatch(each -> asked(visit, each) != null);
    }

    private static @Nullable String text(Visit visit) {
        String text = asked(visit, "q");
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static @Nullable String asked(Visit visit, String parameter) {
        String asked = visit.asked(parameter);
        return asked == null || asked.isEmpty() ? null : asked;
    }
}
