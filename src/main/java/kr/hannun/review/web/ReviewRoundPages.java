package kr.hannun.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.hannun.consortium.TeamRow;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.LiveRound;
import kr.hannun.review.LiveRounds;
import kr.hannun.review.ReviewKind;
import kr.hannun.review.RulePacks;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages on which coordinators make and open rounds. */
@Component
class ReviewRoundPages {

    private final LiveRounds rounds;
    private final RulePacks packs;

    ReviewRoundPages(LiveRounds rounds, RulePacks packs) {
        this.rounds = rounds;
        this.packs = packs;
    }

    /** The list. */
    public record ListPage(Frame frame, List<Row> rows, String make) {}

    /** A round in the list; {@code symbol} is that of its state. */
    public record Row(Link round, String kind, boolean rehearsal, String hard, String symbol, String state) {}

    /** The form of a new round. */
    public record NewPage(
            Frame frame,
            Form form,
            List<Option> packs,
            List<Option> kinds,
            List<Option> teams,
            List<Option> rehearsal,
            String action) {}

    /** A round with its rules; {@code say} is what stands between it and its opening. */
    public record ShowPage(
            Frame frame,
            Form form,
            boolean rehearsal,
            List<Fact> facts,
            List<PartRow> parts,
            String sum,
            boolean adds,
            boolean open,
            boolean proposed,
            String say,
            String action,
            @Nullable String panel) {}

    /** A line about the round. */
    public record Fact(String name, String text) {}

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

    ListPage list(Visit visit) {
        Texts texts = visit.texts();
        List<Row> rows = rounds.all(visit.head().program()).stream()
                .map(round -> new Row(
                        Link.to(visit.link("reviews/" + round.slug()), round.title()),
                        kind(texts, round.kind()),
                        round.rehearsal(),
                        texts.moment(round.hard()),
                        symbol(round),
                        state(texts, round)))
                .toList();
        Frame frame = Frame.of(visit, "rounds", texts.say("review.rounds.title"), List.of());
        return new ListPage(frame, rows, visit.link("reviews/new"));
    }

    private static String symbol(LiveRound round) {
        return round.isOpen() ? "active" : round.opening() == null ? "planned" : "noreport";
    }

    private static String state(Texts texts, LiveRound round) {
        String state = round.isOpen() ? "open" : round.opening() == null ? "draft" : "proposed";
        return texts.say("review.state." + state);
    }

    private static String kind(Texts texts, ReviewKind kind) {
        return texts.say("review.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    NewPage making(Visit visit, Form form, List<TeamRow> teams) {
        Texts texts = visit.texts();
        return new NewPage(
                Frame.of(visit, "rounds", list(visit, texts), texts.say("review.make"), List.of(), false),
                form,
                packs.all().stream()
                        .map(pack -> new Option(pack.code(), texts.say(pack.title())))
                        .toList(),
                Arrays.stream(ReviewKind.values())
                        .map(kind -> new Option(kind.name(), kind(texts, kind)))
                        .toList(),
                teams.stream()
                        .map(team -> new Option(team.slug(), texts.say(team.shortName())))
                        .toList(),
                List.of(new Option("yes", texts.say("review.rehearsal.yes"))),
                visit.link("reviews"));
    }

    private static List<Link> list(Visit visit, Texts texts) {
        return List.of(Link.to(visit.link("reviews"), texts.say("review.rounds.title")));
    }

    /** What stands in the fields of weights before anybody typed. */
    static Typed weights(LiveRound round) {
        Map<String, String> fields = new LinkedHashMap<>();
        round.parts().forEach(part -> {
            fields.put("weight." + part.code(), part.weight().toPlainString());
            part.criteria().stream()
                    .filter(each -> each.weight() != null)
                    .forEach(each -> fields.put(
                            "weight." + each.code(),
                            Objects.requireNonNull(each.weight()).toPlainString()));
        });
        return Typed.with(fields);
    }

    ShowPage show(Visit visit, LiveRound round, Form form) {
        Texts texts = visit.texts();
        BigDecimal sum = round.parts().stream().map(LiveRound.Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ShowPage(
                Frame.of(visit, "rounds", list(visit, texts), round.title(), List.of(), false),
                form,
                round.rehearsal(),
                facts(texts, round),
                round.parts().stream().map(part -> part(texts, part)).toList(),
                texts.say("review.sum", sum.toPlainString(), round.full().toPlainString()),
                sum.compareTo(round.full()) == 0,
                round.isOpen(),
                round.opening() != null,
                say(texts, round),
                visit.link("reviews/" + round.slug()),
                round.isOpen() ? visit.link("reviews/" + round.slug() + "/panel") : null);
    }

    private static List<Fact> facts(Texts texts, LiveRound round) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.say("review.kind"), kind(texts, round.kind())));
        facts.add(new Fact(
                texts.say("review.pack"),
                round.citation() + " · " + texts.when(round.asOf()).text()));
        facts.add(new Fact(texts.say("review.soft"), texts.moment(round.soft())));
        facts.add(new Fact(texts.say("review.hard"), texts.moment(round.hard())));
        facts.add(new Fact(
                texts.say("review.teams"),
                String.join(
                        ", ",
                        round.teams().stream()
                                .map(team -> texts.say(team.name()))
                                .toList())));
        return facts;
    }

    private static String say(Texts texts, LiveRound round) {
        LiveRound.Opening opening = round.opening();
        if (opening == null) {
            return texts.say("review.opening.none");
        }
        String proposed = texts.moment(opening.proposedAt());
        return opening.openedAt() == null
                ? texts.say("review.opening.waits", proposed, opening.proposer())
                : texts.say(
                        "review.opening.done",
                        texts.moment(opening.openedAt()),
                        String.valueOf(opening.opener()),
                        opening.proposer());
    }

    private static PartRow part(Texts texts, LiveRound.Part part) {
        BigDecimal sum = part.criteria().stream()
                .filter(each -> each.weight() != null && each.parent() == null)
                .map(each -> Objects.requireNonNull(each.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String rule = texts.say(
                part.isJudged() ? "review.rule.panel" : "review.rule.measured",
                part.panelSize(),
                part.minimum(),
                texts.say("review.aggregation." + part.aggregation().name()),
                part.rounding().places());
        return new PartRow(
                part.code(),
                texts.say(part.name()),
                part.weight().toPlainString(),
                rule,
                texts.say("review.sum", sum.toPlainString(), part.weight().toPlainString()),
                sum.compareTo(part.weight()) == 0,
                part.criteria().stream().map(each -> line(texts, each)).toList());
    }

    private static CriterionLine line(Texts texts, LiveRound.Criterion criterion) {
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
