package kr.hannun.review.web;

import java.util.function.Function;
import kr.hannun.review.round.Act;
import kr.hannun.review.round.LiveRound;
import kr.hannun.review.round.LiveRounds;
import kr.hannun.review.writing.ReviewWork;
import kr.hannun.review.writing.ReviewWorks;
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

    private final LiveRounds rounds;
    private final ReviewWorks works;

    OwnReviews(LiveRounds rounds, ReviewWorks works) {
        this.rounds = rounds;
        this.works = works;
    }

    /** A round that was opened. */
    LiveRound round(Visit visit, String slug) {
        return rounds.find(visit.head().program(), slug)
                .filter(round -> round.is(Act.OPEN) && !round.is(Act.VOID))
                .orElseThrow(OwnReviews::notThere);
    }

    /** A page about such a round, all of it read in one state of the data. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <T> T read(Visit visit, String slug, Function<LiveRound, T> page) {
        return page.apply(round(visit, slug));
    }

    /** The evaluator's seat in it. */
    ReviewWorks.Invitation invitation(LiveRound round, Actor actor) {
        actor.mustBe(Actor.Role.EVALUATOR);
        return works.invitation(round, actor).orElseThrow(OwnReviews::notThere);
    }

    /** The evaluator's own review of the team, after the pledge. */
    ReviewWork work(LiveRound round, Actor actor, String team) {
        actor.mustBe(Actor.Role.EVALUATOR);
        return works.mine(round, actor, team).filter(ReviewWork::pledged).orElseThrow(OwnReviews::notThere);
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
