package kr.hannun.consortium.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.CountRow;
import kr.hannun.consortium.CountsSection;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamMarks;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.Actor;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of teams in one view of the database. */
@Component
class Teams {

    private final ConsortiumQueries consortia;
    private final Words words;
    private final SourceRegister sources;

    Teams(ConsortiumQueries consortia, Words words, SourceRegister sources) {
        this.consortia = consortia;
        this.words = words;
        this.sources = sources;
    }

    /**
     * The page.
     *
     * @param lede who is in, in a sentence
     * @param roles the roles besides lead and participant that any team has filled, as column heads
     * @param doors what an administrator can do here
     * @param network the way to the picture of who works with whom
     */
    public record Page(
            Frame frame,
            String lede,
            List<String> roles,
            List<Row> teams,
            List<Plan> plans,
            CountsSection counts,
            String network,
            List<Link> doors) {}

    /** A team on the day; what happened after the day is not told. */
    public record Row(
            Link team,
            Standing standing,
            String status,
            @Nullable When statusAsOf,
            Link lead,
            When joined,
            String joinedHow,
            @Nullable When left,
            @Nullable String exitReason,
            @Nullable FootnoteRef exit,
            DisplayValue institutions,
            List<InRole> others,
            @Nullable FootnoteRef mark) {}

    /** How many are known by name in one role, how many of whom it is not certain, and how many were said to be. */
    public record InRole(
            int certain, int uncertain, @Nullable Integer stated) {}

    /** What a team set out to do. */
    public record Plan(Link team, DisplayValue title, DisplayValue strategy, List<Remark> remarks) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Roster roster = consortia.roster(visit.head());
        Words.Labels labels = words.labels(visit.head());
        SourceRegister.Notes notes = sources.notes(visit);
        List<TeamRow> begun = roster.begunBy(visit.day().on());
        List<Role> roles = otherRoles(roster);
        List<Row> rows = begun.stream()
                .map(team -> row(visit, labels, notes, roster, roles, team))
                .toList();
        List<Plan> plans =
                begun.stream().map(team -> plan(visit, notes, roster, team)).toList();
        CountsSection counts = CountsSection.of(visit, labels, notes, roster, begun);
        Texts texts = visit.texts();
        return new Page(
                Frame.of(visit, "teams", texts.say("shell.nav.teams"), notes.list()),
                lede(texts, begun, visit.day().on()),
                roles.stream()
                        .map(role -> texts.say(labels.of("memberships.role", role.code())))
                        .toList(),
                rows,
                plans,
                counts,
                visit.link("organizations/network"),
                doors(visit));
    }

    private static List<Link> doors(Visit visit) {
        return visit.is(Actor.Role.ADMIN)
                ? List.of(
                        Link.to(visit.link("teams/new"), visit.texts().say("consortium.edit.entry.title")),
                        Link.to(visit.link("requests"), visit.texts().say("consortium.requests.title")))
                : List.of();
    }

    private static List<Role> otherRoles(Roster roster) {
        return Arrays.stream(Role.values())
                .filter(role -> !role.isInstitution())
                .filter(role -> roster.members().stream().anyMatch(member -> member.role() == role))
                .toList();
    }

    private static String lede(Texts texts, List<TeamRow> begun, LocalDate day) {
        long active = begun.stream().filter(team -> team.isActiveOn(day)).count();
        return active == begun.size()
                ? texts.say("consortium.lede.nobody-left", active)
                : texts.say("consortium.lede", active, begun.size(), begun.size() - active);
    }

    private static Row row(
            Visit visit,
            Words.Labels labels,
            SourceRegister.Notes notes,
            Roster roster,
            List<Role> roles,
            TeamRow team) {
        Texts texts = visit.texts();
        LocalDate day = visit.day().on();
        Standing standing = team.standingOn(day);
        boolean left = standing == Standing.LEFT;
        LocalDate last = team.lastDay();
        String exitReason = team.exitReason();
        LocalDate counted = team.nearestTo(day);
        TeamMarks marks = new TeamMarks(roster, notes, day);
        return new Row(
                link(visit, team),
                standing,
                left ? texts.say(labels.of("consortia.status", team.status())) : texts.say(standing.key()),
                !left && team.statusAsOf(day).isPastOn(day) ? texts.tight(team.statusAsOf(day)) : null,
                lead(visit, roster.leadOn(team, day)),
                texts.when(team.joinedOn()),
                texts.say(labels.of("consortia.joined_how", team.joinedHow())),
                left && last != null ? texts.when(last) : null,
                left && exitReason != null ? texts.say(labels.of("consortia.exit_reason", exitReason)) : null,
                left ? marks.exit(team) : null,
                DisplayValue.of(texts.number(roster.institutionsOn(team, counted)), marks.institutions(team)),
                roles.stream()
                        .map(role -> new InRole(
                                roster.certainOn(team, role, counted),
                                roster.uncertainOn(team, role, counted),
                                roster.statedBy(team, role, day)
                                        .map(CountRow::number)
                                        .orElse(null)))
                        .toList(),
                notes.mark(team.citation()));
    }

    private static Plan plan(Visit visit, SourceRegister.Notes notes, Roster roster, TeamRow team) {
        Texts texts = visit.texts();
        TeamMarks marks = new TeamMarks(roster, notes, visit.day().on());
        return new Plan(
                link(visit, team),
                marks.title(team, texts),
                marks.strategy(team, texts),
                notes.remarks(team.code(), team.note(), team.citation()));
    }

    private static Link lead(Visit visit, MemberRow lead) {
        return Link.to(
                visit.link("organizations/" + lead.organizationSlug()),
                visit.texts().say(lead.organization()));
    }

    private static Link link(Visit visit, TeamRow team) {
        return Link.to(visit.link("teams/" + team.slug()), visit.texts().say(team.name()));
    }
}
