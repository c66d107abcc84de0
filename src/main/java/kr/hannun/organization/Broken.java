package kr.hannun.organization;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/** Which rule of the database a change would have broken. */
final class Broken {

    private Broken() {}

    /** The name of the constraint, or what else the database said. */
    static String constraint(DataAccessException refused) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(refused);
        ServerErrorMessage said = cause instanceof PSQLException broken ? broken.getServerErrorMessage() : null;
        if (said != null && said.getConstraint() != null) {
            return said.getConstraint();
        }
        return cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    }
}
