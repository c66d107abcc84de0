package kr.hannun.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.search.Subject;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.search.SubjectId;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts sources behind what is said of rows that has sources of its own. */
@Component
public class CiteStatements {

    private static final String SAID = "(select c.id from citation c join subject s on s.id = c.subject_id"
            + " where s.program_id = :program and s.code = :code and c.version = :version)";
    private static final String UNCITE = "delete from citation_source where citation_id in " + SAID;
    private static final String UNSAY = "delete from citation where id in " + SAID;

    private final JdbcClient jdbc;
    private final SubjectDirectory subjects;
    private final CiteSources sources;

    CiteStatements(JdbcClient jdbc, SubjectDirectory subjects, CiteSources sources) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.sources = sources;
    }

    /**
     * A statement.
     *
     * @param about the code of the row it is about, which is listed already
     * @param version 1 where it is said first; a further one is said anew and leaves those before as they are
     * @param begins the day before which it is not told, or null for that of the row
     * @param sources the documents that say it, the main one first
     */
    public record Statement(
            String about,
            Aspect aspect,
            int version,
            @Nullable LocalDate begins,
            Certainty certainty,
            List<SourceId> sources) {

        /** What is said first, or what is right now instead of what was said. */
        public Statement(
                String about, Aspect aspect, @Nullable LocalDate begins, Certainty certainty, List<SourceId> sources) {
            this(about, aspect, 1, begins, certainty, sources);
        }

        String code() {
            return aspect.of(about);
        }

        Statement version(int number) {
            return new Statement(about, aspect, number, begins, certainty, sources);
        }

        private String key() {
            return code() + "/" + version;
        }
    }

    /** Cites them all; one that was made before says something else now and rests on these alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cite(ProgramId program, List<Statement> statements) {
        Map<String, CitationId> made = made(program, statements);
        Map<String, SubjectDirectory.Listed> rows = subjects.listed(
                program,
                statements.stream()
                        .flatMap(statement -> Stream.of(statement.about(), statement.code()))
                        .toList());
        List<CiteSources.Fact> facts = new ArrayList<>();
        for (Statement statement : statements) {
            CitationId before = made.get(statement.key());
            if (before == null && statement.version() > 1) {
                SubjectId said =
                        Objects.requireNonNull(rows.get(statement.code())).id();
                sources.sayAnew(said, statement.version(), statement.certainty(), statement.sources());
            } else if (before == null) {
                Subject row =
                        Objects.requireNonNull(rows.get(statement.about())).subject();
                facts.add(new CiteSources.Fact(subject(row, statement), statement.certainty(), statement.sources()));
            } else {
                sources.restate(before, statement.certainty(), statement.sources());
            }
        }
        sources.cite(program, facts);
    }

    /** Lets each be said anew by its documents; those that said it before said what it said then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sayAnew(ProgramId program, List<Statement> statements) {
        cite(
                program,
                statements.stream()
                        .map(statement -> statement.version(1 + versions(program, statement.code())))
                        .toList());
    }

    private int versions(ProgramId program, String code) {
        return jdbc.sql("select count(*) from citation c join subject s on s.id = c.subject_id"
                        + " where s.program_id = :program and s.code = :code")
                .param("program", program.value())
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    /** Takes back what was said anew; what was said before stands again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unsay(ProgramId program, String code, int version) {
        unsay(UNCITE, program, code, version);
        unsay(UNSAY, program, code, version);
    }

    private void unsay(String statement, ProgramId program, String code, int version) {
        jdbc.sql(statement)
                .param("program", program.value())
                .param("code", code)
                .param("version", version)
                .update();
    }

    private Map<String, CitationId> made(ProgramId program, List<Statement> statements) {
        Map<String, CitationId> made = new HashMap<>();
        jdbc.sql("select s.code || '/' || c.version as code, c.id from citation c join subject s on s.id = c.subject_id"
                        + " where s.program_id = :program and s.code = any(:codes)")
                .param("program", program.value())
                .param("codes", statements.stream().map(Statement::code).toArray(String[]::new))
                .query((row, number) ->
                        made.put(row.getString("code"), new CitationId(row.getObject("id", UUID.class))))
                .list();
        return made;
    }

    /** A statement stands where its row does; what is said of a whole page has a place of its own there. */
    private static Subject subject(Subject row, Statement statement) {
        Aspect aspect = statement.aspect();
        boolean page = row.place().indexOf('#') < 0;
        return new Subject(
                aspect.code(),
                aspect.of(row.code()),
                row.name(),
                page ? row.place() + "#" + aspect.anchor(row.code()) : row.place(),
                List.of(),
                statement.begins() == null ? row.begins() : statement.begins());
    }
}
