package kr.hannun.allocation;

import java.util.List;

/** Two lines overlap only because sources disagree: a question to the sources, not double support. */
record SourcesDisagree() implements OverlapRule {

    @Override
    public String key() {
        return "sources-disagree";
    }

    @Override
    public boolean asksAboutSupport() {
        return false;
    }

    @Override
    public List<Finding> findings(Ledger ledger) {
        return TwoLines.of(ledger).stream()
                .filter(TwoLines::isDisagreement)
                .map(lines -> lines.finding(key()))
                .toList();
    }
}
