package kr.hannun.review.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.hannun.audit.Head;
import kr.hannun.consortium.MembershipEffects;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds in which a team is under review right now: whoever changes its members alters whose interests conflict there. */
@Component
class RunningRounds implements MembershipEffects {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    RunningRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LocalizedText> of(Head head, String teamCode, Set<OrganizationId> organizations, LocalDate since) {
        return jdbc.sql("select r.title from review_round r"
                        + " join review_round_team x on x.round_id = r.id"
                        + " join consortium t on t.id = x.consortium_id"
                        + " where r.program_id = :program and t.code = :team and review_is(r.id, 'OPEN')"
                        + " and not review_is(r.id, 'CLOSE') and not review_is(r.id, 'VOID')"
                        + " order by r.hard_deadline, r.slug limit :most")
                .param("program", head.program().value())
                .param("team", teamCode)
                .param("most", MOST)
                .query((row, number) -> LocalizedText.same(row.getString("title")))
                .list();
    }
}
