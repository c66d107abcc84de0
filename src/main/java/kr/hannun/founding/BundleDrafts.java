package kr.hannun.founding;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was handed in until it is taken: one bundle a person, for a week, seen by nobody else. */
@Component
public class BundleDrafts {

    private final JdbcClient jdbc;

    BundleDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's bundle with this identity. */
    @Transactional(readOnly = true)
    public Optional<BundleDraft> find(Actor actor, UUID id) {
        return own(actor).filter(draft -> draft.id().equals(id));
    }

    /** The person's bundle. */
    @Transactional(readOnly = true)
    public Optional<BundleDraft> own(Actor actor) {
        return jdbc.sql("select id, file_name, handed_in_at from bundle_draft where handed_in_by = :person")
                .param("person", actor.key())
                .query((row, number) -> new BundleDraft(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getObject("handed_in_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The zip itself. */
    @Transactional(readOnly = true)
    public byte[] content(BundleDraft draft) {
        return jdbc.sql("select content from bundle_draft where id = :id")
                .param("id", draft.id())
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID keep(Actor actor, String fileName, byte[] content) {
        letGo(actor);
        UUID id = TypedId.next();
        jdbc.sql(
                        "insert into bundle_draft (id, handed_in_by, file_name, content) values (:id, :person, :name, :content)")
                .param("id", id)
                .param("person", actor.key())
                .param("name", fileName)
                .param("content", content)
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void letGo(Actor actor) {
        jdbc.sql("delete from bundle_draft where handed_in_by = :person")
                .param("person", actor.key())
                .update();
    }

    /** Lets go, every night, of what nobody came back for. */
    @Scheduled(cron = "0 40 4 * * *", zone = OfficialTime.NAME)
    @Transactional
    public void letGoOfOld() {
        jdbc.sql("delete from bundle_draft where handed_in_at < clock_timestamp() - interval '7 days'")
                .update();
    }
}
