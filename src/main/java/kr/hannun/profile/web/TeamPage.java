package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.allocation.SupportRow;
import kr.hannun.consortium.CountsSection;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamMarks;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.DisagreementQueries.Versions;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** Composes the page of one team, in the order in which an officer asks. */
class TeamPage {

    private static final String DEPARTURE = "departure";
    private static final String MODELS = "models";
    private static final List<String> SECTIONS = List.of(
            "overview",
            DEPARTURE,
            "members",
            MODELS,
            "rounds",
            "strategy",
            "milestones",
            "support",
            "disagreements",
            "history");

    private final Visit visit;
    private final Texts texts;
    private final TeamFacts facts;
    private final TeamRow team;
    private final LocalDate on;
    private final SourceRegister.Notes notes;

    TeamPage(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        this.visit = visit;
        this.texts = visit.texts();
        this.facts = facts;
        this.team = facts.team();
        this.on = visit.day().on();
        this.notes = notes;
    }

    /**
     * The page; before the team came in it says so and shows nothing more.
     *
     * @param withModels whether the programme makes models, which not every programme does
     */
    public record Page(
            Frame frame,
            List<Link> sections,
            boolean withModels,
            Opening lede,
            boolean begun,
            TeamOverview.Overview overview,
            TeamDeparture.@Nullable Departure departure,
            MembersSection.Members members,
            CountsSection counts,
            TeamModels.Section models,
            List<TeamResults.Round> rounds,
            List<TeamResults.Held> held,
            TeamStrategy.Section strategy,
            TeamMilestones.Section milestones,
            SupportSection.Section support,
            List<Versions> disagreements,
            TeamHistory.Section history) {}

    /** How the team stands, in one sentence each, with what says so. */
    public record Opening(String symbol, List<Sentence> sentences) {}

    /** One sentence. */
    public record Sentence(String text, @Nullable FootnoteRef mark) {}

    Page page() {
        Opening lede = lede();
        TeamOverview.Overview overview = TeamOverview.of(visit, facts, notes);
        TeamDeparture.Departure departure = TeamDeparture.of(visit, facts, notes);
        MembersSection.Members members = MembersSection.of(visit, facts, notes);
        CountsSection counts = CountsSection.of(visit, facts.labels(), notes, facts.roster(), List.of(team));
        TeamModels.Section models = TeamModels.of(visit, facts, notes);
        List<TeamResults.Round> rounds = TeamResults.of(visit, facts, notes);
        TeamStrategy.Section strategy = TeamStrategy.of(visit, facts, notes);
        TeamMilestones.Section milestones = TeamMilestones.of(visit, facts, notes);
        SupportSection.Section support = SupportSection.of(visit, facts.labels(), notes, support());
        List<Versions> disagreements = disagreements();
        TeamHistory.Section history = TeamHistory.of(visit, facts, notes);
        Link between = Link.to(visit.link("teams"), texts.say("shell.nav.teams"));
        return new Page(
                Frame.of(visit, "teams", List.of(between), texts.say(team.name()), notes.list(), false),
                SECTIONS.stream()
                        .filter(section ->
                                !section.equals(MODELS) || visit.program().withModels())
                        .filter(section -> !section.equals(DEPARTURE) || departure != null)
                        .map(section -> Link.to("#" + section, texts.say("profile.team." + section)))
                        .toList(),
                visit.program().withModels(),
                lede,
                team.hasBegunBy(on),
                overview,
                departure,
                members,
                counts,
                models,
                rounds,
                TeamResults.held(visit, facts),
                strategy,
                milestones,
                support,
                disagreements,
                history);
    }

    private String takesPart(Standing standing, String joined, String how) {
        PartialDate silent = team.silentSince(on, visit.newestReport());
        if (silent != null) {
            return texts.say(
                    "profile.team.in-since-silent",
                    joined,
                    how,
                    texts.tight(silent).text());
        }
        return texts.say(
                standing == Standing.LAST_DAY ? "profile.team.last-day" : "profile.team.in-since", joined, how);
    }

    private Opening lede() {
        Standing standing = team.standingOn(on);
        TeamMarks marks = new TeamMarks(facts.roster(), notes, on);
        List<Sentence> sentences = new ArrayList<>();
        if (standing == Standing.NOT_YET) {
            sentences.add(new Sentence(texts.say("profile.team.not-yet"), null));
            return new Opening(standing.symbol(), sentences);
        }
        String joined = texts.when(team.joinedOn()).text();
        String how = texts.say(facts.labels().of("consortia.joined_how", team.joinedHow()));
        LocalDate last = team.lastDay();
        if (standing == Standing.LEFT && last != null) {
            sentences.add(new Sentence(
                    texts.say(
                            "profile.team.left-since",
                            texts.when(last).text(),
                            TeamDeparture.reason(texts, facts),
                            joined,
                            how),
                    marks.exit(team).and(marks.entry(team))));
        } else {
            sentences.add(new Sentence(takesPart(standing, joined, how), marks.entry(team)));
        }
        MemberRow lead = facts.roster().leadOn(team, on);
        int institutions = facts.roster().institutionsOn(team, team.nearestTo(on));
        sentences.add(new Sentence(
                texts.say("profile.team.institutions", texts.say(lead.organization()), institutions),
                marks.institutions(team)));
        facts.results()
                .latestFor(team.code(), on)
                .ifPresent(result -> sentences.add(new Sentence(
                        texts.say("profile.team.result", result.sentence(texts, facts.labels())),
                        notes.mark(result.citations()))));
        return new Opening(standing.symbol(), sentences);
    }

    private List<SupportRow> support() {
        return facts.support().stream()
                .filter(row -> team.slug().equals(row.team()))
                .toList();
    }

    private List<Versions> disagreements() {
        List<Versions> all = new ArrayList<>(facts.disagreements().beside(team.code(), visit, notes));
        facts.models().stream()
                .filter(model -> model.team().code().equals(team.code()))
                .forEach(model -> all.addAll(facts.disagreements().beside(model.code(), visit, notes)));
        return all;
    }
}
