package kr.hannun.record.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.record.ColumnWords;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.DayText;
import kr.hannun.shell.Texts;
import kr.hannun.vocabulary.HouseWords;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language what cells hold: codes by their labels, keys by the names behind them, dates as read. */
record CellWords(FactBook book, Head head, Words.Labels labels, Texts texts, List<FactLine> lines) {

    /** What a kind of fact is called. */
    String kind(String kind) {
        return new ColumnWords(texts).kind(kind);
    }

    /** What a column is called; a text in both languages names its language, and the key of a kind is its code. */
    String label(Column column) {
        return new ColumnWords(texts).label(column);
    }

    /** A cell as it is read. */
    String value(String kind, Column column, String text) {
        return switch (column.content()) {
            case Content.Code code ->
                parts(text, code.several())
                        .map(part -> code(kind, column, part))
                        .collect(Collectors.joining(", "));
            case Content.Reference reference ->
                parts(text, reference.several())
                        .map(part -> title(reference.file(), part))
                        .collect(Collectors.joining(", "));
            case Content.Form form -> form == Content.Form.DATE ? date(text) : aspect(column, text);
            case Content.Text named -> column.name().equals("entity_id") ? title(text) : text;
            case Content.Side side -> text;
        };
    }

    private static Stream<String> parts(String text, boolean several) {
        return several ? Arrays.stream(text.split(";", -1)) : Stream.of(text);
    }

    /** The label of a code; certainties have words of their own. */
    private String code(String kind, Column column, String code) {
        if (column.name().equals("certainty")) {
            String word = texts.sayIfKnown("source.certainty." + code);
            return word == null ? code : word;
        }
        LocalizedText label = codes(kind, column).getOrDefault(code, HouseWords.of(kind + "." + column.name(), code));
        return label == null ? code : texts.say(label);
    }

    /** What may be said in a coded column: the codes of the record, and those that other lines of the same entry add. */
    Map<String, LocalizedText> codes(String kind, Column column) {
        Map<String, LocalizedText> codes =
                new LinkedHashMap<>(labels.columns().getOrDefault(kind + "." + column.name(), Map.of()));
        lines.stream()
                .filter(line -> line.kind().equals("codes") && line.act() == FactLine.Act.ADD)
                .filter(line -> kind.equals(line.cells().get("table"))
                        && column.name().equals(line.cells().get("column")))
                .forEach(line -> codes.put(line.cells().getOrDefault("code", ""), FactBook.title(line)));
        return codes;
    }

    String date(String text) {
        return DayText.read(text).map(date -> texts.when(date).text()).orElse(text);
    }

    /** Which part of a fact a statement is. */
    private String aspect(Column column, String text) {
        String known = column.name().equals("aspect") ? texts.sayIfKnown("record.aspect." + text) : null;
        return known == null ? text : known;
    }

    /** What the fact of any kind behind a key is called. */
    private String title(String key) {
        return book.kinds().stream()
                .map(FactKind::name)
                .filter(kind ->
                        key.startsWith("@") || book.find(head, kind, key).isPresent())
                .findFirst()
                .map(kind -> title(kind, key))
                .orElse(key);
    }

    /** What the fact behind a key is called: one of the record, or another line of the same entry. */
    String title(String kind, String key) {
        if (key.startsWith("@")) {
            return lines.stream()
                    .filter(line -> line.reference().equals(key))
                    .findFirst()
                    .map(line -> texts.say("record.other-line", line.number(), texts.say(FactBook.title(line))))
                    .orElse(key);
        }
        return book.find(head, kind, key).map(fact -> texts.say(fact.title())).orElse(key);
    }

    /** What a fact is called; a statement by what it says of which row. */
    String called(FactBook.Fact fact) {
        return fact.kind().equals("statements")
                ? sentence(
                        book.kind(fact.kind()).orElseThrow(),
                        new FactLine(0, FactLine.Act.ADD, fact.kind(), null, fact.cells()))
                : texts.say(fact.title());
    }

    /** A line as a sentence. */
    String sentence(FactKind kind, FactLine line) {
        return new LineSentence(this).of(kind, line);
    }

    /** What the fact behind the key of any kind is called. */
    String named(String key) {
        return kindOf(key).map(kind -> title(kind.name(), key)).orElse(key);
    }

    /** The kind of the fact behind a key: one of the record, or another line of the same entry. */
    Optional<FactKind> kindOf(String key) {
        return book.kinds().stream()
                .filter(kind -> key.startsWith("@")
                        ? lines.stream()
                                .anyMatch(line -> line.reference().equals(key)
                                        && line.kind().equals(kind.name()))
                        : book.find(head, kind.name(), key).isPresent())
                .findFirst();
    }

    /**
     * What a column said and says.
     *
     * @param seen what it said when the line was written, where somebody else changed it since; else null
     */
    public record CellChange(
            String label,
            @Nullable String seen,
            @Nullable String before,
            @Nullable String after) {}

    /** What a line makes of a fact, column by column. */
    List<CellChange> changes(FactKind kind, Map<String, String> before, FactLine line) {
        return changes(kind, before, before, line);
    }

    /**
     * The same, where somebody may have changed the fact since the line was written.
     *
     * @param seen what the fact said then
     */
    List<CellChange> changes(FactKind kind, Map<String, String> seen, Map<String, String> before, FactLine line) {
        Map<String, String> after = line.cells();
        return kind.columns().stream()
                .filter(column -> line.act() == FactLine.Act.CORRECT || !FactKind.citing(column))
                .filter(column -> Stream.of(seen, before)
                        .anyMatch(each -> !Objects.equals(each.get(column.name()), after.get(column.name()))))
                .map(column -> new CellChange(
                        label(column),
                        Objects.equals(seen.get(column.name()), before.get(column.name()))
                                ? null
                                : Objects.requireNonNullElse(said(kind, column, seen), texts.say("record.none")),
                        said(kind, column, before),
                        said(kind, column, after)))
                .toList();
    }

    /** What a column of a fact says, or null where it says nothing. */
    @Nullable
    String said(FactKind kind, Column column, Map<String, String> cells) {
        String text = cells.get(column.name());
        return text == null ? null : value(kind.name(), column, text);
    }
}
