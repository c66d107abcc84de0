package kr.hannun.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.search.ListSubjects;
import kr.hannun.search.Subject;
import kr.hannun.search.SubjectId;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts sources behind facts: lists each fact as a subject and says who says so. */
@Component
public class CiteSources {

    private final JdbcTemplate jdbc;
    private final ListSubjects subjects;

    CiteSources(JdbcTemplate jdbc, ListSubjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    /**
     * A fact and who says it.
     *
     * @param subject the fact, by name and place
     * @param certainty how sure it is, or null where nobody graded it
     * @param sources the documents, the main one first; none for a fact that has no source of its own
     */
    public record Fact(Subject subject, @Nullable Certainty certainty, List<SourceId> sources) {}

    /** Cites them all and answers the citation of each by its subject's code; a fact without source has none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, CitationId> cite(ProgramId program, List<Fact> facts) {
        Map<String, SubjectId> listed =
                subjects.list(program, facts.stream().map(Fact::subject).toList());
        Map<String, CitationId> cited = new LinkedHashMap<>();
        NewRows citations = new NewRows("citation");
        NewRows sources = new NewRows("citation_source");
        for (Fact fact : facts) {
            if (fact.sources().isEmpty()) {
                continue;
            }
            CitationId id = CitationId.next();
            String code = fact.subject().code();
            cited.put(code, id);
            citations
                    .row()
                    .set("id", id)
                    .set("subject_id", listed.get(code))
                    .set("certainty", fact.certainty())
                    .set("version", 1);
            rest(sources, id, fact.sources());
        }
        citations.write(jdbc);
        sources.write(jdbc);
        return cited;
    }

    /** Lets what is said of a fact be said anew by these documents; what was said before stays with those that said it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CitationId sayAnew(SubjectId subject, int version, Certainty certainty, List<SourceId> sources) {
        CitationId id = CitationId.next();
        NewRows citation = new NewRows("citation");
        citation.row()
                .set("id", id)
                .set("subject_id", subject)
                .set("certainty", certainty)
                .set("version", version);
        citation.write(jdbc);
        NewRows documents = new NewRows("citation_source");
        rest(documents, id, sources);
        documents.write(jdbc);
        return id;
    }

    /** Takes back who said something that nothing rests on any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unsay(CitationId citation) {
        jdbc.update("delete from citation_source where citation_id = ?", citation.value());
        jdbc.update("delete from citation where id = ?", citation.value());
    }

    private static void rest(NewRows rows, CitationId citation, List<SourceId> sources) {
        List<SourceId> distinct = new ArrayList<>(new LinkedHashSet<>(sources));
        for (int position = 0; position < distinct.size(); position++) {
            rows.row().set("citation_id", citation).set("position", position).set("source_id", distinct.get(position));
        }
    }

    /** Puts further documents behind a fact, after those that say it already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CitationId citation, List<SourceId> sources) {
        List<SourceId> all = new ArrayList<>(sourcesOf(citation));
        all.addAll(sources);
        rewrite(citation, all);
    }

    /** Puts other documents before those a fact rested on, because it was wrong and is right now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(CitationId citation, Certainty certainty, List<SourceId> sources) {
        List<SourceId> all = new ArrayList<>(sources);
        all.addAll(sourcesOf(citation));
        jdbc.update("update citation set certainty = ? where id = ?", certainty.name(), citation.value());
        rewrite(citation, all);
    }

    /** Puts other documents behind a statement that says something else now; those before said what it said then; null: ungraded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restate(CitationId citation, @Nullable Certainty certainty, List<SourceId> sources) {
        jdbc.update(
                "update citation set certainty = ? where id = ?",
                certainty == null ? null : certainty.name(),
                citation.value());
        rewrite(citation, sources);
    }

    private List<SourceId> sourcesOf(CitationId citation) {
        return jdbc.query(
                "select source_id from citation_source where citation_id = ? order by position",
                (row, number) -> new SourceId(row.getObject("source_id", UUID.class)),
                citation.value());
    }

    private void rewrite(CitationId citation, List<SourceId> sources) {
        jdbc.update("delete from citation_source where citation_id = ?", citation.value());
        NewRows rows = new NewRows("citation_source");
        rest(rows, citation, sources);
        rows.write(jdbc);
    }
}
