package kr.hannun.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.source.Aspect;

/** What of a fact can be otherwise from a day on, while what it said before stays with those who said it. */
final class Revisions {

    private Revisions() {}

    /** What has a day of its own, so that a page of a day before goes on saying what was so until then. */
    private static final List<Aspect> DATED = List.of(Aspect.EXIT, Aspect.EXIT_REASON, Aspect.STATUS);

    /** The columns of a kind that can be revised; none where what a row says has no day of its own. */
    static List<String> columns(String kind) {
        return DATED.stream()
                .flatMap(aspect -> AspectColumns.of(kind, aspect).stream())
                .toList();
    }

    /** What differs in a revision and cannot be revised, and a revision in which nothing differs. */
    static Stream<LineFault> problems(Row before, FactLine line) {
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
