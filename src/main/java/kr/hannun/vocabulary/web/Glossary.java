package kr.hannun.vocabulary.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The terms and every coded value, each coded column once even where many sheets have it. */
@Component
class Glossary {

    private final Words words;

    Glossary(Words words) {
        this.words = words;
    }

    /**
     * The page.
     *
     * @param contents the first letters of the terms, and the coded columns
     * @param values how many coded values there are
     */
    public record Page(
            Frame frame, List<Link> contents, List<Letter> letters, int terms, List<Column> columns, int values) {}

    /** The terms that begin with one letter or initial consonant. */
    public record Letter(String id, String letter, List<Term> terms) {}

    /** A term; {@code other} is the term in the other language. */
    public record Term(String id, String term, String other, String meaning) {}

    /** A coded column with its values and the sheets that have it. */
    public record Column(String name, List<Value> values, List<Link> sheets) {}

    /** A coded value; {@code ids} has one anchor for every sheet that uses it. */
    public record Value(List<String> ids, String code, String label, String other) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Texts texts = visit.texts();
        List<Words.TermRow> terms = words.terms(visit.head()).inOrder();
        List<Letter> letters = letters(texts, terms);
        Map<String, Map<String, LocalizedText>> labels =
                words.labels(visit.head()).columns();
        return new Page(
                Frame.of(visit, "glossary", texts.say("shell.nav.glossary"), List.of()),
                letters.stream()
                        .map(letter -> Link.to("#" + letter.id(), letter.letter()))
                        .toList(),
                letters,
                terms.size(),
                columns(visit, labels),
                labels.values().stream().mapToInt(Map::size).sum());
    }

    private static List<Letter> letters(Texts texts, List<Words.TermRow> terms) {
        Map<String, Letter> letters = new LinkedHashMap<>();
        inOrder(texts, terms).forEach(row -> {
            String letter = FirstLetter.of(texts.say(row.term()));
            letters.computeIfAbsent(
                            letter, first -> new Letter("letter-" + (letters.size() + 1), first, new ArrayList<>()))
                    .terms()
                    .add(term(texts, row));
        });
        return List.copyOf(letters.values());
    }

    private static List<Words.TermRow> inOrder(Texts texts, List<Words.TermRow> terms) {
        return texts.isKorean()
                ? terms
                : terms.stream()
                        .sorted(Comparator.comparing(row -> row.term().en(), String.CASE_INSENSITIVE_ORDER))
                        .toList();
    }

    private static Term term(Texts texts, Words.TermRow row) {
        LocalizedText term = row.term();
        return new Term(
                Subject.anchor(row.code()),
                texts.say(term),
                texts.isKorean() ? term.en() : term.ko(),
                texts.say(row.meaning()));
    }

    private static List<Column> columns(Visit visit, Map<String, Map<String, LocalizedText>> labels) {
        Map<CodedColumn, List<String>> sheets = new LinkedHashMap<>();
        labels.forEach((place, values) -> {
            String sheet = place.substring(0, place.indexOf('.'));
            String name = place.substring(sheet.length() + 1);
            sheets.computeIfAbsent(new CodedColumn(name, values), column -> new ArrayList<>())
                    .add(sheet);
        });
        return sheets.entrySet().stream()
                .map(entry -> column(visit, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Column column(Visit visit, CodedColumn column, List<String> sheets) {
        Texts texts = visit.texts();
        String name = texts.sayIfKnown("vocabulary.column." + column.name());
        List<Value> values = new ArrayList<>();
        column.values()
                .forEach((code, label) -> values.add(new Value(
                        sheets.stream()
                                .map(sheet -> "code-" + Subject.anchor(String.join("-", sheet, column.name(), code)))
                                .toList(),
                        code,
                        texts.say(label),
                        texts.isKorean() ? label.en() : label.ko())));
        return new Column(
                name == null ? column.name() : name,
                values,
                sheets.stream().map(sheet -> sheet(visit, sheet)).toList());
    }

    private static Link sheet(Visit visit, String sheet) {
        String name = visit.texts().sayIfKnown("vocabulary.sheet." + sheet);
        return Link.to(visit.link(SheetPages.section(sheet)), name == null ? sheet : name);
    }

    /** Columns of one name with the same values are one thing to a reader. */
    private record CodedColumn(String name, Map<String, LocalizedText> values) {}
}
