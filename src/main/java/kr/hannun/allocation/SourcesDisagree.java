package kr.hannun.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.hannun.source.DisagreementQueries.DisagreementRow;

/**
 * Sources say otherwise of one another what a team was given: a question to the sources, not double support. The lines of a
 * team that rest on both sides of a recorded disagreement are asked about together, with what the other side says; two lines
 * of one source never disagree with each other.
 */
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
        List<Finding> found = new ArrayList<>();
        ledger.disagreements().forEach(disagreement -> found.addAll(about(disagreement, ledger)));
        TwoLines.of(ledger).stream()
                .filter(TwoLines::isDisagreement)
                .filter(lines -> found.stream().noneMatch(each -> each.rows().contains(lines.first())))
                .map(lines -> lines.finding(key()))
                .forEach(found::add);
        return found;
    }

    private List<Finding> about(DisagreementRow disagreement, Ledger ledger) {
        Collection<List<SupportRow>> disputed = ledger.rows().stream()
                .filter(row -> ledger.isExclusiveGift(row) && restsOnBoth(row, disagreement))
                .collect(Collectors.groupingBy(
                        row -> List.of(Objects.requireNonNull(row.team()), row.kind()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
        return disputed.stream()
                .flatMap(rows -> finding(rows, disagreement, ledger).stream())
                .toList();
    }

    private static boolean restsOnBoth(SupportRow row, DisagreementRow disagreement) {
        return row.citation().isConflicting()
                && row.citation()
                        .sources()
                        .containsAll(List.of(
                                disagreement.first().source(),
                                disagreement.second().source()));
    }

    private Optional<Finding> finding(List<SupportRow> rows, DisagreementRow disagreement, Ledger ledger) {
        SupportRow first = rows.getFirst();
        Party team = new Party(Objects.requireNonNull(first.team()), Objects.requireNonNull(first.teamName()));
        return rows.stream()
                .flatMap(row -> row.stretchKnownOn(ledger.day()).stream())
                .findFirst()
                .filter(time -> time.hasBegunOn(ledger.day()))
                .map(time -> new Finding(
                        key(),
                        null,
                        List.of(team),
                        first.kind(),
                        rows,
                        List.of(),
                        List.of(),
                        time,
                        false,
                        disagreement));
    }
}
