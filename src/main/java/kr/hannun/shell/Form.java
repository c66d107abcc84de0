package kr.hannun.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import org.springframework.http.HttpStatus;

/**
 * A form as a page shows it: what was typed is kept, what is wrong is said beside its field and once more above the form.
 *
 * @param typed what stands in the fields
 * @param problems what is wrong, in the order of the page; empty for a form that was not sent yet
 * @param once the form's identity, drawn when it was first shown
 * @param stale whether somebody else changed what it is about after it was shown
 * @param texts the reader's language
 */
public record Form(SubmittedFields typed, List<Problem> problems, UUID once, boolean stale, Texts texts) {

    /** A form not sent yet. */
    public static Form fresh(SubmittedFields typed, Texts texts) {
        return new Form(typed, List.of(), TypedId.next(), false, texts);
    }

    /** A form that was sent and refused. */
    public static Form refused(SubmittedFields typed, List<Problem> problems, Texts texts) {
        return new Form(typed, List.copyOf(problems), typed.once().orElseGet(TypedId::next), false, texts);
    }

    /** A form that was sent after somebody else had changed what it is about. */
    public static Form stale(SubmittedFields typed, Texts texts) {
        return new Form(typed, List.of(), typed.once().orElseGet(TypedId::next), true, texts);
    }

    /** The same form with these values in its fields. */
    public Form with(Map<String, String> values) {
        return new Form(typed.and(values), problems, once, stale, texts);
    }

    /** How a page answers that shows the form: 409 where it is stale, 422 where it was refused. */
    public HttpStatus status() {
        if (stale) {
            return HttpStatus.CONFLICT;
        }
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** All that is wrong with a field, or with what a button asks for. */
    public List<String> errors(String name) {
        return problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(this::say)
                .toList();
    }

    /** A field by its name. */
    public Field field(String name) {
        List<String> errors = errors(name);
        return new Field(name, typed.text(name), typed.all(name), errors.isEmpty() ? null : errors.getFirst());
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
