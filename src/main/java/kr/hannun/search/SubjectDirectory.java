package kr.hannun.search;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where other modules look up a subject by its code. */
@Component
public class SubjectDirectory {

    private final JdbcClient jdbc;

    SubjectDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every subject of the programme by its code. */
    public Map<String, SubjectId> all(ProgramId program) {
        Map<String, SubjectId> all = new HashMap<>();
        jdbc.sql("select code, id from subject where program_id = :program")
                .param("program", program.value())
                .query((row, number) -> all.put(row.getString("code"), new SubjectId(row.getObject("id", UUID.class))))
                .list();
        return all;
    }

    private static final String ON_PAGE =
            " from {subject} where program_id = :program and (place = :page or starts_with(place, :anchors))";

    /** How much stands on a page of the programme. */
    public int countOn(Head head, String page) {
        return jdbc.sql(head.read("select count(*)" + ON_PAGE))
                .param("program", head.program().value())
                .param("page", page)
                .param("anchors", page + "#")
                .query(Integer.class)
                .single();
    }

    /** What stands on a page of the programme, in the order in which it was recorded: so many after the first ones. */
    public List<Subject> on(Head head, String page, long before, int most) {
        return jdbc.sql(head.read("select kind, code, name_ko, name_en, place, begins_on" + ON_PAGE
                        + " order by id offset :before limit :most"))
                .param("before", before)
                .param("program", head.program().value())
                .param("page", page)
                .param("anchors", page + "#")
                .param("most", most)
                .query((columns, number) -> subject(new ResultRow(columns)))
                .list();
    }

    /** A subject as it is listed, with its identity; its other names are not read. */
    public record Listed(SubjectId id, Subject subject) {}

    /** The subjects with these codes. */
    public Map<String, Listed> listed(ProgramId program, Collection<String> codes) {
        return jdbc
                .sql("select id, kind, code, name_ko, name_en, place, begins_on from subject"
                        + " where program_id = :program and code = any(:codes)")
                .param("program", program.value())
                .param("codes", codes.toArray(String[]::new))
                .query((columns, number) -> listed(new ResultRow(columns)))
                .list()
                .stream()
                .collect(Collectors.toMap(listed -> listed.subject().code(), Function.identity()));
    }

    private static Listed listed(ResultRow row) throws SQLException {
        return new Listed(new SubjectId(row.id("id")), subject(row));
    }

    private static Subject subject(ResultRow row) throws SQLException {
        return new Subject(
                row.text("kind"),
                row.text("code"),
                row.localized("name"),
                row.text("place"),
                List.of(),
                row.dayOrNull("begins_on"));
    }
}
