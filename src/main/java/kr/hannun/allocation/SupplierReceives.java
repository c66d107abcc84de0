package kr.hannun.allocation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who supplies the programme, without being one of its agencies, leads a team in it at the same time. */
record SupplierReceives() implements OverlapRule {

    @Override
    public String key() {
        return "supplier-receives";
    }

    @Override
    public List<Finding> findings(Ledger ledger) {
        return ledger.rows().stream()
                .filter(SupplierReceives::isSupply)
                .flatMap(supply -> ledger.places().stream().flatMap(place -> finding(supply, place, ledger)))
                .toList();
    }

    private static boolean isSupply(SupportRow row) {
        return row.provider() != null && !row.byAgency() && !row.own() && row.unit() != null;
    }

    private Stream<Finding> finding(SupportRow supply, Place place, Ledger ledger) {
        if (!place.lead() || !place.organization().slug().equals(supply.provider())) {
            return Stream.empty();
        }
        Optional<Stretch> both = supply.stretchKnownOn(ledger.day())
                .flatMap(place.stretchKnownOn(ledger.day())::overlap)
                .filter(overlap -> overlap.hasBegunOn(ledger.day()));
        return both.stream().map(overlap -> finding(supply, place, overlap, ledger));
    }

    private Finding finding(SupportRow supply, Place place, Stretch overlap, Ledger ledger) {
        List<SupportRow> received = ledger.rows().stream()
                .filter(row -> place.team().slug().equals(row.team())
                        && row.kind().equals(supply.kind())
                        && row.unit() != null)
                .filter(row -> row.stretchKnownOn(ledger.day())
                        .flatMap(overlap::overlap)
                        .isPresent())
                .toList();
        boolean ownUse = !received.isEmpty() && received.stream().allMatch(SupportRow::own);
        return new Finding(
                key(),
                place.organization(),
                List.of(place.team()),
                supply.kind(),
                List.of(supply),
                received,
                List.of(place),
                overlap,
                ownUse,
                null);
    }
}
