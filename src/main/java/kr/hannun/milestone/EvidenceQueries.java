package kr.hannun.milestone;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.audit.Head;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What can be read of evidence. It is for the office; whoever else may see it, such as an evaluator through a review, is
 * decided by the module that asks.
 */
@Component
public class EvidenceQueries {

    private static final int MOST_HAND_INS = 200;

    static final String COLUMNS = "e.id, e.number, e.kind, e.description, e.dated_on, e.url, e.file_name,"
            + " e.file_kind, e.file_size, e.sha256, e.added_by, e.added_at, e.withdrawn_at";

    private final JdbcClient jdbc;
    private final EvidenceFiles files;

    EvidenceQueries(JdbcClient jdbc, EvidenceFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** The evidence of a milestone that was not withdrawn, in the order in which it came. */
    public List<EvidenceRow> standing(Head head, MilestoneId milestone) {
        return jdbc.sql(
                        head.read(
                                "select " + COLUMNS + " from {milestone_evidence} e"
                                        + " where e.milestone_id = :milestone and e.withdrawn_at is null order by e.number limit :most"))
                .param("milestone", milestone.value())
                .param("most", AddEvidence.MOST)
                .query((columns, number) -> evidence(new ResultRow(columns)))
                .list();
    }

    /** One piece of evidence, also where it was withdrawn: an earlier hand-in may have it. */
    public Optional<EvidenceRow> find(Head head, MilestoneId milestone, int number) {
        return jdbc.sql(head.read("select " + COLUMNS + " from {milestone_evidence} e"
                        + " where e.milestone_id = :milestone and e.number = :number"))
                .param("milestone", milestone.value())
                .param("number", number)
                .query((columns, row) -> evidence(new ResultRow(columns)))
                .optional();
    }

    /** Every version that was handed in, each with its frozen list, the first one first. */
    public List<HandInRow> handIns(Head head, MilestoneId milestone) {
        Map<Integer, HandInRow> handIns = new LinkedHashMap<>();
        jdbc.sql(head.read("select h.number as version, h.handed_in_by, h.handed_in_at, h.list_hash, h.taken_back_by,"
                        + " h.taken_back_at, h.taken_back_why, " + COLUMNS
                        + " from (select * from {milestone_hand_in} where milestone_id = :milestone"
                        + " order by number desc limit :most) h join milestone_handed_in l on l.hand_in_id = h.id"
                        + " join {milestone_evidence} e on e.id = l.evidence_id order by h.number, l.position"))
                .param("milestone", milestone.value())
                .param("most", MOST_HAND_INS)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    HandInRow handIn = handIns.get(row.integer("version"));
                    if (handIn == null) {
                        handIn = handIn(row);
                        handIns.put(handIn.number(), handIn);
                    }
                    return handIn.evidence().add(evidence(row));
                })
                .list();
        return List.copyOf(handIns.values());
    }

    /** What stands in the file of a piece of evidence, or nothing where it is missing or not what was recorded. */
    public Optional<byte[]> content(EvidenceRow evidence) {
        EvidenceRow.StoredFile file = evidence.file();
        return file == null ? Optional.empty() : files.read(evidence.id(), file.sha256());
    }

    private static HandInRow handIn(ResultRow row) throws SQLException {
        String why = row.textOrNull("taken_back_why");
        return new HandInRow(
                row.integer("version"),
                row.text("handed_in_by"),
                Objects.requireNonNull(moment(row, "handed_in_at")),
                row.text("list_hash"),
                why == null
                        ? null
                        : new HandInRow.TakenBack(
                                row.text("taken_back_by"), Objects.requireNonNull(moment(row, "taken_back_at")), why),
                new ArrayList<>());
    }

    static EvidenceRow evidence(ResultRow row) throws SQLException {
        EvidenceKind kind = EvidenceKind.valueOf(row.text("kind"));
        return new EvidenceRow(
                row.id("id"),
                row.integer("number"),
                kind,
                row.text("description"),
                Objects.requireNonNull(row.dateOrNull("dated_on")),
                row.textOrNull("url"),
                kind == EvidenceKind.LINK
                        ? null
                        : new EvidenceRow.StoredFile(
                                row.text("file_name"),
                                FileKind.valueOf(row.text("file_kind")),
                                row.columns().getLong("file_size"),
                                row.text("sha256")),
                row.text("added_by"),
                Objects.requireNonNull(moment(row, "added_at")),
                moment(row, "withdrawn_at"));
    }

    private static @Nullable Instant moment(ResultRow row, String column) throws SQLException {
        OffsetDateTime moment = row.columns().getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
