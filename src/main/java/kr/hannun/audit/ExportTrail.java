package kr.hannun.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the trail into a file that can be verified without the database; its head stands on the last line. */
@Component
public class ExportTrail {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String ENTRIES = "select e.*, h.slug from audit_entry e join audit_head h"
            + " on h.program_id = e.program_id where h.program_id = ? and e.seq <= ? order by e.seq";

    private final JdbcTemplate jdbc;
    private final Trail trail;
    private final JsonMapper json;

    ExportTrail(JdbcTemplate jdbc, Trail trail, JsonMapper json) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.trail = trail;
        this.json = json;
    }

    /** One programme's entries up to a head, for somebody with these roles; what is not for them is withheld. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(Head head, Set<Actor.Role> roles, Appendable out) {
        try {
            CSVPrinter csv = TrailFile.begin(out);
            write(csv, head, roles);
            csv.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every chain's entries, whole, but for the access log, which stays where its term is kept; answers the heads. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Head> exportAll(Appendable out) {
        List<Head> heads = jdbc
                .query(
                        "select slug from audit_head where slug <> 'access-log' order by slug",
                        (row, number) -> new Slug(row.getString("slug")))
                .stream()
                .flatMap(slug -> trail.head(slug).stream())
                .toList();
        try {
            CSVPrinter csv = TrailFile.begin(out);
            for (Head head : heads) {
                write(csv, head, Set.of(Actor.Role.values()));
            }
            csv.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return heads;
    }

    private void write(CSVPrinter csv, Head head, Set<Actor.Role> roles) throws IOException {
        jdbc.query(
                ENTRIES,
                row -> {
                    WrittenEntry entry = VerifyTrail.entry(row);
                    print(csv, isFor(entry, roles) ? entry : entry.withoutContent());
                },
                head.program().value(),
                head.seq());
        TrailFile.writeHead(csv, head);
    }

    private boolean isFor(WrittenEntry entry, Set<Actor.Role> roles) {
        return Audience.of(json.readTree(entry.entry().detail())).includes(roles);
    }

    private static void print(CSVPrinter csv, WrittenEntry entry) {
        try {
            TrailFile.write(csv, entry);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
