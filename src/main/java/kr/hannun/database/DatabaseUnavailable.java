package kr.hannun.database;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The application cannot start for want of its database; the message tells the person at the console what to do. */
final class DatabaseUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String korean, String english) {
        this(korean, english, null);
    }

    DatabaseUnavailable(String korean, String english, @Nullable Throwable cause) {
        super(korean + " (" + english + ")", cause);
    }
}
