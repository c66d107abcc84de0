package kr.hannun.record;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hannun.audit.Head;
import kr.hannun.sheet.Grid;
import kr.hannun.sheet.Headings;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet carries of the state from which it was taken: of which programme and kind, and where the history stood. It is one
 * text, so that it survives whatever a spreadsheet does to the sheet it stands in.
 *
 * @param seq how many entries the history had
 * @param hash the seal of the last of them, or null where only its number is known
 */
public record SheetMark(
        @Nullable String program,
        @Nullable String kind,
        long seq,
        @Nullable String hash) {

    private static final Pattern TEXT = Pattern.compile("([a-z0-9-]{1,80}) ([a-z_]{1,40}) (\\d{1,18}) ([0-9a-f]{64})");
    private static final Pattern IN_A_NAME = Pattern.compile("_r(\\d{1,18})(?!\\d)");

    /** The mark of the record of this kind at this head. */
    static SheetMark of(Head head, String kind) {
        return new SheetMark(head.slug().value(), kind, head.seq(), head.hash());
    }

    /** The mark as it stands in a cell. */
    String text() {
        return "%s %s %d %s".formatted(program, kind, seq, hash);
    }

    /** How the name of a file ends that carries the number alone. */
    static String ending(Head head) {
        return "_r" + head.seq();
    }

    /** The mark in one of the cells of a sheet. */
    static Optional<SheetMark> in(Grid grid) {
        return grid.lines().stream()
                .flatMap(line -> line.cells().stream())
                .map(cell -> TEXT.matcher(cell.text()))
                .filter(Matcher::matches)
                .findFirst()
                .map(mark -> new SheetMark(mark.group(1), mark.group(2), Long.parseLong(mark.group(3)), mark.group(4)));
    }

    /** Looks for the sheet that carries a mark. */
    static Optional<Headings.Named> named(Grid grid) {
        return in(grid).map(mark -> new Headings.Named(0, 1));
    }

    /** The mark in the name of a file, which browsers may have numbered. */
    static Optional<SheetMark> inName(String name) {
        Matcher number = IN_A_NAME.matcher(name);
        return number.find()
                ? Optional.of(new SheetMark(null, null, Long.parseLong(number.group(1)), null))
                : Optional.empty();
    }

    /** Whether the sheet was taken from this state. */
    boolean fits(Head head) {
        return head.seq() == seq && (hash == null || Objects.equals(head.hash(), hash));
    }
}
