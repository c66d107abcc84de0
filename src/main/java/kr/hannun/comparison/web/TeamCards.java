package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.hannun.consortium.CountRow;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamMarks;
import kr.hannun.consortium.TeamRow;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.ModelState;
import kr.hannun.foundationmodel.ModelsOnDay;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;

/** One card per team that had been admitted by the day, in announcement order, all with the same rows. */
class TeamCards {

    private static final int MOST_LINES = 3;
    private static final List<String> WHOLE_TEAM = List.of("institutions", "participants", "companies");

    private final Visit visit;
    private final Facts facts;
    private final SourceRegister.Notes notes;
    private final TeamMarks marks;
    private final Texts texts;
    private final LocalDate on;
    private final ModelsOnDay models;
    private final CardSupport support;

    TeamCards(Visit visit, Facts facts, SourceRegister.Notes notes) {
        this.visit = visit;
        this.facts = facts;
        this.notes = notes;
        this.marks = new TeamMarks(facts.roster(), notes, visit.day().on());
        this.texts = visit.texts();
        this.on = visit.day().on();
        this.models = new ModelsOnDay(facts.models(), List.of(), on);
        this.support = new CardSupport(facts, notes, texts, on);
    }

    /** A team at a glance; {@code since} is the day from which it stands as it does. */
    public record Card(
            Link link,
            String symbol,
            String standing,
            DisplayValue since,
            boolean out,
            DisplayValue strategy,
            List<DisplayValue> models,
            DisplayValue members,
            List<DisplayValue> besides,
            String supportLabel,
            List<DisplayValue> support,
            DisplayValue result,
            boolean scoreWithheld,
            List<Tally> tallies) {}

    /** How many milestones stand so. */
    public record Tally(String symbol, String word, int count) {}

    List<Card> cards() {
        return facts.roster().begunBy(on).stream().map(this::card).toList();
    }

    private Card card(TeamRow team) {
        Standing standing = team.standingOn(on);
        boolean out = standing == Standing.LEFT;
        LocalDate last = team.lastDay();
        PartialDate since = out && last != null ? PartialDate.of(last) : team.joinedOn();
        PartialDate silent = team.silentSince(on, visit.newestReport());
        String sinceText = silent == null
                ? texts.say(
                        out ? "comparison.left-on" : "comparison.in-since",
                        texts.tight(since).text())
                : texts.say(
                        "comparison.in-since-silent",
                        texts.tight(since).text(),
                        texts.tight(silent).text());
        var result = facts.results().latestFor(team.code(), on);
        return new Card(
                Link.to(visit.link("teams/" + team.slug()), texts.say(team.shortName())),
                standing.symbol(),
                out ? texts.say(facts.labels().of("consortia.status", team.status())) : texts.say(standing.key()),
                DisplayValue.of(sinceText, marks.standing(team)),
                out,
                marks.strategy(team, texts),
                visit.program().withModels() ? models(team) : List.of(),
                members(team),
                besides(team),
                support.label(),
                support.of(team),
                result.map(found ->
                                DisplayValue.of(found.sentence(texts, facts.labels()), notes.mark(found.citations())))
                        .orElse(DisplayValue.nothing(Absence.NOT_APPLICABLE)),
                result.filter(found -> found.total().score() == null).isPresent(),
                tallies(team));
    }

    private List<DisplayValue> models(TeamRow team) {
        List<ModelRow> own = facts.models().stream()
                .filter(model -> model.team().code().equals(team.code()))
                .toList();
        List<ModelRow> chosen = own.stream()
                .filter(model -> model.isOfProgram() && models.state(model).isDelivered())
                .toList();
        if (chosen.isEmpty()) {
            chosen = own.stream()
                    .filter(model -> models.state(model) == ModelState.PLANNED)
                    .toList();
        }
        if (chosen.isEmpty()) {
            chosen = own.stream()
                    .filter(model -> models.state(model) == ModelState.EXISTING)
                    .toList();
        }
        return chosen.isEmpty()
                ? List.of(DisplayValue.nothing(Absence.UNKNOWN))
                : chosen.stream().limit(MOST_LINES).map(this::model).toList();
    }

    private DisplayValue model(ModelRow model) {
        ModelState state = models.state(model);
        String name = texts.say(model.name());
        String text = state.isDelivered()
                ? name
                : texts.say("comparison.model-state", name, state.word(texts, facts.labels()));
        return DisplayValue.of(text, notes.mark(model.citation()));
    }

    private DisplayValue members(TeamRow team) {
        int institutions = facts.roster().institutionsOn(team, team.nearestTo(on));
        return DisplayValue.of(texts.say("comparison.institutions", institutions), marks.institutions(team));
    }

    private List<DisplayValue> besides(TeamRow team) {
        LocalDate day = team.nearestTo(on);
        List<DisplayValue> besides = new ArrayList<>();
        for (CountRow count : facts.roster().countsOf(team)) {
            if (!count.isKnownOn(on)) {
                continue;
            }
            String kind = texts.say(facts.labels().of("consortium_counts.kind", count.kind()));
            if (!WHOLE_TEAM.contains(count.kind())) {
                besides.add(DisplayValue.of(
                        texts.say("comparison.counted", kind, count.number()), notes.mark(count.citation())));
            } else if (count.citation().isConflicting()
                    && count.number() != facts.roster().institutionsOn(team, day)) {
                besides.add(DisplayValue.of(
                        texts.say("comparison.also-said", count.number()), notes.mark(count.citation())));
            }
        }
        int collaborators = facts.roster().certainOn(team, Role.COLLABORATOR, day)
                + facts.roster().uncertainOn(team, Role.COLLABORATOR, day);
        if (collaborators > 0) {
            String role = texts.say(facts.labels().of("memberships.role", Role.COLLABORATOR.code()));
            besides.add(DisplayValue.of(
                    texts.say("comparison.counted", role, collaborators),
                    notes.counted(team.code() + "/collaborators", collaborators)));
        }
        return besides;
    }

    private List<Tally> tallies(TeamRow team) {
        Map<MilestoneState, Integer> counts = new TreeMap<>();
        facts.milestones().stream()
                .filter(milestone -> team.slug().equals(milestone.team()) && milestone.isKnownOn(on))
                .forEach(milestone -> counts.merge(milestone.stateOn(on, visit.newestReport()), 1, Integer::sum));
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((state, count) -> tallies.add(new Tally(state.symbol(), texts.say(state.key()), count)));
        return tallies;
    }
}
