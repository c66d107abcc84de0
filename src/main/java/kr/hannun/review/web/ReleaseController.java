package kr.hannun.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.hannun.review.result.ReleaseResult;
import kr.hannun.review.result.ReleaseResult.Field;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 공개: which field of a result everybody may read, and the page on which they read it. */
@Controller
class ReleaseController {

    private static final String ROUND = "/programs/{program}/reviews/{round}";
    private static final String RELEASE = ROUND + "/release";

    private final RoundPages room;
    private final RoundForms forms;
    private final ReleaseResult releases;
    private final PublishedPages published;

    ReleaseController(RoundPages room, RoundForms forms, ReleaseResult releases, PublishedPages published) {
        this.room = room;
        this.forms = forms;
        this.releases = releases;
        this.published = published;
    }

    /** What can be released, and how far it has come; {@code published} is null while there is nothing to read. */
    public record ReleasePage(
            RoundPages.Head head,
            Form form,
            String say,
            List<Row> rows,
            @Nullable String published) {}

    /** A field; {@code press} is what there is to press, or null. */
    public record Row(
            String name,
            String symbol,
            String say,
            String action,
            @Nullable String press) {}

    @GetMapping(RELEASE)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> page(visit, round, RoundForms.fresh(visit)));
    }

    @PostMapping(RELEASE + "/{field}/proposal")
    ModelAndView propose(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("field") String name) {
        Field field = field(name);
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> releases.propose(actor, command, field),
                (round, form) -> page(visit, round, form));
    }

    /** Releases what another person proposed. */
    @PostMapping(RELEASE + "/{field}")
    ModelAndView second(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("field") String name) {
        Field field = field(name);
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> releases.second(actor, command, field),
                (round, form) -> page(visit, round, form));
    }

    private static Field field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> word(field).equals(name))
                .findFirst()
                .orElseThrow(FormAnswer::missing);
    }

    /** The field as it stands in an address. */
    private static String word(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private ModelAndView page(Visit visit, ReviewRound round, Form form) {
        Texts texts = visit.texts();
        List<ReleaseResult.Release> standing = releases.of(round);
        boolean can = !round.rehearsal() && round.is(RoundTransition.CONFIRM);
        return FormAnswer.page(
                "review/release",
                new ReleasePage(
                        RoundPages.head(visit, round, RoundPages.Tab.RELEASE),
                        form,
                        texts.say(
                                round.rehearsal()
                                        ? "review.release.rehearsal"
                                        : can ? "review.release.about" : "review.release.later"),
                        Arrays.stream(Field.values())
                                .map(field -> row(visit, round, field, standing, can))
                                .toList(),
                        standing.stream().anyMatch(each -> each.releasedAt() != null)
                                ? visit.link(RoundPages.place(round, "published"))
                                : null),
                form);
    }

    private static Row row(
            Visit visit, ReviewRound round, Field field, List<ReleaseResult.Release> standing, boolean can) {
        Texts texts = visit.texts();
        String name = texts.say("review.release.field." + field.name());
        String place = RoundPages.place(round, "release/" + word(field));
        return standing.stream()
                .filter(each -> each.field() == field)
                .findFirst()
                .map(release -> row(texts, name, release, visit.link(place)))
                .orElseGet(() -> new Row(
                        name,
                        "planned",
                        texts.say("review.release.internal"),
                        visit.link(place + "/proposal"),
                        can ? texts.say("review.release.propose") : null));
    }

    private static Row row(Texts texts, String name, ReleaseResult.Release release, String action) {
        return release.releasedAt() == null
                ? new Row(
                        name,
                        "noreport",
                        texts.say("review.act.waits", texts.moment(release.proposedAt()), release.proposer()),
                        action,
                        texts.say("review.release.second"))
                : new Row(
                        name,
                        "done",
                        texts.say(
                                "review.act.done",
                                texts.moment(release.releasedAt()),
                                release.proposer(),
                                String.valueOf(release.releaser())),
                        action,
                        null);
    }

    /** For everybody: nothing of a round stands here before something of it was released. */
    @GetMapping(ROUND + "/published")
    ModelAndView published(Visit visit, @PathVariable("round") String slug) {
        return new ModelAndView("review/published", Map.of("page", published.page(visit, slug)));
    }
}
