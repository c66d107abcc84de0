package kr.hannun.review.panel;

import java.util.Optional;
import java.util.UUID;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what ties somebody to a team of a round, across all its members. */
@Component
public class ConflictsOfInterest {

    private final JdbcClient jdbc;

    ConflictsOfInterest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The heaviest tie between the two, if there is any. */
    Optional<Tie> heaviest(ReviewRound round, UUID team, UUID account) {
        return jdbc.sql("select * from review_tie where round_id = :round and consortium_id = :team"
                        + " and account_id = :account order by weight desc, name_ko limit 1")
                .param("round", round.id())
                .param("team", team)
                .param("account", account)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Tie(row.localized("name"), Tie.Weight.of(row.integer("weight")));
                })
                .optional();
    }

    /** Whether somebody is tied to the team by more than a warning, so that what they wrote of it does not come back. */
    public boolean keepOut(ReviewRound round, UUID team, UUID account) {
        return heaviest(round, team, account)
                .filter(tie -> tie.weight() != Tie.Weight.WARNING)
                .isPresent();
    }
}
