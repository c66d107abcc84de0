package kr.hannun.record;

import java.util.Locale;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactKind;
import kr.hannun.shell.Texts;

/** What kinds of facts and their columns are called in one language. */
public record ColumnWords(Texts texts) {

    /** What a kind of fact is called. */
    public String kind(String kind) {
        return texts.say("exchange.kind." + kind);
    }

    /** What a column is called; a text in both languages names its language, and the key of a kind is its code. */
    public String label(Column column) {
        String known = texts.sayIfKnown("exchange.cell." + stem(column));
        String name = known == null ? texts.say("record.fact.code") : known;
        return column.content() instanceof Content.Side side
                ? texts.say(side.korean() ? "exchange.language.ko" : "exchange.language.en", name)
                : name;
    }

    /** What stands beside the heading of a column: what it is called, what its cells hold, and whether they may be empty. */
    String note(FactKind kind, Column column) {
        String holds = kind.given().contains(column.name()) ? "key" : content(column.content());
        return label(column)
                + "\n"
                + texts.say(
                        "record.sheet.note." + holds, column.content() instanceof Content.Reference to ? to.file() : "")
                + (column.required() ? "" : "\n" + texts.say("record.sheet.note.optional"));
    }

    private static String content(Content content) {
        return switch (content) {
            case Content.Text text -> "text";
            case Content.Side side -> "side";
            case Content.Code code -> code.several() ? "codes" : "code";
            case Content.Reference reference -> reference.several() ? "references" : "reference";
            case Content.Form form -> form.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The name that the two columns of a text in both languages share; of any other column its own. */
    private static String stem(Column column) {
        return column.content() instanceof Content.Side ? column.name().replaceFirst("_(ko|en)$", "") : column.name();
    }
}
