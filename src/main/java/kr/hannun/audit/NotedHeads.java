package kr.hannun.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kr.hannun.shared.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The heads noted outside the database, in {@code heads.csv} of the data folder: one line for each entry this copy of Hannun
 * wrote or found at its start. Whoever rewrites the trail and seals it anew is found by them; a copy kept elsewhere is better
 * still.
 */
@Component
class NotedHeads {

    static final String FILE = "heads.csv";

    private static final Logger LOG = LoggerFactory.getLogger(NotedHeads.class);

    private final Path file;

    NotedHeads(@Value("${hannun.data-dir}") Path folder) {
        file = folder.resolve(FILE);
    }

    /** A head: the last entry of a programme at some time. */
    record Noted(Slug program, long seq, String hash, Instant recordedAt) {

        static Noted of(ResultSet row) throws SQLException {
            return new Noted(
                    new Slug(row.getString("slug")),
                    row.getLong("seq"),
                    row.getString("hash"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        }
    }

    /** Notes heads at the end of the file. What cannot be noted is said in the log; what was written stays written. */
    synchronized void note(List<Noted> heads) {
        if (heads.isEmpty()) {
            return;
        }
        try {
            HeadsFile.append(file, heads);
        } catch (IOException unwritable) {
            LOG.warn("기록의 머리를 {}에 적지 못했습니다 (The heads of the trail cannot be noted): {}", file, unwritable.toString());
        }
    }

    /** The file itself. */
    Path file() {
        return file;
    }

    /** What stands in the file; nothing where there is none. */
    HeadsFile.Reading read() {
        HeadsFile.Reading reading = new HeadsFile.Reading();
        if (Files.exists(file)) {
            HeadsFile.read(file, reading);
        }
        return reading;
    }
}
