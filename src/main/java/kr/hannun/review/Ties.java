package kr.hannun.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.consortium.Role;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what ties somebody to a team of a round, across all its members. */
@Component
class Ties {

    private final JdbcClient jdbc;

    Ties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The heaviest tie between the two, if there is any. */
    Optional<Tie> heaviest(LiveRound round, LiveRound.Team team, UUID account) {
        return of(round, team, account).stream()
                .filter(tie -> tie.weight().isPresent())
                .min(Comparator.comparing(tie -> tie.weight().orElseThrow()));
    }

    private List<Tie> of(LiveRound round, LiveRound.Team team, UUID account) {
        return jdbc.sql("select * from review_tie where round_id = :round and consortium_id = :team"
                        + " and account_id = :account order by name_ko")
                .param("round", round.id())
                .param("team", team.id())
                .param("account", account)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    String role = row.textOrNull("role");
                    return new Tie(
                            row.localized("name"),
                            row.flag("authority"),
                            role == null ? null : Role.valueOf(role),
                            row.flag("principal_known"),
                            row.flag("principal_unit"));
                })
                .list();
    }
}
