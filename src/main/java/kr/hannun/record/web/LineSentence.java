package kr.hannun.record.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.search.SubjectKinds;

/** Reads a line as a sentence, so that somebody who looks an entry over sees what each line says. */
record LineSentence(CellWords cells) {

    private static final int MOST = 5;

    /** A line as a sentence: what the fact is called, then the first of what it says; of one that is otherwise now only the name. */
    String of(FactKind kind, FactLine line) {
        if (line.act() == FactLine.Act.REVISE) {
            return cells.texts().say(FactBook.title(line));
        }
        if (line.kind().equals("statements")) {
            return cells.texts()
                    .say(
                            "record.line.statement",
                            cells.named(line.cells().getOrDefault("entity_id", "")),
                            SubjectKinds.label(cells.texts(), line.cells().getOrDefault("aspect", "")));
        }
        if (line.kind().equals("former_values")) {
            return formerValue(line.cells());
        }
        return kind.columns().stream()
                .filter(column -> line.cells().containsKey(column.name()))
                .filter(column -> !FactKind.citing(column) && !kind.key().equals(List.of(column.name())))
                .filter(column ->
                        isInTheReadersLanguage(column) && !column.name().equals("slug"))
                .limit(MOST)
                .map(column -> cells.value(line.kind(), column, line.cells().getOrDefault(column.name(), "")))
                .collect(Collectors.joining(" · "));
    }

    /** What a column of a fact said until a day, in the words of the fact's own kind. */
    private String formerValue(Map<String, String> said) {
        String about = said.getOrDefault("entity_id", "");
        String name = said.getOrDefault("column", "");
        String value = said.get("value");
        return cells.kindOf(about)
                .flatMap(kind -> kind.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .map(column -> cells.texts()
                                .say(
                                        "record.line.former-value",
                                        cells.title(kind.name(), about),
                                        cells.label(column),
                                        value == null
                                                ? cells.texts().say("record.none")
                                                : cells.value(kind.name(), column, value),
                                        cells.date(said.getOrDefault("used_until", "")))))
                .orElse(about);
    }

    private boolean isInTheReadersLanguage(Column column) {
        return !(column.content() instanceof Content.Side side)
                || side.korean() == cells.texts().isKorean();
    }
}
