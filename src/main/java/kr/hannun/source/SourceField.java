package kr.hannun.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister.Document;
import kr.hannun.source.SourceRegister.Documents;
import org.jspecify.annotations.Nullable;

/**
 * Reads which documents are meant in a field of a form, and draws that field: the one way in which the house asks for a source.
 *
 * @param name of the field
 * @param several whether several can be meant
 * @param others what else can be meant by its reference, with what it is called
 */
public record SourceField(String name, boolean several, Documents documents, Map<String, String> others) {

    private static final int MOST = 10;
    private static final Pattern BETWEEN_CODES = Pattern.compile("[,;\\s]+");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern LINE_END = Pattern.compile("\\n");

    /** The field of one document of the register. */
    public static SourceField one(String name, Documents documents) {
        return new SourceField(name, false, documents, Map.of());
    }

    /** The field in which one of those that fit is chosen. */
    public String choice() {
        return name + "_choice";
    }

    /**
     * What was read.
     *
     * @param codes the documents that are meant
     * @param problems where it cannot be told which one is
     */
    public record Read(List<String> codes, List<Problem> problems) {

        /** As a cell names them. */
        public String cell() {
            return String.join(";", codes);
        }
    }

    /** Which documents are meant. */
    public Read read(SubmittedFields typed) {
        Set<String> codes = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String part : parts(typed)) {
            Optional<String> exact = exactly(part);
            List<String> chosen = exact.map(List::of).orElseGet(() -> chosen(typed, part));
            codes.addAll(chosen);
            if (chosen.isEmpty()) {
                problems.add(unsure(part));
            }
        }
        return new Read(List.copyOf(codes), problems);
    }

    private Problem unsure(String part) {
        int fitting = new SourceSearch(documents).fitting(part).size();
        return fitting == 0
                ? Problem.of(name, "source.pick.none", part)
                : Problem.of(name, "source.pick.choose", part, fitting);
    }

    /** What was typed, one text for each document that is meant. */
    private List<String> parts(SubmittedFields typed) {
        String text = typed.text(name);
        List<String> codes = split(text, BETWEEN_CODES);
        boolean coded = several && codes.stream().allMatch(each -> exactly(each).isPresent());
        return coded ? codes : several ? split(text, SEMICOLON) : split(text, LINE_END);
    }

    private static List<String> split(String text, Pattern at) {
        return at.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<String> exactly(String part) {
        return others.containsKey(part)
                ? Optional.of(part)
                : new SourceSearch(documents).exactly(part).map(Document::code);
    }

    private List<String> chosen(SubmittedFields typed, String part) {
        List<String> chosen = typed.all(choice());
        return new SourceSearch(documents)
                .fitting(part).stream()
                        .map(Document::code)
                        .filter(chosen::contains)
                        .limit(several ? chosen.size() : 1)
                        .toList();
    }

    /** The field as a form shows it. */
    public SourcePick pick(Visit visit, Form form, String label, @Nullable String hint) {
        Texts texts = visit.texts();
        List<String> parts = parts(form.typed());
        List<Document> fits = parts.stream()
                .filter(part -> exactly(part).isEmpty())
                .flatMap(part -> new SourceSearch(documents).fitting(part).stream())
                .distinct()
                .toList();
        return new SourcePick(
                form.field(name),
                label,
                hint,
                several,
                parts.stream()
                        .flatMap(part -> exactly(part).stream())
                        .distinct()
                        .map(code -> row(texts, code))
                        .toList(),
                fits.stream().limit(MOST).map(document -> row(texts, document)).toList(),
                fits.size(),
                form.field(choice()),
                visit.link("sources"),
                several ? null : visit.link("record/sources/new?field=" + name));
    }

    private SourcePick.Row row(Texts texts, String code) {
        String other = others.get(code);
        return other == null
                ? row(texts, documents.standing(code))
                : new SourcePick.Row(code, other, texts.say("source.pick.new"));
    }

    private static SourcePick.Row row(Texts texts, Document document) {
        PartialDate published = document.publishedOn();
        String about = Stream.of(
                        texts.sayOrNull(document.publisher()),
                        published == null
                                ? texts.say("source.undated")
                                : texts.when(published).text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new SourcePick.Row(document.code(), texts.say(document.label()), about);
    }
}
