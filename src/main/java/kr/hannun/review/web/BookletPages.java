package kr.hannun.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.review.change.RoundChanges;
import kr.hannun.review.result.ReviewResults;
import kr.hannun.review.result.Verdict;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The committee's booklet (심의자료): team by team all that a committee has to know, and the sheet on which it decides. */
@Component
class BookletPages {

    private static final double BAR = 240;
    private static final int SIGNATURES = 6;

    private final RoundFacts facts;

    BookletPages(RoundFacts facts) {
        this.facts = facts;
    }

    /** The booklet; {@code others} leads to the other teams where it is about one. */
    public record BookletPage(
            RoundPages.Head head,
            List<Link> others,
            List<RoundFacts.Fact> facts,
            List<ChangesPages.Done> changes,
            List<Team> teams,
            List<String> verdicts,
            List<Integer> signatures) {}

    /** A team; {@code out} says since when and why it was taken out, and then there is nothing to decide. */
    public record Team(
            String id,
            String number,
            String name,
            @Nullable String out,
            List<String> lede,
            List<Part> parts,
            @Nullable Part total,
            List<Dots.Part> dots,
            Voices.OfTeam voices) {}

    /** A part's points beside its full marks and its floor; widths are of the picture. */
    public record Part(
            String name,
            String sub,
            String weight,
            String points,
            String floor,
            String apart,
            String full,
            String reached,
            @Nullable String mark) {}

    BookletPage booklet(
            Visit visit,
            ReviewRound round,
            ReviewResults.Closed closed,
            List<RoundChanges.Change> changes,
            @Nullable String only) {
        Texts texts = visit.texts();
        return new BookletPage(
                RoundPages.head(visit, round, RoundPages.Tab.DECISION, texts.say("review.booklet")),
                Stream.concat(
                                Stream.of(new Link(
                                        visit.link(RoundPages.place(round, "booklet")),
                                        texts.say("review.booklet.all"),
                                        only == null)),
                                round.teams().stream()
                                        .map(team -> new Link(
                                                visit.link(RoundPages.place(round, "booklet/" + team.slug())),
                                                texts.say(team.name()),
                                                team.slug().equals(only))))
                        .toList(),
                facts.head(visit, round),
                ChangesPages.done(texts, round, changes),
                round.teams().stream()
                        .filter(team -> only == null || team.slug().equals(only))
                        .map(team -> team(texts, round, team, closed))
                        .toList(),
                Verdict.of(round.kind()).stream()
                        .map(verdict -> texts.say("review.verdict." + verdict.name()))
                        .toList(),
                Stream.iterate(1, number -> number + 1).limit(SIGNATURES).toList());
    }

    private static Team team(Texts texts, ReviewRound round, ReviewRound.Team team, ReviewResults.Closed closed) {
        Voices.OfTeam voices = Voices.of(texts, round, team, closed.opinions());
        Sheet.Team computed = closed.sheet().of(team.slug()).orElse(null);
        List<Dots.Part> dots = computed == null ? List.of() : Dots.of(texts, round, computed);
        return new Team(
                team.slug(),
                texts.say(
                        "review.booklet.number",
                        round.teams().indexOf(team) + 1,
                        round.teams().size()),
                texts.say(team.name()),
                DecisionPages.out(texts, team),
                computed == null ? List.of() : lede(texts, round, team, computed, voices, dots),
                computed == null
                        ? List.of()
                        : round.parts().stream()
                                .map(part -> part(texts, round, part, computed))
                                .toList(),
                computed == null ? null : total(texts, round, computed),
                dots,
                voices);
    }

    private static List<String> lede(
            Texts texts,
            ReviewRound round,
            ReviewRound.Team team,
            Sheet.Team computed,
            Voices.OfTeam voices,
            List<Dots.Part> dots) {
        List<String> lede = new ArrayList<>();
        lede.add(texts.say(
                computed.rank() == null ? "review.booklet.unranked" : "review.booklet.ranked",
                texts.say(team.name()),
                Objects.requireNonNull(computed.total()).toPlainString(),
                round.full().toPlainString(),
                computed.rank() == null ? "" : computed.rank(),
                round.remaining().size()));
        computed.belowFloor()
                .forEach(part -> lede.add(texts.say(
                        "review.booklet.below-floor",
                        part.isEmpty()
                                ? texts.say("review.total")
                                : round.part(part)
                                        .map(each -> texts.say(each.name()))
                                        .orElse(part))));
        voices.gates().forEach(gate -> lede.add(gate.name() + ": " + gate.finding()));
        dots.stream()
                .flatMap(part -> part.figures().stream())
                .filter(Dots.Figure::split)
                .forEach(figure -> lede.add(texts.say("review.booklet.split", figure.name(), figure.spread())));
        return lede;
    }

    private static Part part(Texts texts, ReviewRound round, ReviewRound.Part part, Sheet.Team team) {
        long judges = team.lines().stream()
                .filter(line -> line.rule() == Sheet.Rule.JUDGE && line.of().equals(part.code()))
                .count();
        return row(
                texts.say(part.name()),
                part.isJudged()
                        ? texts.say("review.booklet.judges", judges, part.minimum())
                        : texts.say("review.booklet.measures", part.marked().size()),
                part.weight(),
                Objects.requireNonNull(team.parts().get(part.code())),
                part.floor(),
                widest(round));
    }

    private static Part total(Texts texts, ReviewRound round, Sheet.Team team) {
        return row(
                texts.say("review.total"),
                team.rank() == null ? "—" : texts.say("review.booklet.rank", team.rank()),
                round.full(),
                Objects.requireNonNull(team.total()),
                round.floor(),
                round.full());
    }

    private static BigDecimal widest(ReviewRound round) {
        return round.parts().stream().map(ReviewRound.Part::weight).reduce(BigDecimal.ONE, BigDecimal::max);
    }

    private static Part row(
            String name,
            String sub,
            BigDecimal weight,
            BigDecimal points,
            @Nullable BigDecimal share,
            BigDecimal widest) {
        Optional<BigDecimal> floor = Optional.ofNullable(share).map(weight::multiply);
        return new Part(
                name,
                sub,
                weight.toPlainString(),
                points.toPlainString(),
                floor.map(each -> each.stripTrailingZeros().toPlainString()).orElse("—"),
                floor.map(each -> signed(points.subtract(each))).orElse("—"),
                width(weight, widest),
                width(points, widest),
                floor.map(each -> width(each, widest)).orElse(null));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() < 0 ? "" : "+") + number.toPlainString();
    }

    private static String width(BigDecimal part, BigDecimal whole) {
        return String.format(Locale.ROOT, "%.1f", BAR * part.doubleValue() / whole.doubleValue());
    }
}
