package kr.hannun.record.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.LineFault;
import kr.hannun.record.CellText;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;

/**
 * One fact as it was typed, whatever its kind: the fields of the form are the columns of the file.
 *
 * @param sources what its columns that name documents were read as
 */
record LineForm(FactKind kind, SubmittedFields typed, SourceColumns.Read sources) {

    static final int LONGEST = CellText.LONGEST;

    /** A fact as a form shows it, to be put right. */
    static SubmittedFields shown(FactKind kind, Map<String, String> cells) {
        SubmittedFields typed = SubmittedFields.nothing();
        for (Column column : kind.columns()) {
            String text = cells.get(column.name());
            if (text != null) {
                boolean several = column.content() instanceof Content.Code code && code.several();
                for (String part : several ? text.split(";", -1) : new String[] {text}) {
                    typed.fields().add(column.name(), part);
                }
            }
        }
        return typed;
    }

    /** What cannot be read of what was typed; the rest the judge says. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(sources.problems());
        for (Column column : kind.columns()) {
            if (column.content() == Content.Form.DATE) {
                typed.dateProblem(column.name()).ifPresent(problems::add);
            }
            int length = typed.text(column.name()).length();
            if (length > LONGEST) {
                problems.add(Problem.of(column.name(), "record.problem.too-long", LONGEST, length));
            }
        }
        return problems;
    }

    /** The cells of a line about a fact: whatever is typed, a fact that is put right keeps its key and its address. */
    Map<String, String> cells(FactLine about) {
        Map<String, String> cells = cells();
        if (about.code() != null) {
            for (String column : kept()) {
                String text = about.cells().get(column);
                if (text == null) {
                    cells.remove(column);
                } else {
                    cells.put(column, text);
                }
            }
        }
        return cells;
    }

    /** The cells of a fact that is otherwise now: as it stood, with what was typed; a field that was left empty says nothing. */
    Map<String, String> revised(Map<String, String> before) {
        Map<String, String> cells = new LinkedHashMap<>(before);
        Map<String, String> asked = cells();
        for (Column column : kind.columns()) {
            String text = asked.get(column.name());
            if (text != null && (kind.revisable().contains(column) || FactKind.citing(column))) {
                cells.put(column.name(), text);
            }
        }
        if (!asked.containsKey("also_source_ids")) {
            cells.remove("also_source_ids");
        }
        return cells;
    }

    private List<String> kept() {
        return CellText.kept(kind);
    }

    /** The cells as the format writes them; an address that was left empty is made of the English name. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            String text = text(column);
            if (!text.isEmpty()) {
                cells.put(column.name(), text);
            }
        }
        return CellText.addressed(kind, cells);
    }

    private String text(Column column) {
        String name = column.name();
        if (SourceColumns.names(column)) {
            return sources.cells().getOrDefault(name, "");
        }
        return column.content() instanceof Content.Code code && code.several()
                ? String.join(
                        ";",
                        typed.all(name).stream().filter(text -> !text.isEmpty()).toList())
                : CellText.read(column, typed.text(name));
    }

    /** What the judge says against the line, each beside its field. */
    static List<Problem> problems(FactLine line, List<LineFault> faults) {
        return faults.stream()
                .filter(fault -> fault.line() == line.number())
                .map(fault -> Problem.of(
                        fault.column() == null ? "confirm" : fault.column(), "record.problem.cell", fault.text()))
                .toList();
    }
}
