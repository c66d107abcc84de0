package kr.hannun.milestone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of evidence as they were handed in: they never change, so they are of no day and of no state of the data. */
@Component
public class FrozenEvidence {

    private final JdbcClient jdbc;

    FrozenEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lists of these hand-ins. */
    public Map<UUID, List<EvidenceRow>> of(List<UUID> handIns) {
        Map<UUID, List<EvidenceRow>> lists = new LinkedHashMap<>();
        if (handIns.isEmpty()) {
            return lists;
        }
        jdbc.sql("select l.hand_in_id, " + EvidenceQueries.COLUMNS + " from milestone_handed_in l"
                        + " join milestone_evidence e on e.id = l.evidence_id"
                        + " where l.hand_in_id in (:handIns) order by l.hand_in_id, l.position")
                .param("handIns", handIns)
                .query(columns -> {
                    ResultRow row = new ResultRow(columns);
                    lists.computeIfAbsent(row.id("hand_in_id"), id -> new ArrayList<>())
                            .add(EvidenceQueries.evidence(row));
                });
        return lists;
    }
}
