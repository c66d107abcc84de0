package kr.hannun.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.shared.Problem;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** What the database refuses, in people's words: the one place where the name of a constraint becomes a problem beside a field. */
@Component
public class DatabaseRefusals {

    private final Map<String, Problem> byName = new HashMap<>();

    DatabaseRefusals(List<Refusals> modules) {
        modules.forEach(each -> byName.putAll(each.byConstraint()));
    }

    /** A module's own constraints, and those of its triggers, in its words. */
    public interface Refusals {

        /** By the constraint's name; by its SQL state, what the database cannot even read. */
        Map<String, Problem> byConstraint();
    }

    /** The problem behind a refusal, or nothing where it is no refusal of what a person asked for. */
    public Optional<Problem> of(Throwable refusal) {
        return name(refusal).map(byName::get);
    }

    /** The name of the constraint that refused, or the SQL state where there is none. */
    public static Optional<String> name(Throwable refusal) {
        if (!(NestedExceptionUtils.getMostSpecificCause(refusal) instanceof PSQLException refused)) {
            return Optional.empty();
        }
        ServerErrorMessage message = refused.getServerErrorMessage();
        String constraint = message == null ? null : message.getConstraint();
        return Optional.ofNullable(constraint == null ? refused.getSQLState() : constraint);
    }

    /** The constraints that have words. */
    Map<String, Problem> all() {
        return Map.copyOf(byName);
    }
}
