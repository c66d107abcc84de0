package kr.hannun.consortium.web;

import java.util.List;
import kr.hannun.shell.Field;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceField;
import kr.hannun.source.SourcePick;
import org.jspecify.annotations.Nullable;

/** The inputs of an edit, as the template sets them. */
class Input {

    private Input() {}

    /** How an input looks. */
    public enum Look {
        /** One line. */
        TEXT,
        /** A date. */
        DATE,
        /** Several lines. */
        AREA,
        /** One of a list. */
        CHOICE,
        /** One of a few, side by side. */
        CHECKS,
        /** A document of the register. */
        SOURCE
    }

    /**
     * An input.
     *
     * @param label its name
     * @param hint what helps to fill it in, or null
     * @param options what can be chosen
     * @param most how many characters it takes
     * @param pick which document is meant, or null where another thing is asked for
     */
    public record Line(
            Look look,
            Field field,
            String label,
            @Nullable String hint,
            List<Option> options,
            int most,
            @Nullable SourcePick pick) {}

    /** Inputs that stand side by side. */
    public record Group(List<Line> lines) {}

    /** Makes inputs of one form in the reader's language. */
    static final class Maker {

        static final int SHORT = 100;
        static final int LINE = 200;
        static final int LONG = 500;

        private final Form form;

        Maker(Form form) {
            this.form = form;
        }

        Line text(String name, boolean hinted, int most) {
            return line(Look.TEXT, name, hinted, List.of(), most);
        }

        Line date(String name, boolean hinted) {
            return line(Look.DATE, name, hinted, List.of(), SHORT);
        }

        Line area(String name, boolean hinted, int most) {
            return line(Look.AREA, name, hinted, List.of(), most);
        }

        Line choice(String name, boolean hinted, List<Option> options) {
            return line(Look.CHOICE, name, hinted, options, SHORT);
        }

        Line checks(String name, boolean hinted, List<Option> options) {
            return line(Look.CHECKS, name, hinted, options, SHORT);
        }

        Line source(Visit visit, SourceField source) {
            String label = "consortium.edit.field." + source.name();
            SourcePick pick = source.pick(
                    visit, form, form.texts().say(label), form.texts().say(label + ".hint"));
            return new Line(Look.SOURCE, pick.field(), pick.label(), pick.hint(), List.of(), LINE, pick);
        }

        private Line line(Look look, String name, boolean hinted, List<Option> options, int most) {
            String key = "consortium.edit.field." + name;
            return new Line(
                    look,
                    form.field(name),
                    form.texts().say(key),
                    hinted ? form.texts().say(key + ".hint") : null,
                    options,
                    most,
                    null);
        }
    }
}
