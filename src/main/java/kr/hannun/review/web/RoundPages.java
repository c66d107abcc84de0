package kr.hannun.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewRounds;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Actor;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What all pages of a coordinator about a round have in common: the round itself and its pages side by side. */
@Component
class RoundPages {

    private final ReviewRounds rounds;

    RoundPages(ReviewRounds rounds) {
        this.rounds = rounds;
    }

    /** The pages of a round, in the order of its course. */
    enum Tab {
        RULES(""),
        PANEL("panel"),
        MEASURES("measures"),
        CHANGES("changes"),
        RESULT("result"),
        DECISION("decision"),
        RELEASE("release");

        private final String place;

        Tab(String place) {
            this.place = place;
        }

        private String key() {
            return "review.tab." + name();
        }
    }

    /**
     * The top of a page about a round.
     *
     * @param tabs the round's other pages
     * @param state how far the round has come
     */
    public record Head(Frame frame, List<Link> tabs, boolean rehearsal, String symbol, String state) {}

    /** The round, for a coordinator. */
    ReviewRound round(Visit visit, Actor actor, String slug) {
        actor.mustBe(Actor.Role.COORDINATOR);
        return rounds.find(visit.head().program(), slug)
                .filter(round -> !round.sits(actor))
                .orElseThrow(FormAnswer::missing);
    }

    /** A page of the round, all of it read in one state of the data. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <T> T read(Visit visit, Actor actor, String slug, Function<ReviewRound, T> page) {
        return page.apply(round(visit, actor, slug));
    }

    /** A page about all rounds of the programme, read in the same way. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <T> T readAll(Visit visit, Function<List<ReviewRound>, T> page) {
        return page.apply(rounds.all(visit.head().program()));
    }

    static Head head(Visit visit, ReviewRound round, Tab tab) {
        return head(visit, round, tab, null);
    }

    /** The top of the tab's own page, or of a page below it with this title. */
    static Head head(Visit visit, ReviewRound round, Tab tab, @Nullable String title) {
        Texts texts = visit.texts();
        Link list = Link.to(visit.link("reviews"), texts.say("review.rounds.title"));
        Link own = Link.to(visit.link("reviews/" + round.slug()), round.title());
        String tabName = texts.say(tab.key());
        List<Link> between = new ArrayList<>();
        between.add(list);
        if (tab != Tab.RULES || title != null) {
            between.add(own);
        }
        if (tab != Tab.RULES && title != null) {
            between.add(Link.to(visit.link(place(round, tab.place)), tabName));
        }
        String heading = title != null ? title : tab == Tab.RULES ? round.title() : tabName;
        return new Head(
                Frame.of(visit, "rounds", between, heading, List.of(), false),
                List.of(Tab.values()).stream()
                        .map(each -> new Link(
                                visit.link(place(round, each.place)),
                                texts.say(each.key()),
                                each == tab && title == null))
                        .toList(),
                round.rehearsal(),
                symbol(round),
                state(texts, round));
    }

    static String place(ReviewRound round, String page) {
        return "reviews/" + round.slug() + (page.isEmpty() ? "" : "/" + page);
    }

    static String symbol(ReviewRound round) {
        return switch (stage(round)) {
            case "draft" -> "planned";
            case "proposed" -> "noreport";
            case "open", "closed", "confirmed" -> "active";
            case "void" -> "cancelled";
            default -> "done";
        };
    }

    static String state(Texts texts, ReviewRound round) {
        return texts.say("review.state." + stage(round));
    }

    private static String stage(ReviewRound round) {
        if (round.is(RoundTransition.VOID)) {
            return "void";
        }
        if (round.is(RoundTransition.FINISH)) {
            return "final";
        }
        if (round.is(RoundTransition.CONFIRM)) {
            return "confirmed";
        }
        if (round.is(RoundTransition.CLOSE)) {
            return "closed";
        }
        if (round.is(RoundTransition.OPEN)) {
            return "open";
        }
        return round.act(RoundTransition.OPEN).isPresent() ? "proposed" : "draft";
    }
}
