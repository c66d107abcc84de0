package kr.hannun.record.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.shell.Field;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.source.Certainty;
import kr.hannun.source.SourcePick;
import org.jspecify.annotations.Nullable;

/** Makes the fields of a form from what the format says of a kind: one way for all kinds. */
record Inputs(CellWords words, SourceColumns sources, FactKind kind, Form form, FactLine.Act act) {

    private static final int MOST_SIDE_BY_SIDE = 7;

    /**
     * A field.
     *
     * @param shape how it is drawn: text, date, choice, radio, checkbox or source
     * @param options what there is to choose from; none where one types
     * @param pick which document is meant, where that is asked; else null
     */
    public record Input(
            Field field,
            String label,
            @Nullable String hint,
            String shape,
            List<Option> options,
            @Nullable SourcePick pick) {

        Input(Field field, String label, @Nullable String hint, String shape, List<Option> options) {
            this(field, label, hint, shape, options, null);
        }
    }

    /** The document that one turned out to be: nobody enters a document only to say that it is another. */
    private static final String SAME_AS = "same_as";

    /** The field in which one chooses the fact that is otherwise now. */
    static final String ABOUT = "about";

    /** The fields in rows; the two languages of a text share one. */
    List<List<Input>> rows() {
        List<List<Input>> rows = new ArrayList<>();
        if (act == FactLine.Act.REVISE) {
            String label = words.texts().say("record.line.about");
            rows.add(new ArrayList<>(List.of(new Input(form.field(ABOUT), label, null, "choice", facts(kind.name())))));
        }
        for (Column column : kind.columns()) {
            if (isGiven(column)) {
                continue;
            }
            Input input = input(column);
            if (column.content() instanceof Content.Side side && !side.korean()) {
                rows.getLast().add(input);
            } else {
                rows.add(new ArrayList<>(List.of(input)));
            }
        }
        return rows;
    }

    /**
     * Whether nobody types it: the code of a new fact is given, a fact that is put right keeps its key and its address, and of a
     * fact that is otherwise now only what can be otherwise is asked, with who says so.
     */
    private boolean isGiven(Column column) {
        return switch (act) {
            case ADD -> kind.given().contains(column.name()) || column.name().equals(SAME_AS);
            case REVISE -> !kind.revisable().contains(column) && !FactKind.citing(column);
            case CORRECT, WITHDRAW, RETURN ->
                kind.key().contains(column.name()) || column.name().equals("slug");
        };
    }

    private Input input(Column column) {
        Field field = form.field(column.name());
        String label = words.label(column);
        if (SourceColumns.names(column)) {
            return new Input(field, label, null, "source", List.of(), sources.pick(column, form, label, hint(column)));
        }
        return switch (column.content()) {
            case Content.Text text -> new Input(field, label, hint(column), "text", List.of());
            case Content.Side side -> new Input(field, label, null, "text", List.of());
            case Content.Code code -> coded(column, code, field, label);
            case Content.Reference reference ->
                reference.several()
                        ? new Input(field, label, words.texts().say("record.hint.keys"), "text", List.of())
                        : new Input(field, label, null, "choice", facts(column, reference.file()));
            case Content.Form shape ->
                shape == Content.Form.DATE
                        ? new Input(field, label, words.texts().say("record.hint.date"), "date", List.of())
                        : new Input(field, label, hint(column), "text", List.of());
        };
    }

    private @Nullable String hint(Column column) {
        return words.texts().sayIfKnown("record.hint." + column.name());
    }

    private Input coded(Column column, Content.Code code, Field field, String label) {
        List<Option> codes = column.name().equals("certainty")
                ? Arrays.stream(Certainty.values())
                        .map(each -> option(column, each.code()))
                        .toList()
                : words.codes(kind.name(), column).keySet().stream()
                        .map(each -> option(column, each))
                        .toList();
        if (code.several()) {
            return new Input(field, label, null, "checkbox", codes);
        }
        boolean asked = column.required() && (act != FactLine.Act.REVISE || FactKind.citing(column));
        return asked && codes.size() <= MOST_SIDE_BY_SIDE
                ? new Input(field, label, null, "radio", codes)
                : new Input(field, label, null, "choice", asked ? codes : withNone(codes));
    }

    private Option option(Column column, String code) {
        return new Option(code, words.value(kind.name(), column, code));
    }

    private List<Option> withNone(List<Option> options) {
        String left = act == FactLine.Act.REVISE ? "record.same" : "record.none";
        return Stream.concat(Stream.of(new Option("", words.texts().say(left))), options.stream())
                .toList();
    }

    /** The facts of a kind and the lines of this entry that would be some. */
    private List<Option> facts(Column column, String target) {
        List<Option> all = facts(target);
        return column.required() ? all : withNone(all);
    }

    private List<Option> facts(String target) {
        Stream<Option> lines = words.lines().stream()
                .filter(line -> line.kind().equals(target) && line.act() == FactLine.Act.ADD)
                .map(line -> new Option(line.reference(), words.title(target, line.reference())));
        Stream<Option> recorded =
                words.book().all(words.head(), target).stream().map(this::named);
        return Stream.concat(lines, recorded).toList();
    }

    private Option named(FactBook.Fact fact) {
        return new Option(fact.key(), words.texts().say(fact.title()));
    }
}
