package kr.hannun.review.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.ReleaseResult;
import kr.hannun.review.result.ReleaseResult.Field;
import kr.hannun.review.round.Act;
import kr.hannun.review.round.LiveRound;
import kr.hannun.review.round.LiveRounds;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 공개: which field of a result everybody may read, and the page on which they read it. */
@Controller
class ReleaseController {

    private static final String ROUND = "/programs/{program}/reviews/{round}";

    private final RoundRoom room;
    private final LiveRounds rounds;
    private final ReleaseResult releases;
    private final Decisions decisions;
    private final Panel panel;

    ReleaseController(RoundRoom room, LiveRounds rounds, ReleaseResult releases, Decisions decisions, Panel panel) {
        this.room = room;
        this.rounds = rounds;
        this.releases = releases;
        this.decisions = decisions;
        this.panel = panel;
    }

    /** What can be released, and how far it has come; {@code published} is null while there is nothing to read. */
    public record ReleasePage(
            RoundRoom.Head head,
            Form form,
            String say,
            List<Row> rows,
            String action,
            @Nullable String published) {}

    /** A field; {@code press} is what there is to press, or null. */
    public record Row(
            String field,
            String name,
            String symbol,
            String say,
            String deed,
            @Nullable String press) {}

    /** What everybody may read of a result. */
    public record PublishedPage(Frame frame, String kind, List<String> heads, List<Line> lines, List<String> panel) {}

    /** A team with the released fields, in the order of the heads. */
    public record Line(String team, List<String> cells) {}

    @GetMapping(ROUND + "/release")
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> page(visit, round, RoundRoom.fresh(visit)));
    }

    @PostMapping(ROUND + "/release")
    ModelAndView release(Visit visit, Actor actor, Typed typed, @PathVariable("round") String slug) {
        LiveRound round = room.round(visit, actor, slug);
        Field field = Arrays.stream(Field.values())
                .filter(each -> each.name().equals(typed.text("field")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return RoundRoom.answer(
                visit,
                () -> releases.release(
                        actor,
                        RoundRoom.command(visit, typed, round),
                        field,
                        typed.text("deed").equals("propose")),
                problems -> page(visit, round, Form.refused(typed, problems, visit.texts())));
    }

    private ModelAndView page(Visit visit, LiveRound round, Form form) {
        Texts texts = visit.texts();
        List<ReleaseResult.Release> standing = releases.of(round);
        boolean can = !round.rehearsal() && round.is(Act.CONFIRM);
        return RoundRoom.page(
                "review/release",
                new ReleasePage(
                        RoundRoom.head(visit, round, RoundRoom.Tab.RELEASE),
                        form,
                        texts.say(
                                round.rehearsal()
                                        ? "review.release.rehearsal"
                                        : can ? "review.release.about" : "review.release.later"),
                        Arrays.stream(Field.values())
                                .map(field -> row(texts, field, standing, can))
                                .toList(),
                        visit.link(RoundRoom.place(round, "release")),
                        standing.stream().anyMatch(each -> each.releasedAt() != null)
                                ? visit.link(RoundRoom.place(round, "published"))
                                : null),
                form);
    }

    private static Row row(Texts texts, Field field, List<ReleaseResult.Release> standing, boolean can) {
        ReleaseResult.Release release = standing.stream()
                .filter(each -> each.field() == field)
                .findFirst()
                .orElse(null);
        String name = texts.say("review.release.field." + field.name());
        if (release == null) {
            return new Row(
                    field.name(),
                    name,
                    "planned",
                    texts.say("review.release.internal"),
                    "propose",
                    can ? texts.say("review.release.propose") : null);
        }
        return release.releasedAt() == null
                ? new Row(
                        field.name(),
                        name,
                        "noreport",
                        texts.say("review.act.waits", texts.moment(release.proposedAt()), release.proposer()),
                        "release",
                        texts.say("review.release.second"))
                : new Row(
                        field.name(),
                        name,
                        "done",
                        texts.say(
                                "review.act.done",
                                texts.moment(release.releasedAt()),
                                release.proposer(),
                                String.valueOf(release.releaser())),
                        "release",
                        null);
    }

    /** For everybody: nothing of a round stands here before something of it was released. */
    @GetMapping(ROUND + "/published")
    ModelAndView published(Visit visit, @PathVariable("round") String slug) {
        LiveRound round = rounds.find(visit.head().program(), slug)
                .filter(each -> !each.rehearsal() && !each.is(Act.VOID))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Set<Field> released = EnumSet.noneOf(Field.class);
        releases.of(round).stream()
                .filter(each -> each.releasedAt() != null)
                .forEach(each -> released.add(each.field()));
        if (released.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Texts texts = visit.texts();
        List<Field> columns =
                released.stream().filter(field -> field != Field.PANEL).toList();
        return new ModelAndView(
                "review/published",
                Map.of(
                        "page",
                        new PublishedPage(
                                Frame.of(visit, "rounds", List.of(), round.title(), List.of(), false),
                                texts.say("review.kind." + round.kind().name().toLowerCase(Locale.ROOT)),
                                columns.stream()
                                        .map(field -> texts.say("review.release.field." + field.name()))
                                        .toList(),
                                decisions.of(round).stream()
                                        .map(team -> line(texts, round, team, columns))
                                        .toList(),
                                released.contains(Field.PANEL)
                                        ? DecisionPages.panel(texts, round, panel.members(round))
                                        : List.of())));
    }

    private static Line line(Texts texts, LiveRound round, Decisions.OfTeam team, List<Field> columns) {
        return new Line(
                texts.say(team.team().name()),
                columns.stream().map(field -> cell(texts, round, team, field)).toList());
    }

    private static String cell(Texts texts, LiveRound round, Decisions.OfTeam team, Field field) {
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
