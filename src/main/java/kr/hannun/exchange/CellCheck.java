package kr.hannun.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.vocabulary.HouseWords;

/** Checks each cell: by itself, and whether the keys and codes in it exist. The first fault of a cell is the one told. */
final class CellCheck {

    /** How a text points to a row of the file of conflicts. */
    private static final Pattern MENTION = Pattern.compile("CF-[0-9]+");

    private static final String SOURCES = "sources";
    private static final String SAME_AS = "same_as";

    private final BundleFiles bundle;
    private final Faults faults;
    private final Map<List<String>, Set<String>> codes = new HashMap<>();

    private final Map<String, String> merged = new HashMap<>();

    /** Checks against these files. */
    CellCheck(BundleFiles bundle, Faults faults) {
        this.bundle = bundle;
        this.faults = faults;
        for (Row code : faults.sound(bundle.file("codes"), "table", "column", "code")) {
            codes.computeIfAbsent(code.values(List.of("table", "column")), key -> new HashSet<>())
                    .addAll(code.values(List.of("code")));
        }
        BundleFile sources = bundle.file(SOURCES);
        if (sources.columns().contains(SAME_AS)) {
            for (Row source : sources.rows()) {
                String same = source.textOrNull(SAME_AS);
                if (same != null) {
                    merged.put(source.key(), same);
                }
            }
        }
    }

    /** Checks all cells of a file. */
    void check(BundleFile file) {
        List<Column> columns = file.format().columns().stream()
                .filter(column -> file.columns().contains(column.name()))
                .toList();
        file.rows().forEach(row -> columns.forEach(column -> check(file.format(), row, column)));
    }

    private void check(FileFormat format, Row row, Column column) {
        String value = row.textOrNull(column.name());
        if (value == null) {
            checkEmpty(row, column);
        } else if (isClean(row, column, value)) {
            switch (column.content()) {
                case Content.Text text -> checkMentions(row, column, value);
                case Content.Side side -> checkMentions(row, column, value);
                case Content.Code code -> checkCodes(format, row, column, code);
                case Content.Reference reference -> checkKeys(row, column, reference);
                case Content.Form form -> checkForm(row, column, form, value);
            }
        }
    }

    private void checkEmpty(Row row, Column column) {
        if (column.content() instanceof Content.Side side && row.textOrNull(side.other()) != null) {
            faults.spoil(row, column.name(), Reason.ONE_LANGUAGE, side.other());
        } else if (column.required() && !(column.content() instanceof Content.Side side && !side.korean())) {
            faults.spoil(row, column.name(), Reason.CELL_EMPTY);
        }
    }

    private boolean isClean(Row row, Column column, String value) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            faults.spoil(row, column.name(), Reason.LINE_END);
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            faults.spoil(row, column.name(), Reason.CONTROL_CHARACTER);
        } else if (isSpace(value.charAt(0)) || isSpace(value.charAt(value.length() - 1)) || value.contains("  ")) {
            faults.spoil(row, column.name(), Reason.STRAY_SPACE, value);
        } else {
            return true;
        }
        return false;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private void checkMentions(Row row, Column column, String value) {
        BundleFile conflicts = bundle.file("conflicts");
        MENTION.matcher(value).results().map(MatchResult::group).distinct().forEach(mention -> {
            if (!conflicts.mayHave(mention)) {
                faults.add(row, column.name(), Reason.ID_UNKNOWN, mention, conflicts.fileName());
            }
        });
    }

    private void checkCodes(FileFormat format, Row row, Column column, Content.Code code) {
        Set<String> known = codes.get(List.of(format.name(), column.name()));
        if (known == null || !bundle.file("codes").whole()) {
            return;
        }
        parts(row, column, code.several())
                .filter(used -> !known.contains(used))
                .filter(used -> HouseWords.of(format.name() + "." + column.name(), used) == null)
                .forEach(used ->
                        faults.spoil(row, column.name(), Reason.CODE_UNKNOWN, used, format.name(), column.name()));
    }

    private static Stream<String> parts(Row row, Column column, boolean several) {
        return several ? row.list(column.name()).stream() : Stream.of(row.text(column.name()));
    }

    private void checkKeys(Row row, Column column, Content.Reference reference) {
        BundleFile target = bundle.file(reference.file());
        Set<String> seen = new HashSet<>();
        parts(row, column, reference.several()).forEach(key -> {
            if (!target.mayHave(key)) {
                faults.spoil(row, column.name(), Reason.ID_UNKNOWN, key, target.fileName());
            } else if (reference.file().equals(SOURCES) && merged.containsKey(key)) {
                faults.spoil(row, column.name(), Reason.SOURCE_MERGED, key, merged.get(key));
            } else if (!seen.add(key)) {
                faults.spoil(row, column.name(), Reason.ID_REPEATED, key);
            }
        });
    }

    private void checkForm(Row row, Column column, Content.Form form, String value) {
        if (!form.fits(value)) {
            faults.spoil(row, column.name(), form.otherwise(), value);
        }
    }
}
