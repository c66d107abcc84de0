package kr.hannun.review.web;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.ReleaseResult;
import kr.hannun.review.result.ReleaseResult.Field;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewRounds;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read of a round: the fields of its result that were released, and nothing before. */
@Component
class PublishedPages {

    private final ReviewRounds rounds;
    private final ReleaseResult releases;
    private final Decisions decisions;
    private final Panel panel;

    PublishedPages(ReviewRounds rounds, ReleaseResult releases, Decisions decisions, Panel panel) {
        this.rounds = rounds;
        this.releases = releases;
        this.decisions = decisions;
        this.panel = panel;
    }

    /**
     * What everybody may read of a result.
     *
     * @param settled since when it is final, or null while it is provisional
     */
    public record PublishedPage(
            Frame frame,
            String kind,
            @Nullable String settled,
            List<String> heads,
            List<Line> lines,
            List<String> panel) {}

    /** A team with the released fields, in the order of the heads. */
    public record Line(String team, List<String> cells) {}

    /** The page, read in one state of the data; as long as nothing was released there is none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PublishedPage page(Visit visit, String slug) {
        ReviewRound round = rounds.find(visit.head().program(), slug)
                .filter(each -> !each.rehearsal() && !each.is(RoundTransition.VOID))
                .orElseThrow(FormAnswer::missing);
        Set<Field> released = released(round);
        if (released.isEmpty()) {
            throw FormAnswer.missing();
        }
        Texts texts = visit.texts();
        List<Field> columns =
                released.stream().filter(field -> field != Field.PANEL).toList();
        return new PublishedPage(
                Frame.of(visit, "rounds", List.of(), round.title(), List.of(), false),
                texts.say("review.kind." + round.kind().name().toLowerCase(Locale.ROOT)),
                round.act(RoundTransition.FINISH)
                        .flatMap(act -> Optional.ofNullable(act.doneAt()))
                        .map(texts::moment)
                        .orElse(null),
                columns.stream()
                        .map(field -> texts.say("review.release.field." + field.name()))
                        .toList(),
                decisions.of(round).stream()
                        .map(team -> line(texts, round, team, columns))
                        .toList(),
                released.contains(Field.PANEL) ? DecisionPages.panel(texts, round, panel.members(round)) : List.of());
    }

    private Set<Field> released(ReviewRound round) {
        Set<Field> released = EnumSet.noneOf(Field.class);
        releases.of(round).stream()
                .filter(each -> each.releasedAt() != null)
                .forEach(each -> released.add(each.field()));
        return released;
    }

    private static Line line(Texts texts, ReviewRound round, Decisions.OfTeam team, List<Field> columns) {
        return new Line(
                texts.say(team.team().name()),
                columns.stream().map(field -> cell(texts, round, team, field)).toList());
    }

    private static String cell(Texts texts, ReviewRound round, Decisions.OfTeam team, Field field) {
        Decisions.Decision decision = team.decision();
        Optional<String> text = switch (field) {
            case DECISION ->
                Optional.ofNullable(decision)
                        .map(each ->
                                texts.say("review.verdict." + each.verdict().name()));
            case TOTAL -> Optional.ofNullable(team.points().get("")).map(BigDecimal::toPlainString);
            case PARTS ->
                Optional.of(String.join(
                        " · ",
                        round.parts().stream()
                                .map(part -> texts.say(part.name()) + " "
                                        + team.points().get(part.code()))
                                .toList()));
            case RANK -> Optional.ofNullable(team.rank()).map(String::valueOf);
            case REASON -> Optional.ofNullable(decision).map(Decisions.Decision::why);
            case OPINION -> Optional.ofNullable(team.notice()).map(Decisions.Notice::opinion);
            case PANEL -> Optional.empty();
        };
        return text.orElse("—");
    }
}
