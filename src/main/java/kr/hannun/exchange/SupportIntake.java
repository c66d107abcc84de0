package kr.hannun.exchange;

import kr.hannun.allocation.RecordSupport;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.organization.OrganizationId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ledger of support. */
@Component
@Order(8)
class SupportIntake implements Intake {

    private final RecordSupport support;

    SupportIntake(RecordSupport support) {
        this.support = support;
    }

    @Override
    public void take(Loading loading) {
        support.record(
                loading.program(),
                loading.rows("support").stream().map(row -> grant(loading, row)).toList());
    }

    private static RecordSupport.Grant grant(Loading loading, Row row) {
        return new RecordSupport.Grant(
                row.key(),
                loading.idOrNull(ConsortiumId.class, row.textOrNull("team_id")),
                row.text("kind"),
                row.localized("description"),
                row.decimalOrNull("quantity"),
                row.textOrNull("unit"),
                loading.idOrNull(OrganizationId.class, row.textOrNull("provider_org_id")),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_to"),
                loading.certainty(row),
                loading.cites(row),
                row.localizedOrNull("note"));
    }
}
