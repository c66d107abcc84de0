package kr.hannun.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What always holds in the data, whoever wrote it. Each invariant is a file {@code invariants/<module>/<name>.sql}: its first
 * line says in words what holds, its statement answers the rows for which it does not.
 */
@Component
public class Invariants {

    private static final String FILES = "classpath*:invariants/*/*.sql";
    private static final int MOST_ROWS = 100;

    private final JdbcTemplate jdbc;
    private final List<OutsideInvariant> outside;

    Invariants(JdbcTemplate jdbc, List<OutsideInvariant> outside) {
        this.jdbc = jdbc;
        this.outside = List.copyOf(outside);
    }

    /**
     * A named invariant.
     *
     * @param name module and name
     * @param says what holds, one sentence in both languages
     */
    public record Invariant(String name, String says) {}

    /** One that a statement asks for: it answers the rows for which it does not hold. */
    private record Asked(Invariant invariant, String statement) {}

    /**
     * What came of asking for one.
     *
     * @param broken the rows for which it does not hold, at most a hundred, each in words
     */
    public record Answer(Invariant invariant, List<String> broken) {}

    private static List<Asked> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Invariants::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Asked read(Resource file) {
        try {
            String path = file.getURL().getPath();
            String[] parts = path.replaceFirst("\\.sql$", "").split("/", -1);
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            String first = text.lines().findFirst().orElse("");
            if (!first.startsWith("-- ")) {
                throw new IllegalStateException("The first line says what holds: " + path);
            }
            return new Asked(
                    new Invariant(
                            parts[parts.length - 2] + "/" + parts[parts.length - 1],
                            first.substring(3).strip()),
                    text.strip().replaceFirst(";$", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks for every one of them in one state of the data, in the order of their names. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Answer> check() {
        return Stream.concat(files().stream().map(this::check), outside.stream().map(OutsideInvariant::check))
                .sorted(Comparator.comparing(answer -> answer.invariant().name()))
                .toList();
    }

    private Answer check(Asked asked) {
        Invariant invariant = asked.invariant();
        String statement = "select * from (" + asked.statement() + "\n) broken limit " + MOST_ROWS;
        try {
            return new Answer(invariant, jdbc.query(statement, (row, number) -> {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getMetaData().getColumnLabel(column) + "=" + row.getString(column));
                }
                return String.join(" ", values);
            }));
        } catch (DataAccessException wrong) {
            throw new IllegalStateException(
                    "The invariant " + invariant.name() + " cannot be asked for: "
                            + Objects.requireNonNull(wrong.getMostSpecificCause())
                                    .getMessage(),
                    wrong);
        }
    }
}
