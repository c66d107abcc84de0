package kr.hannun.review.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluator has given to every team so far, drafts among it, so that like is judged alike. Nobody else's marks are in it.
 *
 * @param criteria the names of the criteria, numbered as the form numbers them
 */
record OwnScores(List<String> criteria, List<Row> rows) {

    /** One team; {@code steps} are empty and {@code sum} is null before anything was saved. */
    public record Row(
            String team,
            boolean current,
            List<String> steps,
            @Nullable String sum) {}

    static OwnScores of(Texts texts, ReviewRound.Part part, ReviewAssignment work, List<ReviewAssignment> all) {
        return new OwnScores(
                part.marked().stream().map(each -> texts.say(each.name())).toList(),
                all.stream()
                        .filter(each -> each.part().equals(part.code()))
                        .map(each -> row(texts, part, each, each.assignment().equals(work.assignment())))
                        .toList());
    }

    private static Row row(Texts texts, ReviewRound.Part part, ReviewAssignment one, boolean current) {
        return one.version() == 0
                ? new Row(texts.say(one.team().name()), current, List.of(), null)
                : new Row(
                        texts.say(one.team().name()),
                        current,
                        part.marked().stream()
                                .map(criterion -> one.marks().get(criterion.code()))
                                .map(mark -> mark == null || mark.value() == null ? "—" : String.valueOf(mark.value()))
                                .toList(),
                        MarkTexts.sum(part, one.marks()));
    }

    /** What the other teams were given for one criterion. */
    static List<String> others(
            Texts texts, ReviewRound.Criterion criterion, ReviewAssignment work, List<ReviewAssignment> all) {
        return all.stream()
                .filter(each -> !each.assignment().equals(work.assignment()))
                .flatMap(each -> {
                    ReviewAssignment.Mark mark = each.marks().get(criterion.code());
                    Integer value = mark == null ? null : mark.value();
                    return value == null
                            ? Stream.<String>empty()
                            : Stream.of(texts.say(each.team().name()) + " "
                                    + MarkTexts.step(texts, criterion, Objects.requireNonNull(value)));
                })
                .toList();
    }
}
