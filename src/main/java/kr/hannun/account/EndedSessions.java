package kr.hannun.account;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Lets go of sessions that have ended; where the database is away, like everything that runs by the clock. */
@Component
class EndedSessions {

    private final JdbcIndexedSessionRepository sessions;

    EndedSessions(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void letGo() {
        sessions.cleanUpExpiredSessions();
    }
}
