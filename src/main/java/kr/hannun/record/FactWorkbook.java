package kr.hannun.record;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactKind;
import kr.hannun.sheet.Limits;
import kr.hannun.shell.Texts;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Draws the facts of a kind as a workbook. Every cell is text, in the format of text, so that a spreadsheet makes no date, number
 * or formula of it; what may stand in a column of codes or keys is offered in a list, and each heading explains its column.
 */
final class FactWorkbook {

    private static final String TEXT = "@";
    private static final int HEADS = 2;
    private static final int LONGEST_NAME = 31;
    private static final int SHORT = 14;
    private static final int LONG = 40;
    private static final int ABOUT_WIDTH = 110;

    private final FactKind kind;
    private final ColumnWords words;
    private final ColumnWords others;
    private final Choices choices;

    FactWorkbook(FactKind kind, Texts texts, Texts others, Choices choices) {
        this.kind = kind;
        this.words = new ColumnWords(texts);
        this.others = new ColumnWords(others);
        this.choices = choices;
    }

    /** One thing to know about the sheet. */
    record About(String label, String text) {}

    void write(List<Map<String, String>> facts, List<About> about, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Hannun", null);
        Worksheet sheet = workbook.newWorksheet(name(words.kind(kind.name())));
        heads(sheet);
        for (int row = 0; row < facts.size(); row++) {
            row(sheet, row + HEADS, facts.get(row));
        }
        sheet.freezePane(kind.key().size(), HEADS);
        sheet.setAutoFilter(
                HEADS - 1,
                0,
                Math.max(HEADS, facts.size() + HEADS - 1),
                kind.columns().size() - 1);
        about(workbook, about);
        lists(workbook, sheet);
        workbook.finish();
    }

    /** A name as workbooks allow it. */
    private static String name(String word) {
        String plain = word.replaceAll("[\\[\\]:*?/\\\\']", " ");
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
    }

    private void heads(Worksheet sheet) {
        for (int at = 0; at < kind.columns().size(); at++) {
            Column column = kind.columns().get(at);
            sheet.style(at).format(TEXT).set();
            sheet.width(at, isLong(column) && !kind.key().contains(column.name()) ? LONG : SHORT);
            sheet.value(0, at, words.label(column));
            sheet.style(0, at)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor("E8EDF3")
                    .set();
            sheet.comment(0, at, words.note(kind, column) + "\n\n" + others.note(kind, column));
            sheet.value(1, at, column.name());
            sheet.style(1, at).fontColor("5A6472").fontSize(9).format(TEXT).set();
        }
    }

    private static boolean isLong(Column column) {
        return column.content() instanceof Content.Side || column.content() instanceof Content.Text;
    }

    private void row(Worksheet sheet, int row, Map<String, String> cells) {
        for (int at = 0; at < kind.columns().size(); at++) {
            sheet.value(row, at, cells.get(kind.columns().get(at).name()));
            sheet.style(row, at).format(TEXT).set();
        }
    }

    private void about(Workbook workbook, List<About> about) {
        Worksheet sheet = workbook.newWorksheet(name(words.texts().say("record.sheet.about")));
        sheet.width(0, SHORT * 2);
        sheet.width(1, ABOUT_WIDTH);
        for (int row = 0; row < about.size(); row++) {
            sheet.value(row, 0, about.get(row).label());
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            sheet.value(row, 1, about.get(row).text());
            sheet.style(row, 1).wrapText(true).format(TEXT).set();
        }
    }

    /** What may be chosen, each column with its words and what they are called, and the lists in the sheet that offer them. */
    private void lists(Workbook workbook, Worksheet sheet) {
        Worksheet lists = workbook.newWorksheet(name(words.texts().say("record.sheet.lists")));
        int place = 0;
        for (int at = 0; at < kind.columns().size(); at++) {
            Column column = kind.columns().get(at);
            Map<String, String> offered = choices.columns().getOrDefault(column.name(), Map.of());
            if (!offered.isEmpty()) {
                offer(lists, place, column, offered);
                if (isOne(column)) {
                    sheet.range(HEADS, at, Limits.LINES + HEADS - 1, at)
                            .validateWithList(lists.range(1, place, offered.size(), place))
                            .allowBlank(true)
                            .showErrorMessage(true)
                            .errorStyle(DataValidationErrorStyle.WARNING)
                            .errorTitle(words.label(column))
                            .error(words.texts().say("record.sheet.lists.other"));
                }
                place += 2;
            }
        }
    }

    private void offer(Worksheet lists, int place, Column column, Map<String, String> offered) {
        lists.value(0, place, column.name());
        lists.value(0, place + 1, words.label(column));
        lists.style(0, place).bold().set();
        lists.style(0, place + 1).bold().set();
        lists.width(place, SHORT);
        lists.width(place + 1, LONG);
        int row = 1;
        for (Map.Entry<String, String> choice : offered.entrySet()) {
            lists.value(row, place, choice.getKey());
            lists.value(row, place + 1, choice.getValue());
            lists.style(row, place).format(TEXT).set();
            row++;
        }
    }

    private static boolean isOne(Column column) {
        return switch (column.content()) {
            case Content.Code code -> !code.several();
            case Content.Reference reference -> !reference.several();
            default -> false;
        };
    }
}
