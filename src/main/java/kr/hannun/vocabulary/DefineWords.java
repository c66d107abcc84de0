package kr.hannun.vocabulary;

import java.util.List;
import kr.hannun.search.ListSubjects;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Defines a programme's words: the labels of its coded values and its glossary. */
@Component
public class DefineWords {

    private final JdbcTemplate jdbc;
    private final ListSubjects subjects;

    DefineWords(JdbcTemplate jdbc, ListSubjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    /** A coded value with its label; {@code sheet} and {@code column} as in the bundle, in the order to show. */
    public record Label(String sheet, String column, String code, LocalizedText label) {}

    /** A term and what it means. */
    public record Term(String code, LocalizedText term, LocalizedText meaning) {}

    /** Everything at once. */
    public record Command(ProgramId program, List<Label> labels, List<Term> terms) {}

    /** Defines the words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void define(Command command) {
        NewRows labels = new NewRows("code_label");
        int position = 0;
        for (Label label : command.labels()) {
            labels.row()
                    .set("program_id", command.program())
                    .set("sheet", label.sheet())
                    .set("column_name", label.column())
                    .set("code", label.code())
                    .set("position", position++)
                    .text("label", label.label());
        }
        labels.write(jdbc);
        defineTerms(command);
    }

    private void defineTerms(Command command) {
        NewRows terms = new NewRows("glossary_term");
        for (Term term : command.terms()) {
            terms.row()
                    .set("id", TypedId.next())
                    .set("program_id", command.program())
                    .set("code", term.code())
                    .text("term", term.term())
                    .text("meaning", term.meaning());
        }
        terms.write(jdbc);
        subjects.list(
                command.program(),
                command.terms().stream()
                        .map(term -> new Subject(
                                "term", term.code(), term.term(), "glossary#" + Subject.anchor(term.code())))
                        .toList());
    }
}
