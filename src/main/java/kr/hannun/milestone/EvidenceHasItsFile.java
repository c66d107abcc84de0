package kr.hannun.milestone;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import kr.hannun.audit.Invariants;
import kr.hannun.audit.OutsideInvariant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every row of a file of evidence has its file in the data folder, with the content that was recorded. */
@Component
public class EvidenceHasItsFile implements OutsideInvariant {

    private static final Invariants.Invariant HOLDS = new Invariants.Invariant(
            "milestone/evidence-has-its-file",
            "증빙 파일은 모두 기록한 내용 그대로 있다 (Every file of evidence is there as it was recorded)");

    private final JdbcClient jdbc;
    private final EvidenceFiles files;

    EvidenceHasItsFile(JdbcClient jdbc, @Value("${hannun.data-dir}") Path data) {
        this.jdbc = jdbc;
        this.files = new EvidenceFiles(data);
    }

    private record Piece(UUID id, String sha256, String words) {}

    @Override
    public Invariants.Answer check() {
        List<String> broken = jdbc
                .sql("select e.id, e.sha256, m.code, e.number from milestone_evidence e"
                        + " join milestone m on m.id = e.milestone_id where e.kind = 'FILE' order by m.code, e.number")
                .query((row, number) -> new Piece(
                        row.getObject("id", UUID.class),
                        row.getString("sha256"),
                        "milestone=" + row.getString("code") + " number=" + row.getInt("number") + " file=evidence/"
                                + row.getString("id")))
                .list()
                .stream()
                .filter(piece -> files.read(piece.id(), piece.sha256()).isEmpty())
                .map(Piece::words)
                .toList();
        return new Invariants.Answer(HOLDS, broken);
    }
}
