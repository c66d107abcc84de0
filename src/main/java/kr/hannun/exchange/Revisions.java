package kr.hannun.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.hannun.source.Aspect;
import org.jspecify.annotations.Nullable;

/** What of a fact can be otherwise from a day on, while what it said before stays with those who said it. */
final class Revisions {

    /** Kinds of which a later document can say a row otherwise as a whole: the later row stands beside the earlier one. */
    private static final Set<String> AS_A_WHOLE = Set.of(
            "support",
            "team_themes",
            "team_capabilities",
            "benchmark_results",
            "evaluation_criteria",
            "evaluation_results",
            "consortium_counts",
            "quotes");

    private Revisions() {}

    /** Whether a row of the kind is revised as a whole, by another row. */
    static boolean asAWhole(String kind) {
        return AS_A_WHOLE.contains(kind);
    }

    /** What has a day of its own, so that a page of a day before goes on saying what was so until then. */
    private static final List<Aspect> DATED = List.of(Aspect.EXIT, Aspect.EXIT_REASON, Aspect.STATUS);

    /** Kinds of what can take another name, of which the former one is kept with the day until which it was borne. */
    private static final Set<String> RENAMED = Set.of("organizations", "consortia", "models", "phases");

    /** Kinds with a page or a place of their own, of which a value given up is kept with the day until which it was so. */
    private static final Set<String> VALUED = Set.of("models", "phases");

    /** The columns of a name. */
    static final List<String> NAME = List.of("name_ko", "name_en");

    private static final List<String> NOTE = List.of("note_ko", "note_en");

    /** The columns of a kind that can be revised; none where what a row says has no day of its own. */
    static List<String> columns(String kind) {
        return Stream.of(
                        RENAMED.contains(kind) ? NAME.stream() : Stream.<String>empty(),
                        values(kind).stream(),
                        DATED.stream().flatMap(aspect -> AspectColumns.of(kind, aspect).stream()))
                .flatMap(Function.identity())
                .toList();
    }

    /** The columns of which a value given up is kept: all but names, the address, what points elsewhere, who says it, and remarks. */
    static List<String> values(String kind) {
        if (!VALUED.contains(kind)) {
            return List.of();
        }
        FileFormat format = BundleFormat.kind(kind);
        return format.columns().stream()
                .filter(column -> column.content() != Content.Form.SLUG
                        && !(column.content() instanceof Content.Reference)
                        && !FactKind.citing(column))
                .map(Column::name)
                .filter(column -> !format.key().contains(column) && !NAME.contains(column) && !NOTE.contains(column))
                .toList();
    }

    /** The kind of a row of which values given up are kept, or null where its code is none of such a row. */
    static @Nullable String valuedKind(Predicate<String> hasRow) {
        return VALUED.stream().filter(hasRow).findFirst().orElse(null);
    }

    /** The columns in which two rows of a kind differ, of those of which a value given up is kept. */
    static List<String> valuesThatDiffer(String kind, Map<String, String> before, Map<String, String> after) {
        return values(kind).stream()
                .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .toList();
    }

    /** What differs in a revision and cannot be revised, and a revision in which nothing differs. */
    static Stream<LineFault> problems(Row before, FactLine line) {
        if (asAWhole(line.kind())) {
            return Stream.empty();
        }
        List<String> free = columns(line.kind());
        List<String> changed = before.format().header().stream()
                .filter(column -> !FactKind.CITING.contains(column))
                .filter(column ->
                        !Objects.equals(before.textOrNull(column), line.cells().get(column)))
                .toList();
        return changed.isEmpty()
                ? Stream.of(new LineFault(line.number(), null, null, Reason.NOTHING_REVISED.inForms(List.of())))
                : changed.stream()
                        .filter(column -> !free.contains(column))
                        .map(column -> new LineFault(
                                line.number(), null, column, Reason.NOT_REVISED.inForms(List.of(column))));
    }
}
