package kr.hannun.audit;

import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.TimeUnit;
import kr.hannun.shared.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps an eye on the trail while the application runs: notes the heads it finds and verifies the chains once a day. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "hannun.watch", matchIfMissing = true)
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int MOST_AT_ONCE = 100_000;

    private final JdbcClient jdbc;
    private final NotedHeads noted;
    private final VerifyTrail verifier;

    Watch(JdbcClient jdbc, NotedHeads noted, VerifyTrail verifier) {
        this.jdbc = jdbc;
        this.noted = noted;
        this.verifier = verifier;
    }

    /** Notes whatever another copy of Hannun wrote, or this one in an earlier life without coming to note it. */
    @EventListener(ApplicationReadyEvent.class)
    void noteWhatIsThere() {
        HeadsFile.Reading known = noted.read();
        known.findings().forEach(finding -> LOG.error("기록 이상: {}", finding));
        for (Slug slug : jdbc.sql("select slug from audit_head order by slug")
                .query((row, number) -> new Slug(row.getString("slug")))
                .list()) {
            NavigableMap<Long, String> heads = known.of(slug.value());
            noted.note(since(slug, heads.isEmpty() ? 0 : heads.lastKey()));
        }
    }

    private List<NotedHeads.Noted> since(Slug slug, long seq) {
        return jdbc.sql("select h.slug, e.seq, e.hash, e.recorded_at from audit_entry e join audit_head h using"
                        + " (program_id) where h.slug = :slug and e.seq > :seq order by e.seq limit :most")
                .param("slug", slug.value())
                .param("seq", seq)
                .param("most", MOST_AT_ONCE)
                .query((row, number) -> NotedHeads.Noted.of(row))
                .list();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1440, timeUnit = TimeUnit.MINUTES)
    void verify() {
        Verification verification = verifier.verify(Witnesses.NONE);
        verification.findings().forEach(finding -> LOG.error("기록 이상: {}", finding));
    }
}
