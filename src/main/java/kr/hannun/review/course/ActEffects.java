package kr.hannun.review.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kr.hannun.review.calculation.Sheet;
import kr.hannun.review.result.ReviewResults;
import kr.hannun.review.result.StopTeams;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an act brings about besides itself: a closing keeps the totals, a final result ends the time of teams that are out. */
@Component
class ActEffects {

    private final ReviewResults results;
    private final JdbcTemplate rows;
    private final StopTeams stop;

    ActEffects(ReviewResults results, JdbcTemplate rows, StopTeams stop) {
        this.results = results;
        this.rows = rows;
        this.stop = stop;
    }

    /** What has to happen first, and what stands against it: a final result ends the time of the teams that it stops. */
    List<Problem> before(Actor actor, ProgramId program, ReviewRound round, RoundTransition act) {
        return act == RoundTransition.FINISH && !round.rehearsal() ? stop.stop(actor, program, round) : List.of();
    }

    /** Keeps what the round came to; the digest of the sheet where the act closes the round. */
    @Nullable
    String keep(ReviewRound round, RoundTransition act) {
        if (act != RoundTransition.CLOSE) {
            return null;
        }
        Sheet sheet = results.soFar(round);
        NewRows totals = new NewRows("review_total");
        for (Sheet.Team team : sheet.teams()) {
            team.parts().forEach((part, points) -> total(totals, round, team, part, points));
            total(totals, round, team, "", Objects.requireNonNull(team.total()));
        }
        totals.write(rows);
        return Sha256.of(sheet.text());
    }

    private static void total(NewRows totals, ReviewRound round, Sheet.Team team, String part, BigDecimal points) {
        totals.row()
                .set("round_id", round.id())
                .set("consortium_id", round.team(team.team()).orElseThrow().id())
                .set("part", part)
                .set("points", points)
                .set("rank", part.isEmpty() ? team.rank() : null);
    }
}
