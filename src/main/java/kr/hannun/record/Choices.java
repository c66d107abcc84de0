package kr.hannun.record;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kr.hannun.audit.Head;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.shell.Texts;
import kr.hannun.source.Certainty;
import kr.hannun.vocabulary.Words;

/**
 * What can stand in the columns of a kind that hold codes or keys of other facts, each with what it is called.
 *
 * @param columns for each such column the words that may be chosen, in the order to show
 */
record Choices(Map<String, Map<String, String>> columns) {

    static Choices of(Head head, FactKind kind, Words.Labels labels, FactBook book, Texts texts) {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            Map<String, String> choices = new LinkedHashMap<>();
            switch (column.content()) {
                case Content.Code code -> {
                    labels.columns()
                            .getOrDefault(kind.name() + "." + column.name(), Map.of())
                            .forEach((word, label) -> choices.put(word, texts.say(label)));
                    if (column.name().equals("certainty")) {
                        choices.putAll(certainties(texts));
                    }
                }
                case Content.Reference reference ->
                    book.all(head, reference.file()).forEach(fact -> choices.put(fact.key(), texts.say(fact.title())));
                default -> {
                    continue;
                }
            }
            columns.put(column.name(), choices);
        }
        return new Choices(columns);
    }

    private static Map<String, String> certainties(Texts texts) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(Certainty.values())
                .map(Certainty::code)
                .forEach(code -> words.put(
                        code, Objects.requireNonNullElse(texts.sayIfKnown("source.certainty." + code), code)));
        return words;
    }
}
