package kr.hannun.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What a change rests on: a source or the number of a document, and why it is made. No change goes without.
 *
 * @param source the code of a document the programme knows, or null
 * @param document the number of a document that is not among the sources, or null
 * @param why the reason, as it will stand in the history
 */
public record Grounds(@Nullable String source, @Nullable String document, String why) {

    private static final String SOURCE = "source";
    private static final String DOCUMENT = "document";
    private static final String WHY = "why";
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_REASON = 500;

    /** What was typed; asked once there are no {@link #problems}. */
    public static Grounds of(SubmittedFields typed, SourceRegister.Documents documents) {
        return new Grounds(
                SourceField.one(SOURCE, documents).read(typed).codes().stream()
                        .findFirst()
                        .orElse(null),
                typed.given(DOCUMENT).orElse(null),
                typed.text(WHY));
    }

    /** What is wrong with the grounds that were typed. */
    public static List<Problem> problems(SubmittedFields typed, SourceRegister.Documents documents) {
        List<Problem> problems = new ArrayList<>();
        if (typed.given(SOURCE).isEmpty() && typed.given(DOCUMENT).isEmpty()) {
            problems.add(Problem.of(SOURCE, "source.grounds.missing"));
        }
        problems.addAll(SourceField.one(SOURCE, documents).read(typed).problems());
        if (typed.text(DOCUMENT).length() > LONGEST_NUMBER) {
            problems.add(Problem.of(DOCUMENT, "source.grounds.too-long", LONGEST_NUMBER));
        }
        if (typed.text(WHY).isEmpty()) {
            problems.add(Problem.of(WHY, "source.grounds.why-missing"));
        } else if (typed.text(WHY).length() > LONGEST_REASON) {
            problems.add(Problem.of(WHY, "source.grounds.too-long", LONGEST_REASON));
        }
        return problems;
    }

    /** What is wrong with grounds that make something this certain: not every document can say everything so. */
    public static List<Problem> problems(
            SubmittedFields typed, SourceRegister.Documents documents, Optional<Certainty> certainty) {
        List<Problem> problems = new ArrayList<>(problems(typed, documents));
        List<String> kinds = SourceField.one(SOURCE, documents).read(typed).codes().stream()
                .map(code -> documents.standing(code).kind())
                .toList();
        certainty
                .filter(each -> !kinds.isEmpty() && !each.canRestOn(kinds))
                .ifPresent(each -> problems.add(Problem.of("certainty", "source.grounds.certainty")));
        return problems;
    }

    /** The field in which the source is named. */
    public static SourcePick pick(Visit visit, Form form, SourceRegister.Documents documents) {
        Texts texts = visit.texts();
        return SourceField.one(SOURCE, documents)
                .pick(visit, form, texts.say("source.grounds"), texts.say("source.grounds.hint"));
    }

    /** The document they name, in the programme's register now if it was not before. */
    public SourceId cited(ProgramId program, SourceDirectory sources) {
        return Optional.ofNullable(source)
                .flatMap(code -> sources.find(program, code))
                .orElseGet(() -> sources.ofDocument(program, String.valueOf(document)));
    }

    /** The line they make in the history. */
    public Map<String, String> detail() {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put(WHY, why);
        if (source != null) {
            detail.put(SOURCE, source);
        }
        if (document != null) {
            detail.put(DOCUMENT, document);
        }
        return detail;
    }
}
