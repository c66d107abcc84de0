package kr.hannun.consortium;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.audit.Change;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What can be read of the changes that teams went through, or that wait. */
@Component
public class ChangeQueries {

    private static final int MOST = 500;
    private static final String CHANGES = """
            select c.*, t.slug as team_slug, t.name_ko as team_ko, t.name_en as team_en, s.code as source,
                coalesce(o.name_ko, b.name_ko) as about_ko, coalesce(o.name_en, b.name_en) as about_en
            from membership_change c
            join {consortium} t on t.id = c.consortium_id
            left join {source_document} s on s.id = c.source_id
            left join {organization} o on o.id = c.organization_id
            left join {subject} b on b.program_id = c.program_id and b.code = c.member_code
            where c.program_id = :program and c.recorded_at <= :known
            """;
    private static final String OLDEST_FIRST = " order by c.number limit " + MOST;
    private static final String LATEST_FIRST = " order by c.number desc limit " + MOST;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RevisionCache kept;

    ChangeQueries(JdbcClient jdbc, JsonMapper json, RevisionCache kept) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A change as pages read it.
     *
     * @param about the organisation it is about, or null where it is about the whole team
     * @param until the last day where that was known too
     * @param teamVersion which version of the team it made, or null where it made none
     * @param changes field by field, before and after
     */
    public record ChangeRow(
            int number,
            String teamSlug,
            LocalizedText team,
            @Nullable LocalizedText about,
            ChangeKind kind,
            Requirement requirement,
            ChangeState state,
            @Nullable PartialDate requestedOn,
            @Nullable PartialDate approvedOn,
            PartialDate effectiveOn,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String refusal,
            @Nullable String source,
            @Nullable String document,
            Certainty certainty,
            String reason,
            @Nullable String memberCode,
            @Nullable Role role,
            @Nullable Role formerLeadRole,
            @Nullable LocalizedText field,
            @Nullable PartialDate until,
            @Nullable Long teamVersion,
            List<Change> changes) {

        /** What stood in this field before the change. */
        public Optional<String> before(String field) {
            return changes.stream()
                    .filter(change -> change.field().equals(field))
                    .map(Change::before)
                    .filter(Objects::nonNull)
                    .findFirst();
        }

        /** Whether it waits for a decision. */
        public boolean waits() {
            return state == ChangeState.REQUESTED;
        }

        /** Whether approval belongs to it by the rules and none is known to have been given. */
        public boolean lacksApproval() {
            return requirement == Requirement.APPROVAL
                    && (state == ChangeState.NOTED || (state == ChangeState.APPROVED && approvedOn == null));
        }
    }

    /** How many requests wait in a programme, and since when the oldest. */
    public record WaitingIn(String slug, LocalizedText name, int requests, Instant since) {}

    /** Where requests wait, programme by programme. */
    public List<WaitingIn> waitingByProgram() {
        return jdbc.sql(
                        "select p.slug, p.name_ko, p.name_en, count(*) as requests, min(c.recorded_at) as since from membership_change c"
                                + " join program p on p.id = c.program_id where c.state = 'REQUESTED'"
                                + " group by p.slug, p.name_ko, p.name_en order by p.slug")
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    Instant since = row.moment("since");
                    return new WaitingIn(row.text("slug"), row.localized("name"), row.integer("requests"), since);
                })
                .list();
    }

    /** What waits, the oldest first. */
    public List<ChangeRow> waiting(Head head) {
        return list(head, CHANGES + "and c.state = 'REQUESTED'" + OLDEST_FIRST, Map.of());
    }

    /** What was decided or recorded under the rules of approval, the latest first. */
    public List<ChangeRow> decided(Head head) {
        return list(
                head, CHANGES + "and c.state <> 'REQUESTED' and c.requirement <> 'NOTHING'" + LATEST_FIRST, Map.of());
    }

    /** What the team went through and what waits, the latest first. */
    public List<ChangeRow> ofTeam(Head head, TeamComposition team) {
        return list(
                head,
                CHANGES + "and c.consortium_id = :team" + LATEST_FIRST,
                Map.of("team", team.id().value()));
    }

    /** What made the team's versions after this one, in order. */
    public List<ChangeRow> after(Head head, TeamComposition team, long version) {
        return list(
                head,
                CHANGES + "and c.consortium_id = :team and c.team_version > :version" + OLDEST_FIRST,
                Map.of("team", team.id().value(), "version", version));
    }

    /** The records that were corrected or taken back, the latest first. */
    public record Corrections(List<ChangeRow> changes) {

        /** When the record with this code was last corrected. */
        public Optional<Instant> correctedAt(String member) {
            return changes.stream()
                    .filter(change -> change.kind() == ChangeKind.CORRECTION && member.equals(change.memberCode()))
                    .map(ChangeRow::recordedAt)
                    .findFirst();
        }

        /** The records of this team that were taken back and would have begun by the day. */
        public List<ChangeRow> withdrawnFrom(String team, LocalDate day) {
            return changes.stream()
                    .filter(change -> change.kind() == ChangeKind.WITHDRAWAL
                            && change.teamSlug().equals(team))
                    .filter(change -> change.before("from")
                            .map(PartialDate::new)
                            .filter(from -> from.hasBegunOn(day))
                            .isPresent())
                    .toList();
        }
    }

    /** What was corrected or taken back in the programme at this head. */
    public Corrections corrections(Head head) {
        return kept.get(
                head,
                Corrections.class,
                () -> new Corrections(
                        list(head, CHANGES + "and c.kind in ('CORRECTION', 'WITHDRAWAL')" + LATEST_FIRST, Map.of())));
    }

    /** The change with this number. */
    public Optional<ChangeRow> find(Head head, int number) {
        return list(head, CHANGES + "and c.number = :number", Map.of("number", number)).stream()
                .findFirst();
    }

    private List<ChangeRow> list(Head head, String statement, Map<String, ?> values) {
        return jdbc.sql(head.read(statement))
                .params(values)
                .param("program", head.program().value())
                .param("known", head.movedAt().atOffset(ZoneOffset.UTC))
                .query((columns, number) -> change(new ResultRow(columns)))
                .list();
    }

    private ChangeRow change(ResultRow row) throws SQLException {
        return new ChangeRow(
                row.integer("number"),
                row.text("team_slug"),
                row.localized("team"),
                row.localizedOrNull("about"),
                ChangeKind.valueOf(row.text("kind")),
                Requirement.valueOf(row.text("requirement")),
                ChangeState.valueOf(row.text("state")),
                row.dateOrNull("requested_on"),
                row.dateOrNull("approved_on"),
                new PartialDate(row.text("effective_on")),
                row.moment("recorded_at"),
                row.text("recorded_by"),
                row.momentOrNull("decided_at"),
                row.textOrNull("decided_by"),
                row.textOrNull("refusal"),
                row.textOrNull("source"),
                row.textOrNull("document"),
                Certainty.valueOf(row.text("certainty")),
                row.text("reason"),
                row.textOrNull("member_code"),
                roleOrNull(row, "role"),
                roleOrNull(row, "former_lead_role"),
                row.localizedOrNull("field_of_work"),
                row.dateOrNull("until"),
                row.columns().getObject("team_version", Long.class),
                json.readValue(row.text("changes"), new TypeReference<List<Change>>() {}));
    }

    private static @Nullable Role roleOrNull(ResultRow row, String column) throws SQLException {
        String role = row.textOrNull(column);
        return role == null ? null : Role.valueOf(role);
    }
}
