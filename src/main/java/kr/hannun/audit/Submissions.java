package kr.hannun.audit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that were already acted upon. Every form carries an identity drawn when it was shown; the act notes it in its own
 * transaction, so a double click, a reload or the back button finds what the first sending did.
 */
@Component
public class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the first sending of this form led, or nothing where this is the first; asked after the lock is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> earlier(UUID once) {
        return jdbc.sql("select place from submission where once = :once")
                .param("once", once)
                .query(String.class)
                .optional();
    }

    /** Where the form's act can be seen, for one who does not know whether it was acted upon. */
    @Transactional(readOnly = true)
    public Optional<String> find(UUID once) {
        return earlier(once);
    }

    /** Notes that this form was acted upon and where the act can be seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(UUID once, String place) {
        jdbc.sql("insert into submission (once, place) values (:once, :place)")
                .param("once", once)
                .param("place", place)
                .update();
    }
}
