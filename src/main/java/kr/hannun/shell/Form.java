package kr.hannun.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;

/**
 * A form as a page shows it: what was typed is kept, what is wrong is said beside its field and once more above the form.
 *
 * @param typed what stands in the fields
 * @param problems what is wrong, in the order of the page; empty for a form that was not sent yet
 * @param once the form's identity, drawn when it was first shown
 * @param texts the reader's language
 */
public record Form(Typed typed, List<Problem> problems, UUID once, Texts texts) {

    /** A form not sent yet. */
    public static Form fresh(Typed typed, Texts texts) {
        return new Form(typed, List.of(), TypedId.next(), texts);
    }

    /** A form that was sent and refused. */
    public static Form refused(Typed typed, List<Problem> problems, Texts texts) {
        return new Form(typed, List.copyOf(problems), typed.once().orElseGet(TypedId::next), texts);
    }

    /** A field by its name. */
    public Field field(String name) {
        String error = problems.stream()
                .filter(problem -> problem.field().equals(name))
                .findFirst()
                .map(this::say)
                .orElse(null);
        return new Field(name, typed.text(name), typed.all(name), error);
    }

    /** What is wrong, each a link to its field. */
    public List<Link> summary() {
        return problems.stream()
                .map(problem -> Link.to("#" + problem.field(), say(problem)))
                .toList();
    }

    private String say(Problem problem) {
        return texts.say(
                problem.key(), problem.arguments().stream().map(this::read).toArray());
    }

    /** An argument as it is read in the reader's language. */
    private Object read(Object argument) {
        return switch (argument) {
            case LocalizedText text -> texts.say(text);
            case LocalDate day -> texts.when(day).text();
            case PartialDate date -> texts.when(date).text();
            default -> argument;
        };
    }
}
