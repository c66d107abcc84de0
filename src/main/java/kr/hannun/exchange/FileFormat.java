package kr.hannun.exchange;

import java.util.List;
import java.util.stream.Stream;
import kr.hannun.source.Certainty;

/**
 * The description of one file of a bundle: its columns in order, the key of its rows, the rules they obey.
 *
 * @param added whether it came into the format later, so that a bundle may lack it
 */
record FileFormat(String name, List<String> key, List<Column> columns, List<Rule> rules, boolean added) {

    /** A file whose first column is its key; the columns in the notation of {@link Column#noted}. */
    static FileFormat file(String name, String notation) {
        String key = Column.noted(notation).findFirst().orElseThrow().name();
        return file(name, List.of(key), notation);
    }

    /** A file whose key has several columns. */
    static FileFormat file(String name, List<String> key, String notation) {
        Rule unique = Rules.once(Reason.KEY_REPEATED, key);
        return new FileFormat(name, key, List.of(), List.of(unique), false).with(notation);
    }

    /** The same file, which a bundle may lack. */
    FileFormat addedLater() {
        return new FileFormat(name, key, columns, rules, true);
    }

    /** The same file with further columns at the end. */
    FileFormat with(String notation) {
        List<Column> further = Column.noted(notation).toList();
        FileFormat wider = new FileFormat(name, key, joined(columns, further), rules, added);
        boolean graded = further.stream().anyMatch(column -> column.name().equals("certainty"));
        if (graded) {
            wider = wider.obeying(Rules.oneOf("certainty", Certainty.values()))
                    .obeying(StatementRules.certaintyFitsTheSource());
        }
        boolean addressed = further.stream().anyMatch(column -> column.content() == Content.Form.SLUG);
        return addressed ? wider.once("slug") : wider;
    }

    /** With the columns that say who says so: the main source, further sources, how certain it is. */
    FileFormat cited() {
        return with("source_id->sources also_source_ids->>sources? certainty:code")
                .obeying(Rules.notAmong("source_id", "also_source_ids"));
    }

    /** With a combination of columns that may stand in one row only. */
    FileFormat once(String... together) {
        return obeying(Rules.once(Reason.COMBINATION_REPEATED, List.of(together)));
    }

    /** With two dates of which the second is not before the first. */
    FileFormat inOrder(String earlier, String later) {
        return obeying(Rules.inOrder(earlier, later));
    }

    /** With a further rule. */
    FileFormat obeying(Rule rule) {
        return new FileFormat(name, key, columns, joined(rules, List.of(rule)), added);
    }

    /** The name of the file, with its ending. */
    String fileName() {
        return name + ".csv";
    }

    /** The names of the columns that a file must have. */
    List<String> required() {
        return columns.stream()
                .filter(column -> !column.added())
                .map(Column::name)
                .toList();
    }

    /** The column of this name. */
    Column column(String called) {
        return columns.stream()
                .filter(column -> column.name().equals(called))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + called));
    }

    /** The names of the columns, in order. */
    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
