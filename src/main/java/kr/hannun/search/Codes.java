package kr.hannun.search;

import java.util.HashSet;
import java.util.Set;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codes of a programme's facts. Each is given once, whatever becomes of what it was given to; the database refuses to
 * list another subject under it ({@code given_code_is_given_once}).
 */
@Component
public class Codes {

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that follows the highest one ever given in this series, such as {@code MB-}. */
    public int next(ProgramId program, String series) {
        return jdbc.sql("select next_in_series(:program, :series)")
                .param("program", program.value())
                .param("series", series)
                .query(Integer.class)
                .single();
    }

    /** Every code ever given that begins like this, for codes that are made of words. */
    public Set<String> given(ProgramId program, String beginning) {
        return new HashSet<>(jdbc.sql("select code from given_code where program_id = :program"
                        + " and starts_with(code, :beginning)")
                .param("program", program.value())
                .param("beginning", beginning)
                .query(String.class)
                .list());
    }
}
