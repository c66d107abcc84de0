package kr.hannun.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people are signed in. Ending a session is deleting its row: the next click finds none. */
@Component
public class Sessions {

    /** The attribute of a session that says from where it was opened. */
    static final String PLACE = "place";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** One place where somebody is signed in. */
    public record Open(
            String id,
            Instant since,
            Instant lastSeen,
            @Nullable String place) {}

    /** Where the account of this name is signed in, the latest first. */
    public List<Open> of(String name) {
        return sessions.findByPrincipalName(name).values().stream()
                .map(session -> new Open(
                        session.getId(),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.<String>getAttribute(PLACE)))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    /** Ends one session of this account; another account's is not touched. */
    @Transactional
    public void end(String name, String id) {
        jdbc.sql("delete from spring_session where principal_name = :name and session_id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    /** Ends every session of this account but one. */
    @Transactional
    public void endAllBut(String name, String kept) {
        jdbc.sql("delete from spring_session where principal_name = :name and session_id <> :kept")
                .param("name", name)
                .param("kept", kept)
                .update();
    }

    /** Ends every session of this account, in the transaction of what happened to it. */
    @Transactional
    public void endAll(String name) {
        endAllBut(name, "");
    }
}
