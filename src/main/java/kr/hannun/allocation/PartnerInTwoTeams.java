package kr.hannun.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An institution stands in two teams on the day, and both have support of the same kind at the same time. */
record PartnerInTwoTeams() implements OverlapRule {

    @Override
    public String key() {
        return "partner-twice";
    }

    @Override
    public List<Finding> findings(Ledger ledger) {
        Collection<List<Place>> partners = ledger.places().stream()
                .filter(place -> place.stretchKnownOn(ledger.day()).contains(ledger.day()))
                .collect(Collectors.groupingBy(
                        place -> place.organization().slug(), LinkedHashMap::new, Collectors.toList()))
                .values();
        return partners.stream().flatMap(places -> pairs(places, ledger)).toList();
    }

    private Stream<Finding> pairs(List<Place> places, Ledger ledger) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                found.addAll(pair(places.get(i), places.get(j), ledger));
            }
        }
        return found.stream();
    }

    private List<Finding> pair(Place one, Place other, Ledger ledger) {
        Stretch inBoth = one.stretchKnownOn(ledger.day())
                .overlap(other.stretchKnownOn(ledger.day()))
                .orElseThrow();
        Map<Shared, Sides> found = new LinkedHashMap<>();
        for (SupportRow row : gifts(one, ledger)) {
            for (SupportRow against : gifts(other, ledger)) {
                if (row.kind().equals(against.kind())) {
                    TwoLines.overlap(row, against, ledger)
                            .flatMap(inBoth::overlap)
                            .filter(overlap -> overlap.hasBegunOn(ledger.day()))
                            .ifPresent(overlap -> found.computeIfAbsent(
                                            new Shared(row.kind(), overlap), key -> Sides.none())
                                    .add(row, against));
                }
            }
        }
        return found.entrySet().stream()
                .map(entry -> finding(one, other, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<SupportRow> gifts(Place place, Ledger ledger) {
        return ledger.rows().stream()
                .filter(row -> place.team().slug().equals(row.team()) && ledger.isExclusiveGift(row))
                .toList();
    }

    private Finding finding(Place one, Place other, Shared shared, Sides sides) {
        return new Finding(
                key(),
                one.organization(),
                List.of(one.team(), other.team()),
                shared.kind(),
                List.copyOf(sides.rows()),
                List.copyOf(sides.against()),
                List.of(one, other),
                shared.overlap(),
                false,
                null);
    }

    /** Of which kind and when. */
    private record Shared(String kind, Stretch overlap) {}

    /** The lines of either team that overlap at that time. */
    private record Sides(Set<SupportRow> rows, Set<SupportRow> against) {

        static Sides none() {
            return new Sides(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(SupportRow row, SupportRow other) {
            rows.add(row);
            against.add(other);
        }
    }
}
