package kr.hannun.review.round;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules that coordinators of a programme set themselves; of each pack the newest version is the one to work with. */
@Component
public class OfficePacks {

    private static final int MOST = 200;
    private static final String COLUMNS = "select x.code, x.version, cast(x.rules as text) as rules,"
            + " coalesce(a.person, '') as made_by, x.made_at from rule_pack x left join account a on a.id = x.made_by";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OfficePacks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest version of each, the latest first. */
    public List<OfficePack> all(ProgramId program) {
        return jdbc.sql(COLUMNS
                        + " where x.program_id = :program and x.version = (select max(y.version) from rule_pack y"
                        + " where y.program_id = x.program_id and y.code = x.code) order by x.made_at desc limit :most")
                .param("program", program.value())
                .param("most", MOST)
                .query((columns, number) -> pack(new ResultRow(columns)))
                .list();
    }

    /** The versions of one, the newest first. */
    public List<OfficePack> versions(ProgramId program, String code) {
        return versions(program, code, MOST);
    }

    private List<OfficePack> versions(ProgramId program, String code, int most) {
        return jdbc.sql(COLUMNS
                        + " where x.program_id = :program and x.code = :code order by x.version desc limit :most")
                .param("program", program.value())
                .param("code", code)
                .param("most", most)
                .query((columns, number) -> pack(new ResultRow(columns)))
                .list();
    }

    /** The newest version of the pack with this code. */
    public Optional<OfficePack> find(ProgramId program, String code) {
        return versions(program, code, 1).stream().findFirst();
    }

    private OfficePack pack(ResultRow row) throws SQLException {
        return new OfficePack(
                row.text("code"),
                row.integer("version"),
                json.readValue(row.text("rules"), RulePack.class),
                row.text("made_by"),
                row.moment("made_at"));
    }
}
