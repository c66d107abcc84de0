package kr.hannun.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kr.hannun.shared.Sha256;
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

    private static final int HANDLE = 16;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** One place where somebody is signed in; the handle tells it apart on a page and opens nothing. */
    public record Open(
            String handle,
            Instant since,
            Instant lastSeen,
            @Nullable String place) {}

    /** Where the account of this name is signed in, the latest first. */
    public List<Open> of(String name) {
        return sessions.findByPrincipalName(name).values().stream()
                .map(session -> new Open(
                        handle(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.<String>getAttribute(PLACE)))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    /** By what a page names a session: its token stands in the cookie alone. */
    public static String handle(String session) {
        return Sha256.of(session).substring(0, HANDLE);
    }

    /** Ends one session of this account; another account's is not touched. */
    @Transactional
    public void end(String name, String handle) {
        sessions.findByPrincipalName(name).keySet().stream()
                .filter(session -> handle(session).equals(handle))
                .forEach(sessions::deleteById);
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
