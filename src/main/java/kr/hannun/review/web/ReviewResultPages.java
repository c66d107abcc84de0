package kr.hannun.review.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.Fraction;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.review.change.RoundChanges;
import kr.hannun.review.result.Opinions;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Sha256;
import kr.hannun.shell.Csv;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calculation sheet of a round, the same under other rules, and how far judges lie apart. */
@Component
class ReviewResultPages {

    private final RoundFacts facts;

    ReviewResultPages(RoundFacts facts) {
        this.facts = facts;
    }

    /**
     * The calculation sheet.
     *
     * @param imagined whether it is computed under other rules than the round's, to look at
     * @param facts what it says of itself
     * @param parts the parts' names, the heads of the table of results
     * @param kept whether the sheet is the one that was kept when the round was closed; null under other rules
     */
    public record ResultPage(
            RoundPages.Head head,
            boolean imagined,
            List<RoundFacts.Fact> facts,
            List<ChangesPages.Done> changes,
            List<String> parts,
            List<Team> teams,
            List<Spread> spreads,
            List<Severity> severities,
            String csv,
            String booklet,
            String digest,
            @Nullable Boolean kept,
            List<Choice> choices,
            String action,
            String plain) {}

    /** What can be said of a result while the round is at work: nothing but that. */
    public record LaterPage(RoundPages.Head head) {}

    /** A team's sheet; {@code missing} says why there is no total. */
    public record Team(
            String id,
            String name,
            List<String> points,
            @Nullable String total,
            String rank,
            List<String> notes,
            List<Line> lines) {}

    /** A step of the calculation. */
    public record Line(
            String what,
            String rule,
            String inputs,
            String exact,
            @Nullable String rounded) {}

    /** How far the judges of a part lie apart about a team. */
    public record Spread(String part, String team, String lowest, String highest, String apart, int judges) {}

    /** How much stricter or milder a judge is than the panel, on the same teams. */
    public record Severity(String part, String judge, String mean, String apart, int teams) {}

    /** A part whose aggregation can be imagined otherwise. */
    public record Choice(String part, String name, String chosen, List<Option> options) {}

    /** What a closed round came to, and by which aliases its judges are named. */
    record Result(Sheet sheet, Opinions.Of opinions, List<RoundChanges.Change> changes) {}

    ResultPage result(Visit visit, ReviewRound round, Result result, boolean other, SubmittedFields imagined) {
        Texts texts = visit.texts();
        Sheet sheet = result.sheet();
        Judges judges = new Judges(texts, result.opinions().aliases());
        String digest = Sha256.of(sheet.text());
        return new ResultPage(
                RoundPages.head(visit, round, RoundPages.Tab.RESULT),
                other,
                facts.head(visit, round),
                ChangesPages.done(texts, round, result.changes()),
                round.parts().stream().map(part -> texts.say(part.name())).toList(),
                teams(texts, round, judges, sheet),
                spreads(texts, round, sheet),
                severities(texts, round, judges, sheet),
                visit.link(RoundPages.place(round, "result.csv")),
                visit.link(RoundPages.place(round, "booklet")),
                digest,
                other
                        ? null
                        : round.act(RoundTransition.CLOSE)
                                .map(ReviewRound.Acted::digest)
                                .filter(digest::equals)
                                .isPresent(),
                round.parts().stream()
                        .filter(ReviewRound.Part::isJudged)
                        .map(part -> choice(texts, part, imagined))
                        .toList(),
                visit.link(RoundPages.place(round, "result/what-if")),
                visit.link(RoundPages.place(round, "result")));
    }

    LaterPage later(Visit visit, ReviewRound round) {
        return new LaterPage(RoundPages.head(visit, round, RoundPages.Tab.RESULT));
    }

    private static Choice choice(Texts texts, ReviewRound.Part part, SubmittedFields imagined) {
        return new Choice(
                part.code(),
                texts.say(part.name()),
                imagined.given("as." + part.code()).orElse(part.aggregation().name()),
                Arrays.stream(Aggregation.values())
                        .map(each -> new Option(each.name(), texts.say("review.aggregation." + each.name())))
                        .toList());
    }

    /** The teams of the sheet, and those that were taken out, in the order of the round. */
    private static List<Team> teams(Texts texts, ReviewRound round, Judges judges, Sheet sheet) {
        return round.teams().stream()
                .map(team -> sheet.of(team.slug())
                        .map(each -> team(texts, round, judges, each))
                        .orElseGet(() -> out(texts, round, team)))
                .toList();
    }

    private static Team out(Texts texts, ReviewRound round, ReviewRound.Team team) {
        String out = DecisionPages.out(texts, team);
        return new Team(
                team.slug(),
                texts.say(team.name()),
                round.parts().stream().map(part -> "—").toList(),
                null,
                "—",
                out == null ? List.of() : List.of(out),
                List.of());
    }

    private static Team team(Texts texts, ReviewRound round, Judges judges, Sheet.Team team) {
        List<String> notes = new ArrayList<>();
        team.missing()
                .forEach(missing -> notes.add(texts.say(
                        "review.lack." + missing.lack().name(), name(texts, round, missing.part()), missing.count())));
        team.belowFloor().forEach(part -> notes.add(texts.say("review.below-floor", name(texts, round, part))));
        team.gates()
                .forEach(gate -> notes.add(texts.say(
                        "review.gate." + gate.finding().name(),
                        name(texts, round, gate.criterion()),
                        gate.met(),
                        gate.notMet())));
        return new Team(
                team.team(),
                round.team(team.team()).map(each -> texts.say(each.name())).orElse(team.team()),
                round.parts().stream()
                        .map(part -> Optional.ofNullable(team.parts().get(part.code()))
                                .map(BigDecimal::toPlainString)
                                .orElse("—"))
                        .toList(),
                team.total() == null ? null : team.total().toPlainString(),
                team.rank() == null ? "—" : String.valueOf(team.rank()),
                notes,
                judges.ordered(team.lines()).stream()
                        .map(line -> line(texts, round, judges, line))
                        .toList());
    }

    private static Line line(Texts texts, ReviewRound round, Judges judges, Sheet.Line line) {
        String what = name(texts, round, line.of());
        return new Line(
                line.judge() == null ? what : judges.name(line.judge()) + " · " + what,
                rule(texts, line),
                judges.ordered(line).entrySet().stream()
                        .map(input -> label(texts, round, judges, line, input.getKey()) + " "
                                + input.getValue().text())
                        .collect(Collectors.joining(" · ")),
                line.exact().text(),
                line.rounded() == null ? null : line.rounded().toPlainString());
    }

    private static String rule(Texts texts, Sheet.Line line) {
        return switch (line.rule()) {
            case MARK, JUDGE, SUM, TOTAL -> texts.say("review.step." + line.way());
            case GATE -> texts.say("review.finding." + line.way());
            case PANEL -> texts.say("review.aggregation." + line.way());
            case MEASURE, PART -> texts.say("review.conversion." + line.way());
        };
    }

    private static String label(Texts texts, ReviewRound round, Judges judges, Sheet.Line line, String input) {
        if (line.rule() == Sheet.Rule.PANEL) {
            return judges.name(input);
        }
        String word = texts.sayIfKnown("review.input." + input);
        return word == null ? name(texts, round, input) : word;
    }

    /** What a part or criterion is called; the round itself has no code. */
    private static String name(Texts texts, ReviewRound round, String code) {
        if (code.isEmpty()) {
            return texts.say("review.total");
        }
        return round.part(code)
                .map(part -> texts.say(part.name()))
                .or(() -> round.criterion(code).map(each -> texts.say(each.name())))
                .orElse(code);
    }

    private record Given(String team, String part, String judge, Fraction points) {}

    private static List<Given> given(Sheet sheet) {
        return sheet.teams().stream()
                .flatMap(team -> team.lines().stream()
                        .filter(line -> line.rule() == Sheet.Rule.JUDGE)
                        .map(line ->
                                new Given(team.team(), line.of(), Objects.requireNonNull(line.judge()), line.exact())))
                .toList();
    }

    private static List<Spread> spreads(Texts texts, ReviewRound round, Sheet sheet) {
        List<Spread> spreads = new ArrayList<>();
        List<Given> given = given(sheet);
        for (ReviewRound.Part part : round.parts()) {
            for (ReviewRound.Team team : round.teams()) {
                List<Fraction> points = given.stream()
                        .filter(each ->
                                each.part().equals(part.code()) && each.team().equals(team.slug()))
                        .map(Given::points)
                        .sorted()
                        .toList();
                if (points.size() > 1) {
                    spreads.add(new Spread(
                            texts.say(part.name()),
                            texts.say(team.name()),
                            shown(points.getFirst()),
                            shown(points.getLast()),
                            shown(points.getLast().minus(points.getFirst())),
                            points.size()));
                }
            }
        }
        return spreads;
    }

    /** A judge beside the mean of all judges of the same part, on the teams both have marked. */
    private static List<Severity> severities(Texts texts, ReviewRound round, Judges judges, Sheet sheet) {
        List<Severity> severities = new ArrayList<>();
        List<Given> given = given(sheet);
        for (ReviewRound.Part part : round.parts()) {
            List<Given> here = given.stream()
                    .filter(each -> each.part().equals(part.code()))
                    .toList();
            for (String judge : judges.ordered(here.stream().map(Given::judge).distinct())) {
                List<Given> own =
                        here.stream().filter(each -> each.judge().equals(judge)).toList();
                Fraction mean = mean(own.stream().map(Given::points).toList());
                Fraction others = mean(own.stream()
                        .map(each -> mean(here.stream()
                                .filter(other -> other.team().equals(each.team()))
                                .map(Given::points)
                                .toList()))
                        .toList());
                severities.add(new Severity(
                        texts.say(part.name()),
                        judges.name(judge),
                        shown(mean),
                        signed(mean.minus(others)),
                        own.size()));
            }
        }
        return severities;
    }

    private static Fraction mean(List<Fraction> all) {
        return all.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(all.size()));
    }

    private static String shown(Fraction number) {
        return String.format(Locale.ROOT, "%.2f", number.rounded(2, RoundingMode.HALF_UP));
    }

    private static String signed(Fraction number) {
        return String.format(Locale.ROOT, "%+.2f", number.rounded(2, RoundingMode.HALF_UP));
    }

    /** The steps as a file, below what it says of itself; then what was changed on the way and what the judges said. */
    byte[] csv(Visit visit, ReviewRound round, Result result) {
        Texts texts = visit.texts();
        Judges judges = new Judges(texts, result.opinions().aliases());
        List<String> heads = new ArrayList<>();
        for (String head : List.of("team", "what", "rule", "inputs", "exact", "rounded")) {
            heads.add(texts.say("review.sheet." + head));
        }
        Csv csv = new Csv(heads);
        facts.head(visit, round).forEach(fact -> csv.row("", fact.name(), fact.text(), "", "", ""));
        ChangesPages.done(texts, round, result.changes())
                .forEach(change ->
                        csv.row("", texts.say("review.changes.what"), change.what(), change.why(), change.by(), ""));
        for (Team team : teams(texts, round, judges, result.sheet())) {
            team.lines()
                    .forEach(line -> csv.row(
                            team.name(),
                            line.what(),
                            line.rule(),
                            line.inputs(),
                            line.exact(),
                            line.rounded() == null ? "" : line.rounded()));
            csv.row(team.name(), texts.say("review.rank"), "", String.join(" · ", team.notes()), team.rank(), "");
        }
        round.teams().forEach(team -> said(csv, texts, round, team, result.opinions()));
        return csv.bytes();
    }

    private static void said(Csv csv, Texts texts, ReviewRound round, ReviewRound.Team team, Opinions.Of opinions) {
        Voices.OfTeam voices = Voices.of(texts, round, team, opinions);
        String name = texts.say(team.name());
        voices.gates()
                .forEach(gate -> gate.findings()
                        .forEach(found -> found.voices()
                                .forEach(voice -> csv.row(
                                        name,
                                        voice.who() + " · " + gate.name(),
                                        texts.say("review.comment"),
                                        voice.comment(),
                                        found.name(),
                                        ""))));
        voices.criteria()
                .forEach(criterion -> criterion
                        .voices()
                        .forEach(voice -> csv.row(
                                name,
                                voice.who() + " · " + criterion.name(),
                                texts.say("review.comment"),
                                voice.comment(),
                                voice.step(),
                                "")));
        voices.tally()
                .forEach(tally -> csv.row(
                        name, texts.say("review.recommendation"), tally.name(), "", String.valueOf(tally.count()), ""));
    }
}
