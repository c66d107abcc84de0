package kr.hannun.review.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.change.ChangeRound;
import kr.hannun.review.change.RoundChange;
import kr.hannun.review.change.RoundChanges;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shell.Age;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What two people change in a round at work. */
@Component
class ChangesPages {

    private final Clock clock;

    ChangesPages(Clock clock) {
        this.clock = clock;
    }

    /**
     * The changes and the forms that propose one.
     *
     * @param begun whether somebody can be seated only here
     * @param left the teams that have left the programme and are still in the round
     */
    public record ChangesPage(
            RoundPages.Head head,
            Form form,
            boolean open,
            boolean begun,
            List<String> left,
            List<Waiting> waiting,
            List<Done> done,
            List<Option> teams,
            List<Option> of,
            List<Option> seats,
            List<Option> criteria,
            List<Option> parts,
            List<Option> choices,
            List<Option> waiver,
            String action) {}

    /** A change that waits for the second person. */
    public record Waiting(
            String field, String what, String effect, String why, String proposed, String second, String withdrawal) {}

    /** A change that was done. */
    public record Done(String what, String why, String by) {}

    ChangesPage changes(Visit visit, ReviewRound round, List<RoundChanges.Change> changes, Form form) {
        Texts texts = visit.texts();
        return new ChangesPage(
                RoundPages.head(visit, round, RoundPages.Tab.CHANGES),
                form,
                round.isOpen(),
                round.work().begun(),
                round.remaining().stream()
                        .filter(team -> team.left() != null)
                        .map(team -> texts.say(
                                "review.change.left",
                                texts.say(team.name()),
                                texts.when(Objects.requireNonNull(team.left())).text()))
                        .toList(),
                changes.stream()
                        .filter(each -> !each.isDone())
                        .map(each -> waiting(visit, round, each))
                        .toList(),
                done(texts, round, changes),
                teams(texts, round),
                with("review.change.of.all", texts, teams(texts, round)),
                with("review.change.seat.all", texts, seats(texts, round)),
                criteria(texts, round),
                round.parts().stream()
                        .filter(ReviewRound.Part::isJudged)
                        .map(part -> new Option(part.code(), texts.say(part.name())))
                        .toList(),
                teams(texts, round),
                List.of(new Option("yes", texts.say("review.waiver.yes"))),
                visit.link(RoundPages.place(round, "changes")));
    }

    private static List<Option> teams(Texts texts, ReviewRound round) {
        return round.remaining().stream()
                .map(team -> new Option(team.slug(), texts.say(team.name())))
                .toList();
    }

    private static List<Option> with(String all, Texts texts, List<Option> options) {
        return Stream.concat(Stream.of(new Option(ChangesForm.ALL, texts.say(all))), options.stream())
                .toList();
    }

    private static List<Option> seats(Texts texts, ReviewRound round) {
        return IntStream.rangeClosed(1, round.work().seats())
                .mapToObj(number -> new Option(String.valueOf(number), texts.say("review.seat", number)))
                .toList();
    }

    private static List<Option> criteria(Texts texts, ReviewRound round) {
        return round.parts().stream()
                .flatMap(part -> part.marked().stream())
                .filter(each -> each.kind() == CriterionKind.MEASURED && !round.isGivenUp(each.code(), null))
                .map(each -> new Option(each.code(), texts.say(each.name())))
                .toList();
    }

    private Waiting waiting(Visit visit, ReviewRound round, RoundChanges.Change change) {
        Texts texts = visit.texts();
        String place = RoundPages.place(round, "changes/" + change.id());
        return new Waiting(
                ChangeRound.field(change.id()),
                what(texts, round, change),
                texts.say("review.change." + effect(change.what())),
                change.why(),
                texts.say(
                        "review.change.proposed",
                        texts.moment(change.proposedAt()),
                        change.proposer(),
                        Age.of(texts, change.proposedAt(), clock.instant())),
                visit.link(place),
                visit.link(place + "/withdrawal"));
    }

    private static String effect(RoundChange change) {
        return change.kind() + (change instanceof RoundChange.NotMeasured value && value.team() == null ? ".all" : "")
                + ".effect";
    }

    /** Those that were done, in their order, as every output of the round lists them. */
    static List<Done> done(Texts texts, ReviewRound round, List<RoundChanges.Change> changes) {
        List<Done> done = new ArrayList<>();
        for (RoundChanges.Change change : changes) {
            if (change.doneAt() != null) {
                done.add(new Done(
                        what(texts, round, change),
                        change.why(),
                        texts.say(
                                "review.act.done",
                                texts.moment(change.doneAt()),
                                change.proposer(),
                                String.valueOf(change.doer()))));
            }
        }
        return done;
    }

    private static String what(Texts texts, ReviewRound round, RoundChanges.Change change) {
        String key = "review.change." + change.what().kind();
        return switch (change.what()) {
            case RoundChange.OfReview review ->
                texts.say(key, Objects.requireNonNull(change.seat()), team(texts, round, change.team()));
            case RoundChange.Seat seat ->
                texts.say(
                        key,
                        seat.seating().account(),
                        round.part(seat.seating().part())
                                .map(part -> texts.say(part.name()))
                                .orElse(""),
                        String.join(
                                ", ",
                                seat.seating().teams().stream()
                                        .map(team -> team(texts, round, team))
                                        .toList()));
            case RoundChange.MoreTime time ->
                time.seat() == null
                        ? texts.say(key + ".all", texts.moment(time.until()))
                        : texts.say(key, time.seat(), texts.moment(time.until()));
            case RoundChange.TeamOut out ->
                texts.say(
                        key,
                        team(texts, round, out.team()),
                        texts.when(out.since()).text());
            case RoundChange.NotMeasured value -> {
                String name = round.criterion(value.criterion())
                        .map(each -> texts.say(each.name()))
                        .orElse(value.criterion());
                yield value.team() == null
                        ? texts.say(key + ".all", name)
                        : texts.say(key, name, team(texts, round, value.team()));
            }
        };
    }

    private static String team(Texts texts, ReviewRound round, @Nullable String slug) {
        return slug == null
                ? ""
                : round.team(slug).map(team -> texts.say(team.name())).orElse(slug);
    }
}
