package kr.hannun.consortium;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.organization.MergeObjections;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two organisations that were in one team at once, or applied in one call, cannot be the same one. */
@Component
class OneTeamTwice implements MergeObjections {

    private final JdbcClient jdbc;

    OneTeamTwice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Problem> against(OrganizationId duplicate, OrganizationId kept) {
        return Stream.concat(together(duplicate, kept).stream(), applied(duplicate, kept).stream())
                .toList();
    }

    private List<Problem> together(OrganizationId duplicate, OrganizationId kept) {
        return jdbc.sql("select distinct on (t.id) t.name_ko, t.name_en, lower(a.active * b.active) as since"
                        + " from membership a join membership b on b.consortium_id = a.consortium_id"
                        + " and b.active && a.active join consortium t on t.id = a.consortium_id"
                        + " where a.organization_id = :duplicate and b.organization_id = :kept"
                        + " order by t.id, since")
                .param("duplicate", duplicate.value())
                .param("kept", kept.value())
                .query((columns, number) -> together(new ResultRow(columns)))
                .list();
    }

    private static Problem together(ResultRow row) throws SQLException {
        return Problem.of("kept", "organization.merge.together", row.localized("name"), row.day("since"));
    }

    private List<Problem> applied(OrganizationId duplicate, OrganizationId kept) {
        return jdbc.sql("select p.name_ko, p.name_en from application a join application b on b.phase_id = a.phase_id"
                        + " join phase p on p.id = a.phase_id"
                        + " where a.lead_organization_id = :duplicate and b.lead_organization_id = :kept"
                        + " order by p.position")
                .param("duplicate", duplicate.value())
                .param("kept", kept.value())
                .query((columns, number) ->
                        Problem.of("kept", "organization.merge.both-applied", new ResultRow(columns).localized("name")))
                .list();
    }
}
