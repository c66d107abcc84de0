package kr.hannun.consortium;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a change that waits as the edit that was asked for, on the team as it stands now. */
@Component
class WaitingEdits {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WaitingEdits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The edit, and the codes of the team and of the organisation or record it is about. */
    record Waiting(Edit edit, List<String> concerns) {}

    Optional<Waiting> find(ProgramId program, int number) {
        return jdbc.sql("select c.*, s.code as source, t.slug as team_slug, t.code as team_code,"
                        + " t.version as version_now, l.code as organization_code from membership_change c"
                        + " join consortium t on t.id = c.consortium_id"
                        + " left join source_document s on s.id = c.source_id"
                        + " left join organization_listing l on l.program_id = c.program_id"
                        + " and l.organization_id = c.organization_id"
                        + " where c.program_id = :program and c.number = :number and c.state = 'REQUESTED'")
                .param("program", program.value())
                .param("number", number)
                .query((columns, at) -> waiting(program, new ResultRow(columns)))
                .optional();
    }

    private Waiting waiting(ProgramId program, ResultRow row) throws SQLException {
        List<String> concerns = Stream.of(
                        row.text("team_code"), row.textOrNull("organization_code"), row.textOrNull("member_code"))
                .filter(Objects::nonNull)
                .toList();
        return new Waiting(edit(program, row), concerns);
    }

    private Edit edit(ProgramId program, ResultRow row) throws SQLException {
        Target target =
                new Target(program, row.text("team_slug"), row.columns().getLong("version_now"), TypedId.next());
        Justification grounds = new Justification(
                Requirement.valueOf(row.text("requirement")) == Requirement.SECOND
                        ? Procedure.RECORDED
                        : Procedure.REQUESTED,
                row.dateOrNull("requested_on"),
                null,
                row.textOrNull("source"),
                row.textOrNull("document"),
                Certainty.valueOf(row.text("certainty")),
                row.text("reason"));
        PartialDate effective = new PartialDate(row.text("effective_on"));
        LocalizedText field = row.localizedOrNull("field_of_work");
        ChangeKind kind = ChangeKind.valueOf(row.text("kind"));
        return switch (kind) {
            case ADMISSION ->
                new AdmitMember.Command(
                        target,
                        organization(row),
                        role(row, "role"),
                        field,
                        effective,
                        row.dateOrNull("until"),
                        grounds);
            case CHANGE_OF_ROLE, CHANGE_OF_FIELD ->
                new ChangeMembership.Command(
                        target, row.text("member_code"), role(row, "role"), field, effective, grounds);
            case END -> new EndMembership.Command(target, row.text("member_code"), effective, grounds);
            case HAND_OVER ->
                new HandOverLead.Command(
                        target, organization(row), roleOrNull(row, "former_lead_role"), field, effective, grounds);
            case EXIT -> {
                Map<String, String> kept = kept(row);
                yield new LeaveTeam.Command(target, effective, Departure.of(kept), grounds);
            }
            case TEAM_CORRECTION, EXIT_WITHDRAWAL ->
                new CorrectTeam.Command(target, CorrectTeam.Right.of(kept(row)), grounds);
            case ENTRY_WITHDRAWAL -> new WithdrawTeam.Command(target, grounds);
            case CORRECTION, WITHDRAWAL, COUNT, COUNT_CORRECTION, COUNT_WITHDRAWAL, ENTRY ->
                throw new IllegalStateException(kind + " never waits");
        };
    }

    private Map<String, String> kept(ResultRow row) throws SQLException {
        return json.readValue(row.text("kept"), new TypeReference<>() {});
    }

    private static OrganizationId organization(ResultRow row) throws SQLException {
        UUID id = row.id("organization_id");
        return new OrganizationId(id);
    }

    private static Role role(ResultRow row, String column) throws SQLException {
        return Objects.requireNonNull(roleOrNull(row, column), column);
    }

    private static @Nullable Role roleOrNull(ResultRow row, String column) throws SQLException {
        String role = row.textOrNull(column);
        return role == null ? null : Role.valueOf(role);
    }
}
