package kr.hannun.review.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.review.calculation.Fraction;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.Problem;
import kr.hannun.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands in what was saved: one transaction with its line of history, judged at its commit. */
@Component
public class SubmitReview {

    private final JdbcClient jdbc;
    private final ReviewAssignments works;
    private final RoundWriteCourse desk;

    SubmitReview(JdbcClient jdbc, ReviewAssignments works, RoundWriteCourse desk) {
        this.jdbc = jdbc;
        this.works = works;
        this.desk = desk;
    }

    /**
     * What is handed in.
     *
     * @param version the version that was read back
     * @param zeros whether every zero was confirmed
     */
    public record Command(RoundCommand round, String team, long version, boolean zeros) {}

    /** Hands it in. */
    public Outcome submit(Actor actor, Command command) {
        return desk.review(actor, command.round(), round -> {
            String place = "reviews/" + round.slug() + "/mine/" + command.team() + "/submission";
            ReviewAssignment work = works.held(round, actor, command.team())
                    .filter(ReviewAssignment::pledged)
                    .orElseThrow(NotPermitted::new);
            if (work.isSubmitted()) {
                return new Outcome.Done(place);
            }
            if (!round.isOpen()) {
                return Outcome.Refused.of("version", "review.not-open");
            }
            if (work.struck()) {
                return Outcome.Refused.of("version", "review.struck");
            }
            if (work.late()) {
                return Outcome.Refused.of("version", "review.submit.late");
            }
            List<Problem> problems = new ArrayList<>(problems(round, work));
            if (work.version() != command.version()) {
                problems.add(Problem.of("version", "review.submit.stale"));
            }
            if (!command.zeros() && hasZero(round, work)) {
                problems.add(Problem.of("zeros", "review.submit.zeros"));
            }
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            String receipt = receipt(work);
            jdbc.sql("update review set submitted_at = clock_timestamp(), receipt = :receipt where assignment_id = :id")
                    .param("receipt", receipt)
                    .param("id", work.assignment())
                    .update();
            Map<String, String> detail =
                    Map.of("round", round.slug(), "seat", work.seat().toString(), "receipt", receipt);
            desk.tell(command.round().program(), actor, detail, List.of(), ReviewEvent.ReviewSubmitted::new);
            return new Outcome.Done(place);
        });
    }

    /** What is missing, in the order of the page. */
    public static List<Problem> problems(ReviewRound round, ReviewAssignment work) {
        List<Problem> problems = new ArrayList<>();
        for (ReviewRound.Criterion criterion :
                round.part(work.part()).orElseThrow().marked()) {
            ReviewAssignment.Mark mark = work.marks().get(criterion.code());
            Integer value = mark == null ? null : mark.value();
            if (value == null) {
                problems.add(Problem.of("mark." + criterion.code(), "review.mark.missing", criterion.name()));
            } else if (criterion.commentUpTo() != null
                    && value <= criterion.commentUpTo().intValueExact()
                    && mark != null
                    && mark.comment().isEmpty()) {
                problems.add(Problem.of("comment." + criterion.code(), "review.comment.missing", criterion.name()));
            }
        }
        if (round.kind().recommends() && work.recommendation() == null) {
            problems.add(Problem.of("recommendation", "review.recommendation.missing"));
        }
        return problems;
    }

    /** Whether a criterion was given no points at all. */
    public static boolean hasZero(ReviewRound round, ReviewAssignment work) {
        return round.part(work.part()).orElseThrow().marked().stream()
                .anyMatch(criterion -> isZero(criterion, work.marks().get(criterion.code())));
    }

    private static boolean isZero(ReviewRound.Criterion criterion, ReviewAssignment.@Nullable Mark mark) {
        Integer value = mark == null ? null : mark.value();
        return value != null
                && criterion.points(value).filter(Fraction.ZERO::equals).isPresent();
    }

    private static String receipt(ReviewAssignment work) {
        StringBuilder text =
                new StringBuilder(work.assignment() + "\n" + work.version() + "\n" + work.recommendation());
        work.marks()
                .forEach((code, mark) -> text.append('\n')
                        .append(code)
                        .append('=')
                        .append(mark.value())
                        .append(' ')
                        .append(mark.comment().length())
                        .append(' ')
                        .append(mark.comment()));
        return Sha256.of(text.toString());
    }
}
