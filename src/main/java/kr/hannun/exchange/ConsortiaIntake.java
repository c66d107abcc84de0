package kr.hannun.exchange;

import java.time.LocalDate;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.consortium.FormConsortia;
import kr.hannun.consortium.Role;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The teams with their members, their stated sizes and the bids. */
@Component
@Order(5)
class ConsortiaIntake implements Intake {

    private final FormConsortia consortia;

    ConsortiaIntake(FormConsortia consortia) {
        this.consortia = consortia;
    }

    @Override
    public void take(Loading loading) {
        loading.keep(
                ConsortiumId.class,
                consortia.form(new FormConsortia.Command(
                        loading.program(),
                        loading.rows("consortia").stream()
                                .map(row -> team(loading, row))
                                .toList(),
                        loading.rows("memberships").stream()
                                .map(row -> member(loading, row))
                                .toList(),
                        loading.rows("consortium_counts").stream()
                                .map(row -> count(loading, row))
                                .toList(),
                        loading.rows("applications").stream()
                                .map(row -> application(loading, row))
                                .toList())));
    }

    private static FormConsortia.Team team(Loading loading, Row row) {
        return new FormConsortia.Team(
                ConsortiumId.next(),
                row.key(),
                new Slug(row.text("slug")),
                row.localized("name"),
                row.localizedOrNull("official_project_title"),
                row.localized("headline_strategy"),
                new Period(row.date("joined_on").first(), dayAfter(row.dateOrNull("exited_on"))),
                row.text("joined_how"),
                row.textOrNull("exit_reason"),
                row.text("status"),
                row.date("status_as_of"),
                loading.certainty(row),
                loading.cites(row),
                row.localizedOrNull("note"));
    }

    private static FormConsortia.Member member(Loading loading, Row row) {
        return new FormConsortia.Member(
                row.key(),
                row.text("team_id"),
                loading.organization(row.text("org_id")),
                name(loading, row.text("org_id")),
                Role.ofCode(row.text("role")),
                row.localizedOrNull("field_of_work"),
                row.dateOrNull("declared_on"),
                row.date("valid_from"),
                row.dateOrNull("valid_to"),
                loading.certainty(row),
                loading.cites(row),
                row.localizedOrNull("note"));
    }

    private static FormConsortia.Count count(Loading loading, Row row) {
        String includesLead = row.textOrNull("includes_lead");
        return new FormConsortia.Count(
                row.key(),
                row.text("team_id"),
                row.text("kind"),
                loading.label("consortium_counts", "kind", row.text("kind")),
                Integer.parseInt(row.text("count")),
                includesLead == null ? null : includesLead.equals("yes"),
                row.dateOrNull("as_of"),
                loading.certainty(row),
                loading.source(row.text("source_id")),
                row.localizedOrNull("note"));
    }

    private static FormConsortia.Application application(Loading loading, Row row) {
        return new FormConsortia.Application(
                row.key(),
                loading.phase(row.text("call_phase_id")),
                RoundAddress.ofStage(
                        loading.row("phases", row.text("call_phase_id")).text("phase")),
                loading.organization(row.text("lead_org_id")),
                name(loading, row.text("lead_org_id")),
                row.text("outcome"),
                row.integerOrNull("rank"),
                loading.certainty(row),
                loading.cites(row),
                row.localizedOrNull("note"));
    }

    private static LocalizedText name(Loading loading, String organization) {
        return loading.row("organizations", organization).localized("name");
    }

    private static @Nullable LocalDate dayAfter(@Nullable PartialDate last) {
        return last == null ? null : last.last().plusDays(1);
    }
}
