package kr.hannun.allocation;

import java.util.List;
import java.util.function.Predicate;

/** A team has two lines of the same kind and unit at the same time. */
record SameKindTwice() implements OverlapRule {

    @Override
    public String key() {
        return "same-kind";
    }

    @Override
    public List<Finding> findings(Ledger ledger) {
        return TwoLines.of(ledger).stream()
                .filter(Predicate.not(TwoLines::isDisputed))
                .map(lines -> lines.finding(key()))
                .toList();
    }
}
