package kr.hannun.audit;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Follows every chain from its first entry to its head, compares the facts with their seals, and says what is wrong. */
@Component
public class VerifyTrail {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final NotedHeads noted;
    private final FactsCheck facts;
    private final Clock clock;
    private volatile @Nullable Verification latest;

    VerifyTrail(JdbcTemplate jdbc, NotedHeads noted, Clock clock) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.noted = noted;
        this.facts = new FactsCheck(this.jdbc);
        this.clock = clock;
    }

    /** What the latest verification since the start found; nothing where there was none yet. */
    public Optional<Verification> latest() {
        return Optional.ofNullable(latest);
    }

    /** Follows the chains of an exported file, without any database; the data folder may have noted heads. */
    public static Verification verify(Path file, Path dataFolder, Witnesses witnesses, Clock clock) {
        return TrailFile.verify(file, witnesses.noted(dataFolder.resolve(NotedHeads.FILE)), witnesses.printed(), clock);
    }

    /** Follows all chains, against the noted heads and what else bears witness. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(Witnesses witnesses) {
        Instant now = clock.instant();
        HeadsFile.Reading outside = witnesses.noted(noted.file());
        Map<UUID, Chain> chains = chains(outside);
        PrintedHeads heads = new PrintedHeads(witnesses.printed());
        jdbc.query(
                "select e.*, h.slug from audit_entry e join audit_head h on h.program_id = e.program_id"
                        + " order by e.program_id, e.seq",
                row -> {
                    WrittenEntry entry = entry(row);
                    heads.seen(entry.hash());
                    Objects.requireNonNull(chains.get(entry.entry().program().value()))
                            .check()
                            .take(entry);
                });
        List<VerificationFinding> findings = new ArrayList<>(outside.findings());
        chains.values().forEach(chain -> findings.addAll(chain.check().finish(chain.seq(), chain.hash())));
        outside.heads().keySet().stream()
                .filter(slug ->
                        chains.values().stream().noneMatch(chain -> chain.slug().equals(slug)))
                .forEach(slug -> findings.add(new VerificationFinding(
                        slug,
                        1,
                        "밖에 적어 둔 사업의 기록이 통째로 없습니다",
                        "the whole chain of a programme noted outside is missing")));
        findings.addAll(heads.missing());
        findings.addAll(facts.unlikeTheirSeals());
        long entries = chains.values().stream()
                .mapToLong(chain -> chain.check().entries())
                .sum();
        Verification verification = new Verification(now, chains.size(), entries, 0, findings);
        latest = verification;
        return verification;
    }

    private Map<UUID, Chain> chains(HeadsFile.Reading outside) {
        Map<UUID, Chain> chains = new LinkedHashMap<>();
        jdbc.query(
                "select h.*, c.seq as cut_seq, c.hash as cut_hash, c.recorded_at as cut_at"
                        + " from audit_head h left join audit_cut c on c.program_id = h.program_id order by h.slug",
                row -> {
                    String slug = row.getString("slug");
                    ChainCheck check = new ChainCheck(new Slug(slug), outside.of(slug));
                    String cut = row.getString("cut_hash");
                    if (cut != null) {
                        check.begin(new ChainCheck.Place(
                                row.getLong("cut_seq"),
                                cut,
                                row.getObject("cut_at", OffsetDateTime.class).toInstant()));
                    }
                    chains.put(
                            row.getObject("program_id", UUID.class),
                            new Chain(slug, row.getLong("seq"), row.getString("hash"), check));
                });
        return chains;
    }

    private record Chain(String slug, long seq, String hash, ChainCheck check) {}

    static WrittenEntry entry(ResultSet row) throws SQLException {
        return new WrittenEntry(
                new Slug(row.getString("slug")),
                new AuditEntry(
                        new ProgramId(row.getObject("program_id", UUID.class)),
                        row.getLong("seq"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("event"),
                        row.getString("detail")),
                false,
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
