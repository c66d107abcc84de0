package kr.hannun.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.consortium.TeamRow;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.course.ActRules;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.round.ReviewKind;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewedMilestones;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages on which coordinators make and open rounds. */
@Component
class ReviewRoundPages {

    private final RuleChoices rules;

    ReviewRoundPages(RuleChoices rules) {
        this.rules = rules;
    }

    /** The list; {@code make} is null for those who only look. */
    public record ListPage(
            Frame frame,
            List<Row> rows,
            @Nullable String make,
            @Nullable String packs) {}

    /** A round in the list; {@code href} is null for those who only look. */
    public record Row(
            @Nullable String href,
            String title,
            String kind,
            boolean rehearsal,
            String hard,
            String symbol,
            String state,
            String progress) {}

    /** The form of a new round. */
    public record NewPage(
            Frame frame,
            Form form,
            List<Option> packs,
            List<Option> kinds,
            List<Option> teams,
            List<Option> rehearsal,
            List<Option> repeats,
            List<Option> without,
            String action) {}

    /** A round with its course and its rules. */
    public record ShowPage(
            RoundPages.Head head,
            Form form,
            List<RoundFacts.Fact> facts,
            List<Step> course,
            Step annulment,
            List<PartRow> parts,
            String sum,
            boolean adds,
            boolean open,
            List<Option> milestones,
            List<String> reviewed,
            String choose,
            @Nullable String discard,
            @Nullable String amendments,
            String weights) {}

    /**
     * An act of two people as it stands.
     *
     * @param say how far it has come
     * @param propose what to press to propose it, or null where it is not its turn
     * @param second what the second person presses, or null where nothing waits
     */
    public record Step(
            String id,
            String symbol,
            String title,
            String about,
            String say,
            @Nullable String propose,
            @Nullable String second,
            String proposal,
            String withdrawal,
            String action) {}

    /** A part with its criteria, whose weights must add up to its own; {@code sum} is what they add up to. */
    public record PartRow(
            String code,
            String name,
            String weight,
            String rule,
            String sum,
            boolean adds,
            List<CriterionLine> criteria) {}

    /** A criterion; {@code weight} is null where it gives no points. */
    public record CriterionLine(
            String code,
            String name,
            String about,
            String kind,
            @Nullable String weight,
            String steps) {}

    ListPage list(Visit visit, Actor actor, List<ReviewRound> rounds, List<Panel.Progress> progress) {
        Texts texts = visit.texts();
        boolean runs = actor.is(Actor.Role.COORDINATOR);
        List<Row> rows = rounds.stream()
                .filter(round -> runs || round.is(RoundTransition.OPEN))
                .map(round -> new Row(
                        runs ? visit.link("reviews/" + round.slug()) : null,
                        round.title(),
                        kind(texts, round.kind()),
                        round.rehearsal(),
                        texts.moment(round.deadline()),
                        RoundPages.symbol(round),
                        RoundPages.state(texts, round),
                        progress.stream()
                                .filter(each -> each.round().equals(round.id()))
                                .findFirst()
                                .map(each -> each.submitted() + " / " + each.due())
                                .orElse("—")))
                .toList();
        Frame frame = Frame.of(visit, "rounds", texts.say("review.rounds.title"), List.of());
        return new ListPage(
                frame, rows, runs ? visit.link("reviews/new") : null, runs ? visit.link(PackPages.PACKS) : null);
    }

    private static String kind(Texts texts, ReviewKind kind) {
        return texts.say("review.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    NewPage making(Visit visit, Form form, List<TeamRow> teams, List<ReviewRound> rounds) {
        Texts texts = visit.texts();
        return new NewPage(
                Frame.of(visit, "rounds", list(visit, texts), texts.say("review.make"), List.of(), false),
                form,
                rules.options(texts, visit.head().program()),
                Arrays.stream(ReviewKind.values())
                        .map(kind -> new Option(kind.name(), kind(texts, kind)))
                        .toList(),
                teams.stream()
                        .map(team -> new Option(team.slug(), texts.say(team.shortName())))
                        .toList(),
                List.of(new Option("yes", texts.say("review.rehearsal.yes"))),
                repeated(texts, rounds),
                List.of(new Option("yes", texts.say("review.without.yes"))),
                visit.link("reviews"));
    }

    private static List<Option> repeated(Texts texts, List<ReviewRound> rounds) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", texts.say("review.repeats.none")));
        rounds.stream()
                .filter(round -> round.is(RoundTransition.CONFIRM) || round.is(RoundTransition.VOID))
                .forEach(round -> options.add(new Option(round.slug(), round.title())));
        return options;
    }

    private static List<Link> list(Visit visit, Texts texts) {
        return List.of(Link.to(visit.link("reviews"), texts.say("review.rounds.title")));
    }

    /** What stands in the fields of weights before anybody typed, beside what was sent of another form of the page. */
    static SubmittedFields weights(ReviewRound round, SubmittedFields sent) {
        Map<String, String> fields = new LinkedHashMap<>(sent.fields().toSingleValueMap());
        round.parts().forEach(part -> {
            fields.put("weight." + part.code(), part.weight().toPlainString());
            part.criteria().stream()
                    .filter(each -> each.weight() != null)
                    .forEach(each -> fields.put(
                            "weight." + each.code(),
                            Objects.requireNonNull(each.weight()).toPlainString()));
        });
        return SubmittedFields.with(fields);
    }

    ShowPage show(
            Visit visit,
            ReviewRound round,
            List<ReviewedMilestones.Reviewed> candidates,
            List<ReviewedMilestones.Reviewed> reviewed,
            Form form) {
        Texts texts = visit.texts();
        BigDecimal sum = round.parts().stream().map(ReviewRound.Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ShowPage(
                RoundPages.head(visit, round, RoundPages.Tab.RULES),
                form,
                facts(texts, round),
                Stream.of(RoundTransition.OPEN, RoundTransition.CLOSE, RoundTransition.CONFIRM, RoundTransition.FINISH)
                        .map(act -> step(visit, round, act))
                        .toList(),
                step(visit, round, RoundTransition.VOID),
                round.parts().stream().map(part -> part(texts, part)).toList(),
                texts.say("review.sum", sum.toPlainString(), round.full().toPlainString()),
                sum.compareTo(round.full()) == 0,
                round.is(RoundTransition.OPEN),
                candidates.stream()
                        .map(each -> new Option(each.code(), milestone(texts, round, each)))
                        .toList(),
                reviewed.stream().map(each -> milestone(texts, round, each)).toList(),
                visit.link(RoundPages.place(round, "milestones")),
                round.rehearsal() ? visit.link(RoundPages.place(round, "discard")) : null,
                round.is(RoundTransition.OPEN) ? visit.link(RoundPages.place(round, "amendments")) : null,
                visit.link(RoundPages.place(round, "weights")));
    }

    private static String milestone(Texts texts, ReviewRound round, ReviewedMilestones.Reviewed milestone) {
        String team = round.teams().stream()
                .filter(each -> each.id().equals(milestone.team()))
                .findFirst()
                .map(each -> texts.say(each.name()))
                .orElse("");
        return texts.say(
                "review.milestone.of",
                team,
                texts.say(milestone.title()),
                milestone.version(),
                texts.moment(milestone.handedInAt()));
    }

    private static Step step(Visit visit, ReviewRound round, RoundTransition act) {
        Texts texts = visit.texts();
        String key = "review.act." + act.name();
        ReviewRound.Acted acted = round.act(act).orElse(null);
        boolean due = ActRules.isDue(round, act);
        String place = RoundPages.place(round, "acts/" + act.name().toLowerCase(Locale.ROOT));
        return new Step(
                act.name().toLowerCase(Locale.ROOT),
                round.is(act) ? "done" : acted != null ? "noreport" : "planned",
                texts.say(key),
                texts.say(key + ".about"),
                said(texts, acted),
                due && acted == null ? texts.say(key + ".propose") : null,
                due && acted != null ? texts.say(key + ".second") : null,
                visit.link(place + "/proposal"),
                visit.link(place + "/withdrawal"),
                visit.link(place));
    }

    private static String said(Texts texts, ReviewRound.@Nullable Acted acted) {
        if (acted == null) {
            return texts.say("review.act.none");
        }
        String said = acted.doneAt() == null
                ? texts.say("review.act.waits", texts.moment(acted.proposedAt()), acted.proposer())
                : texts.say(
                        "review.act.done",
                        texts.moment(acted.doneAt()),
                        acted.proposer(),
                        String.valueOf(acted.doer()));
        return acted.why() == null ? said : said + " " + texts.say("review.act.because", acted.why());
    }

    private static List<RoundFacts.Fact> facts(Texts texts, ReviewRound round) {
        List<RoundFacts.Fact> facts = new ArrayList<>();
        facts.add(RoundFacts.kind(texts, round));
        facts.addAll(RoundFacts.rules(texts, round));
        facts.add(new RoundFacts.Fact(texts.say("review.soft"), texts.moment(round.soft())));
        facts.add(new RoundFacts.Fact(
                texts.say("review.hard"),
                round.deadline().equals(round.hard())
                        ? texts.moment(round.hard())
                        : texts.say(
                                "review.hard.extended", texts.moment(round.hard()), texts.moment(round.deadline()))));
        if (round.planned() != null) {
            facts.add(new RoundFacts.Fact(
                    texts.say("review.planned"), texts.say("review.planned.teams", round.planned())));
        }
        facts.add(new RoundFacts.Fact(
                texts.say("review.clock"),
                texts.say(
                        round.clock().shifts() ? "review.clock.shifts" : "review.clock.stays",
                        round.clock().objectionDays(),
                        round.clock().answerDays())));
        facts.add(new RoundFacts.Fact(texts.say("review.sight"), texts.say("review.sight.rule")));
        ReviewRound.Repeated repeats = round.repeats();
        if (repeats != null) {
            facts.add(new RoundFacts.Fact(
                    texts.say("review.repeats"),
                    texts.say(
                            repeats.withoutEarlier() ? "review.repeats.without" : "review.repeats.with",
                            repeats.title())));
        }
        facts.add(new RoundFacts.Fact(
                texts.say("review.teams"),
                String.join(
                        ", ",
                        round.teams().stream()
                                .map(team -> Optional.ofNullable(DecisionPages.out(texts, team))
                                        .map(out -> texts.say(team.name()) + " (" + out + ")")
                                        .orElse(texts.say(team.name())))
                                .toList())));
        return facts;
    }

    static PartRow part(Texts texts, ReviewRound.Part part) {
        BigDecimal sum = part.criteria().stream()
                .filter(each -> each.weight() != null && each.parent() == null)
                .map(each -> Objects.requireNonNull(each.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String rule = texts.say(
                part.isJudged() ? "review.rule.panel" : "review.rule.measured",
                part.panelSize(),
                part.minimum(),
                texts.say("review.aggregation." + part.aggregation().name()),
                part.rounding().places(),
                texts.say("review.rounding." + part.rounding().mode().name()));
        return new PartRow(
                part.code(),
                texts.say(part.name()),
                part.weight().toPlainString(),
                rule,
                texts.say("review.sum", sum.toPlainString(), part.weight().toPlainString()),
                sum.compareTo(part.weight()) == 0,
                part.criteria().stream().map(each -> line(texts, each)).toList());
    }

    static CriterionLine line(Texts texts, ReviewRound.Criterion criterion) {
        BigDecimal weight = criterion.weight();
        return new CriterionLine(
                criterion.code(),
                texts.say(criterion.name()),
                texts.say(criterion.about()),
                texts.say("review.criterion." + criterion.kind().name()),
                weight == null ? null : weight.toPlainString(),
                criterion.kind() == CriterionKind.MEASURED
                        ? texts.say(
                                "review.conversion." + criterion.conversion().name())
                        : String.join(
                                " · ",
                                criterion.steps().stream()
                                        .map(step -> step.value() + " " + texts.say(step.name()))
                                        .toList()));
    }
}
