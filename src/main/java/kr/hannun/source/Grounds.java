package kr.hannun.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Typed;
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
    public static Grounds of(Typed typed) {
        return new Grounds(
                typed.given(SOURCE).orElse(null), typed.given(DOCUMENT).orElse(null), typed.text(WHY));
    }

    /** What is wrong with the grounds that were typed. */
    public static List<Problem> problems(Typed typed, Set<String> knownSources) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> source = typed.given(SOURCE);
        if (source.isEmpty() && typed.given(DOCUMENT).isEmpty()) {
            problems.add(Problem.of(SOURCE, "source.grounds.missing"));
        }
        source.filter(code -> !knownSources.contains(code))
                .ifPresent(code -> problems.add(Problem.of(SOURCE, "source.grounds.unknown", code)));
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

    /** The documents to choose from, after the choice of none. */
    public static List<Option> options(SourceRegister.Documents documents, Texts texts) {
        Option none = new Option("", texts.say("source.grounds.none"));
        return Stream.concat(
                        Stream.of(none),
                        documents.byCode().values().stream()
                                .map(document -> new Option(
                                        document.code(), document.code() + " " + texts.say(document.label()))))
                .toList();
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
