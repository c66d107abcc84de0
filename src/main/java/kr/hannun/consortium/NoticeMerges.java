package kr.hannun.consortium;

import java.util.List;
import kr.hannun.organization.OrganizationsMerged;
import kr.hannun.organization.OrganizationsSeparated;
import kr.hannun.shared.ProgramId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a merge or a separation of organisations as a change of each team they are in, so that whoever edits the team from a
 * form shown before has to look again instead of saving under another name.
 */
@Component
class NoticeMerges {

    private final JdbcClient jdbc;

    NoticeMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the merge's own transaction. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(OrganizationsMerged event) {
        count(event.program(), event.concerns());
    }

    /** Within the separation's own transaction. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void separated(OrganizationsSeparated event) {
        count(event.program(), event.concerns());
    }

    private void count(ProgramId program, List<String> organizations) {
        jdbc.sql("update consortium set version = version + 1 where id in (select m.consortium_id from membership m"
                        + " join organization_listing l on l.program_id = m.program_id"
                        + " and l.organization_id = m.organization_id"
                        + " where m.program_id = :program and l.code = any(:organizations))")
                .param("program", program.value())
                .param("organizations", organizations.toArray(String[]::new))
                .update();
    }
}
