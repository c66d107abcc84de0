package kr.hannun.review.web;

import java.util.List;
import java.util.function.Function;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewRounds;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Finds what is an evaluator's own; whatever is not is not there, so that nothing tells it from what does not exist. */
@Component
class OwnReviews {

    private final ReviewRounds rounds;
    private final ReviewAssignments works;

    OwnReviews(ReviewRounds rounds, ReviewAssignments works) {
        this.rounds = rounds;
        this.works = works;
    }

    /** A round that was opened. */
    ReviewRound round(Visit visit, String slug) {
        return rounds.find(visit.head().program(), slug)
                .filter(round -> round.is(RoundTransition.OPEN) && !round.is(RoundTransition.VOID))
                .orElseThrow(OwnReviews::notThere);
    }

    /** A page about such a round, all of it read in one state of the data. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <T> T read(Visit visit, String slug, Function<ReviewRound, T> page) {
        return page.apply(round(visit, slug));
    }

    /** The evaluator's seat in it. */
    ReviewAssignments.Invitation invitation(ReviewRound round, Actor actor) {
        actor.mustBe(Actor.Role.EVALUATOR);
        return works.invitation(round, actor).orElseThrow(OwnReviews::notThere);
    }

    /** The evaluator's own reviews in the round, after the pledge; in the order of its teams. */
    List<ReviewAssignment> all(ReviewRound round, Actor actor) {
        actor.mustBe(Actor.Role.EVALUATOR);
        return works.mine(round, actor).stream()
                .filter(ReviewAssignment::pledged)
                .toList();
    }

    /** The one of the team. */
    ReviewAssignment work(ReviewRound round, Actor actor, String team) {
        return of(all(round, actor), team);
    }

    /** The one of the team among them. */
    static ReviewAssignment of(List<ReviewAssignment> all, String team) {
        return all.stream()
                .filter(each -> each.team().slug().equals(team))
                .findFirst()
                .orElseThrow(OwnReviews::notThere);
    }

    /** The evaluator's desk, outside every programme. */
    String desk(Visit visit) {
        String language = visit.texts().isKorean() ? "" : "?lang=en";
        return "/me" + language;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
