package kr.hannun.milestone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import kr.hannun.shell.FileName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Adds a piece of evidence to a team's milestone. A file is written, looked into and hashed before any lock is taken; where
 * its row does not come to stand, it is taken away again.
 */
@Component
public class AddEvidence {

    /** How many pieces of evidence a milestone can have. */
    static final int MOST = 100;

    private static final String EVIDENCE = "select count(*) from milestone_evidence where milestone_id = :milestone";
    private static final Logger LOG = LoggerFactory.getLogger(AddEvidence.class);

    private final MilestoneWriteCourse desk;
    private final EvidenceFiles files;
    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final DataSize largest;

    AddEvidence(
            MilestoneWriteCourse desk,
            EvidenceFiles files,
            JdbcClient jdbc,
            JdbcTemplate rows,
            @Value("${hannun.largest-file}") DataSize largest) {
        this.desk = desk;
        this.files = files;
        this.jdbc = jdbc;
        this.rows = rows;
        this.largest = largest;
    }

    /**
     * A piece of evidence: a link or a file, one of both.
     *
     * @param datedOn the date of what it shows
     */
    public record Command(
            MilestoneTarget target,
            String description,
            PartialDate datedOn,
            @Nullable String url,
            @Nullable Sent file) {}

    /** A file as it came. */
    public record Sent(String name, InputStreamSource content) {}

    /** What is kept of a piece of evidence. */
    private record Piece(UUID id, @Nullable String url, EvidenceRow.@Nullable StoredFile file) {}

    /** How large a file may be, in whole megabytes. */
    public long largestMegabytes() {
        return largest.toMegabytes();
    }

    /** Adds it. */
    public Outcome add(Actor actor, Command command) {
        actor.mustBe(Actor.Role.COORDINATOR);
        Sent sent = command.file();
        if (sent != null) {
            return addFile(actor, command, sent);
        }
        Optional<EvidenceAddress> url = EvidenceAddress.read(command.url());
        return url.isEmpty()
                ? Outcome.Refused.of("url", "milestone.problem.no-address")
                : write(actor, command, new Piece(TypedId.next(), url.get().text(), null));
    }

    private Outcome addFile(Actor actor, Command command, Sent sent) {
        FileName name = FileName.of(sent.name());
        Optional<FileKind> kind = FileKind.ofEnding(name.ending());
        if (kind.isEmpty() || name.text().isEmpty()) {
            return Outcome.Refused.of("file", "milestone.problem.file-kind", String.join(", ", FileKind.allEndings()));
        }
        try (var content = sent.content().getInputStream()) {
            EvidenceFiles.Kept kept = files.keep(content, largest.toBytes());
            try {
                Optional<Problem> problem = problem(kept, kind.get());
                var file = new EvidenceRow.StoredFile(name.text(), kind.get(), kept.size(), kept.sha256());
                return problem.isPresent()
                        ? new Outcome.Refused(List.of(problem.get()))
                        : write(actor, command, new Piece(kept.id(), null, file));
            } finally {
                discardUnlessRecorded(kept.id());
            }
        } catch (IOException unwritable) {
            LOG.error("증빙 파일을 저장하지 못했습니다 (A file of evidence cannot be written)", unwritable);
            return Outcome.Refused.of("file", "milestone.problem.file-not-stored");
        }
    }

    private Optional<Problem> problem(EvidenceFiles.Kept kept, FileKind kind) throws IOException {
        if (kept.size() == 0) {
            return Optional.of(Problem.of("file", "milestone.problem.file-empty"));
        }
        if (kept.size() > largest.toBytes()) {
            return Optional.of(Problem.of("file", "milestone.problem.file-too-large", largestMegabytes()));
        }
        return kind.fits(kept.file())
                ? Optional.empty()
                : Optional.of(Problem.of("file", "milestone.problem.file-other", kind.name()));
    }

    /** A file goes that no row speaks of. Where the database cannot say, it stays: a row without its file would be a loss. */
    private void discardUnlessRecorded(UUID file) {
        try {
            boolean recorded = jdbc.sql("select exists(select from milestone_evidence where id = :id)")
                    .param("id", file)
                    .query(Boolean.class)
                    .single();
            if (!recorded) {
                files.discard(file);
            }
        } catch (DataAccessException unknown) {
            LOG.warn(
                    "증빙 파일 {}의 기록을 확인하지 못해 파일을 남겼습니다 (It is not known whether a row has this file): {}",
                    file,
                    unknown.toString());
        }
    }

    private Outcome write(Actor actor, Command command, Piece piece) {
        return desk.add(actor, command.target(), milestone -> write(actor, command, milestone, piece));
    }

    private Outcome write(Actor actor, Command command, Milestone milestone, Piece piece) {
        List<Problem> problems = problems(command, milestone);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        int number = 1 + count(milestone, EVIDENCE);
        EvidenceRow.StoredFile file = piece.file();
        NewRows evidence = new NewRows("milestone_evidence");
        evidence.row()
                .set("id", piece.id())
                .set("milestone_id", milestone.id())
                .set("number", number)
                .set("kind", file == null ? EvidenceKind.LINK : EvidenceKind.FILE)
                .set("description", command.description())
                .set("dated_on", command.datedOn())
                .set("url", piece.url())
                .set("file_name", file == null ? null : file.name())
                .set("file_kind", file == null ? null : file.kind())
                .set("file_size", file == null ? null : file.size())
                .set("sha256", file == null ? null : file.sha256())
                .set("added_by", actor.key());
        evidence.write(rows);
        milestone.lookOver();
        MilestoneTarget target = command.target();
        desk.tell(
                actor,
                target,
                milestone.team(),
                file == null ? Map.of() : Map.of("sha256", file.sha256()),
                List.of(
                        milestone.named(),
                        new Change("evidence", null, command.description()),
                        new Change("content", null, file == null ? piece.url() : file.name())),
                MilestoneEvent.EvidenceAdded::new);
        return new Outcome.Done("milestones/" + target.code() + "/evidence");
    }

    private List<Problem> problems(Command command, Milestone milestone) {
        List<Problem> problems = new ArrayList<>();
        if (milestone.team() == null) {
            problems.add(Problem.of("description", "milestone.problem.no-team"));
        }
        if (!command.datedOn().hasBegunOn(desk.today())) {
            problems.add(Problem.of("dated", "milestone.problem.day-to-come"));
        }
        if (desk.isHandedIn(milestone)) {
            problems.add(Problem.of("description", "milestone.problem.handed-in"));
        }
        if (count(milestone, EVIDENCE + " and withdrawn_at is null") >= MOST) {
            problems.add(Problem.of("description", "milestone.problem.too-many", MOST));
        }
        return problems;
    }

    private int count(Milestone milestone, String statement) {
        return jdbc.sql(statement)
                .param("milestone", milestone.id().value())
                .query(Integer.class)
                .single();
    }
}
