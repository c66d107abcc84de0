package kr.hannun.source;

import java.util.List;
import kr.hannun.shell.Field;
import org.jspecify.annotations.Nullable;

/**
 * A field in which one says which document is meant, as {@code source/pick} draws it: one types what one knows of it, and where
 * several fit one of them is chosen.
 *
 * @param several whether several documents can be meant, divided by semicolons
 * @param picked the documents that stand in the field
 * @param fits those that fit what was typed, to choose from
 * @param total how many fit in all
 * @param choice the field of the choice
 * @param search the page on which documents are found, which the script asks
 * @param fresh where a document is recorded that is not there, or null where that is asked beside
 */
public record SourcePick(
        Field field,
        String label,
        @Nullable String hint,
        boolean several,
        List<Row> picked,
        List<Row> fits,
        int total,
        Field choice,
        String search,
        @Nullable String fresh) {

    /** The same beside the fields in which a document is described. */
    public SourcePick besideNew() {
        return new SourcePick(field, label, hint, several, picked, fits, total, choice, search, null);
    }

    /** A document. */
    public record Row(String code, String title, String about) {}
}
