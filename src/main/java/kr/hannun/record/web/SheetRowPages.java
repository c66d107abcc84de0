package kr.hannun.record.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.LineFault;
import kr.hannun.record.ComparedRow;
import kr.hannun.record.ComparedRow.Course;
import kr.hannun.record.SheetComparison;

/**
 * The rows of a comparison that one page shows: of each sort as many as a person looks over and a form can send, those with
 * faults first. The others are taken or left together, but what somebody else wrote is decided row by row or not at all.
 */
record SheetRowPages(SheetComparison comparison) {

    /** How many of each sort. */
    static final int MOST = 200;

    List<ComparedRow> unreadable() {
        return shown(row -> row.course() == Course.UNREADABLE);
    }

    List<ComparedRow> ofTwo() {
        return shown(ComparedRow::isOfTwo);
    }

    List<ComparedRow> changed() {
        return shown(row -> row.course() == Course.CHANGED && !row.isOfTwo());
    }

    List<ComparedRow> added() {
        return shown(row -> row.course() == Course.ADDED);
    }

    List<ComparedRow> same() {
        return shown(row -> row.course() == Course.SAME || row.course() == Course.OTHERS);
    }

    List<FactBook.Fact> missing() {
        return comparison.missing().stream().limit(MOST).toList();
    }

    /** The rows that would be taken and are not shown. */
    Set<Integer> rest() {
        Set<ComparedRow> shown =
                Stream.of(changed(), added()).flatMap(List::stream).collect(Collectors.toSet());
        return comparison.rows().stream()
                .filter(row -> row.counts() && !row.isOfTwo() && !shown.contains(row))
                .map(ComparedRow::number)
                .collect(Collectors.toSet());
    }

    private List<ComparedRow> shown(Predicate<ComparedRow> which) {
        Set<Integer> faulty = new HashSet<>();
        comparison.faults().stream().map(LineFault::line).forEach(faulty::add);
        return comparison.rows().stream()
                .filter(which)
                .sorted(Comparator.comparing(row -> !faulty.contains(row.number())))
                .limit(MOST)
                .sorted(Comparator.comparingInt(ComparedRow::number))
                .toList();
    }
}
