package kr.hannun.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.hannun.review.LiveRound;
import kr.hannun.review.ReviewWorks;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.shell.Csv;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coordinator's pages of a round's panel and of its calculation. */
@Component
class ReviewPanelPages {

    /** The panel and the form that seats somebody. */
    public record PanelPage(
            Frame frame,
            Form form,
            boolean rehearsal,
            List<Seat> seats,
            List<Option> parts,
            List<Option> teams,
            String action,
            String result) {}

    /** A seat. */
    public record Seat(
            int number, String person, String account, String part, String teams, String pledged, String done) {}

    /** The calculation sheet. */
    public record ResultPage(Frame frame, boolean rehearsal, List<Team> teams, String csv) {}

    /** A team's sheet; {@code missing} says why there is no total. */
    public record Team(String name, @Nullable String total, List<String> missing, List<Line> lines) {}

    /** A step of the calculation. */
    public record Line(
            String what,
            String rule,
            String inputs,
            String exact,
            @Nullable String rounded) {}

    PanelPage panel(Visit visit, LiveRound round, List<ReviewWorks.Seat> seats, Form form) {
        Texts texts = visit.texts();
        return new PanelPage(
                frame(visit, round, "review.panel"),
                form,
                round.rehearsal(),
                seats.stream().map(seat -> seat(texts, round, seat)).toList(),
                round.parts().stream()
                        .filter(LiveRound.Part::isJudged)
                        .map(part -> new Option(part.code(), texts.say(part.name())))
                        .toList(),
                round.teams().stream()
                        .map(team -> new Option(team.slug(), texts.say(team.name())))
                        .toList(),
                visit.link("reviews/" + round.slug() + "/panel"),
                visit.link("reviews/" + round.slug() + "/result"));
    }

    private static Frame frame(Visit visit, LiveRound round, String title) {
        Texts texts = visit.texts();
        List<Link> between = List.of(
                Link.to(visit.link("reviews"), texts.say("review.rounds.title")),
                Link.to(visit.link("reviews/" + round.slug()), round.title()));
        return Frame.of(visit, "rounds", between, texts.say(title), List.of(), false);
    }

    private static Seat seat(Texts texts, LiveRound round, ReviewWorks.Seat seat) {
        return new Seat(
                seat.number(),
                seat.person(),
                seat.account(),
                round.part(seat.part()).map(part -> texts.say(part.name())).orElse(""),
                seat.teams().stream()
                        .map(slug -> round.team(slug)
                                .map(team -> texts.say(team.name()))
                                .orElse(slug))
                        .collect(Collectors.joining(", ")),
                texts.say(seat.pledged() ? "review.pledged" : "review.not-pledged"),
                seat.submitted() + " / " + seat.teams().size());
    }

    ResultPage result(Visit visit, LiveRound round, Sheet sheet) {
        return new ResultPage(
                frame(visit, round, "review.sheet"),
                round.rehearsal(),
                sheet.teams().stream()
                        .map(team -> team(visit.texts(), round, team))
                        .toList(),
                visit.link("reviews/" + round.slug() + "/result.csv"));
    }

    private static Team team(Texts texts, LiveRound round, Sheet.Team team) {
        return new Team(
                round.team(team.team()).map(each -> texts.say(each.name())).orElse(team.team()),
                team.total() == null ? null : team.total().toPlainString(),
                team.missing().stream()
                        .map(missing -> texts.say(
                                "review.lack." + missing.lack().name(),
                                name(texts, round, missing.part()),
                                missing.count()))
                        .toList(),
                team.lines().stream().map(line -> line(texts, round, line)).toList());
    }

    private static Line line(Texts texts, LiveRound round, Sheet.Line line) {
        String what = name(texts, round, line.of());
        return new Line(
                line.judge() == null ? what : texts.say("review.judge", line.judge()) + " · " + what,
                rule(texts, line),
                line.inputs().entrySet().stream()
                        .map(input -> label(texts, round, line, input.getKey()) + " "
                                + input.getValue().text())
                        .collect(Collectors.joining(" · ")),
                line.exact().text(),
                line.rounded() == null ? null : line.rounded().toPlainString());
    }

    private static String rule(Texts texts, Sheet.Line line) {
        return switch (line.rule()) {
            case MARK, JUDGE, SUM, TOTAL ->
                texts.say("review.step." + line.rule().name());
            case PANEL -> texts.say("review.aggregation." + line.way());
            case MEASURE, PART -> texts.say("review.conversion." + line.way());
        };
    }

    private static String label(Texts texts, LiveRound round, Sheet.Line line, String input) {
        if (line.rule() == Sheet.Rule.PANEL) {
            return texts.say("review.judge", input);
        }
        String word = texts.sayIfKnown("review.input." + input);
        return word == null ? name(texts, round, input) : word;
    }

    /** What a part or criterion is called; the round itself has no code. */
    private static String name(Texts texts, LiveRound round, String code) {
        if (code.isEmpty()) {
            return texts.say("review.total");
        }
        Optional<String> part = round.part(code).map(each -> texts.say(each.name()));
        return part.orElseGet(() -> round.parts().stream()
                .flatMap(each -> each.criteria().stream())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> texts.say(each.name()))
                .orElse(code));
    }

    /** The same steps as a file. */
    byte[] csv(Visit visit, LiveRound round, Sheet sheet) {
        Texts texts = visit.texts();
        List<String> heads = new ArrayList<>();
        for (String head : List.of("team", "what", "rule", "inputs", "exact", "rounded")) {
            heads.add(texts.say("review.sheet." + head));
        }
        Csv csv = new Csv(heads);
        for (Sheet.Team each : sheet.teams()) {
            Team team = team(texts, round, each);
            team.lines()
                    .forEach(line -> csv.row(
                            team.name(),
                            line.what(),
                            line.rule(),
                            line.inputs(),
                            line.exact(),
                            line.rounded() == null ? "" : line.rounded()));
        }
        return csv.bytes();
    }
}
