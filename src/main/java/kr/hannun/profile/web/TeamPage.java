package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.allocation.SupportRow;
import kr.hannun.consortium.CountsSection;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Nothing;
import kr.hannun.shell.Shown;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.DisagreementQueries.Versions;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** Composes the page of one team, in the order in which an officer asks. */
class TeamPage {

    private static final List<String> SECTIONS = List.of(
            "overview", "members", "models", "rounds", "strategy", "milestones", "support", "disagreements", "history");

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

    /** The page; before the team came in it says so and shows nothing more. */
    public record Page(
            Frame frame,
            List<Link> sections,
            Opening lede,
            boolean begun,
            Overview overview,
            MembersSection.Members members,
            CountsSection counts,
            TeamModels.Section models,
            List<TeamResults.Round> rounds,
            TeamStrategy.Section strategy,
            TeamMilestones.Section milestones,
            SupportSection.Section support,
            List<Versions> disagreements,
            TeamHistory.Section history) {}

    /** How the team stands, in one sentence each, with what says so. */
    public record Opening(String symbol, List<Sentence> sentences) {}

    /** One sentence. */
    public record Sentence(String text, @Nullable Mark mark) {}

    /** The team's own facts. */
    public record Overview(
            Shown title,
            @Nullable String note,
            Shown strategy,
            Link lead,
            When joined,
            String joinedHow,
            @Nullable When left,
            @Nullable String exitReason,
            When asOf,
            @Nullable Mark mark) {}

    Page page() {
        Opening lede = lede();
        Overview overview = overview();
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
                        .map(section -> Link.to("#" + section, texts.say("profile.team." + section)))
                        .toList(),
                lede,
                team.hasBegunBy(on),
                overview,
                members,
                counts,
                models,
                rounds,
                strategy,
                milestones,
                support,
                disagreements,
                history);
    }

    private Opening lede() {
        Standing standing = team.standingOn(on);
        List<Sentence> sentences = new ArrayList<>();
        if (standing == Standing.NOT_YET) {
            sentences.add(new Sentence(texts.say("profile.team.not-yet"), null));
            return new Opening(standing.symbol(), sentences);
        }
        String joined = texts.when(team.active().from()).text();
        String how = texts.say(facts.labels().of("consortia.joined_how", team.joinedHow()));
        LocalDate last = team.lastDay();
        if (standing == Standing.LEFT && last != null) {
            sentences.add(new Sentence(
                    texts.say("profile.team.left-since", texts.when(last).text(), exitReason(), joined, how),
                    notes.mark(team.citation())));
        } else {
            sentences.add(new Sentence(texts.say("profile.team.in-since", joined, how), notes.mark(team.citation())));
        }
        int institutions = facts.roster().institutionsOn(team, team.nearestTo(on));
        sentences.add(new Sentence(
                texts.say("profile.team.institutions", texts.say(lead().organization()), institutions), null));
        facts.results()
                .latestFor(team.code(), on)
                .ifPresent(result -> sentences.add(new Sentence(
                        texts.say("profile.team.result", result.sentence(texts, facts.labels())),
                        notes.mark(result.citation()))));
        return new Opening(standing.symbol(), sentences);
    }

    private Overview overview() {
        LocalDate last = team.lastDay();
        LocalDate left = team.standingOn(on) == Standing.LEFT ? last : null;
        Mark mark = notes.mark(team.citation());
        return new Overview(
                Shown.of(texts.sayOrNull(team.projectTitle()), Nothing.UNKNOWN, null),
                texts.sayOrNull(team.note()),
                Shown.of(texts.say(team.headlineStrategy()), null),
                Link.to(visit.link("organizations/" + lead().organizationSlug()), texts.say(lead().organization())),
                texts.when(team.active().from()),
                texts.say(facts.labels().of("consortia.joined_how", team.joinedHow())),
                left == null ? null : texts.when(left),
                left == null ? null : exitReason(),
                texts.when(team.statusAsOf()),
                mark);
    }

    private MemberRow lead() {
        return facts.roster().leadOn(team, on);
    }

    private String exitReason() {
        String reason = team.exitReason();
        return reason == null
                ? texts.say(Nothing.UNKNOWN.key())
                : texts.say(facts.labels().of("consortia.exit_reason", reason));
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
