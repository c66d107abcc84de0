package kr.hannun.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Two lines of one team, of the same kind and unit, whose periods overlap. */
record TwoLines(SupportRow first, SupportRow second, Stretch overlap) {

    /** Every such pair that the day can know to have begun. */
    static List<TwoLines> of(Ledger ledger) {
        List<SupportRow> gifts =
                ledger.rows().stream().filter(ledger::isExclusiveGift).toList();
        List<TwoLines> pairs = new ArrayList<>();
        for (int i = 0; i < gifts.size(); i++) {
            for (int j = i + 1; j < gifts.size(); j++) {
                pair(gifts.get(i), gifts.get(j), ledger).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static Optional<TwoLines> pair(SupportRow first, SupportRow second, Ledger ledger) {
        boolean alike = Objects.equals(first.team(), second.team())
                && first.kind().equals(second.kind())
                && Objects.equals(first.unit(), second.unit());
        return alike
                ? overlap(first, second, ledger).map(overlap -> new TwoLines(first, second, overlap))
                : Optional.empty();
    }

    /** When both lines ran, if that had begun by the ledger's day. */
    static Optional<Stretch> overlap(SupportRow first, SupportRow second, Ledger ledger) {
        return first.stretchKnownOn(ledger.day())
                .flatMap(one -> second.stretchKnownOn(ledger.day()).flatMap(one::overlap))
                .filter(both -> both.hasBegunOn(ledger.day()));
    }

    /** Whether both lines are disputed: which of them holds is not asked here. */
    boolean isDisputed() {
        return first.citation().isConflicting() && second.citation().isConflicting();
    }

    /** Whether two sources disagree by these lines; two lines of one source are parts of what it says. */
    boolean isDisagreement() {
        return isDisputed()
                && !first.citation()
                        .sources()
                        .getFirst()
                        .equals(second.citation().sources().getFirst());
    }

    /** The question that this rule asks about them. */
    Finding finding(String rule) {
        Party team = new Party(Objects.requireNonNull(first.team()), Objects.requireNonNull(first.teamName()));
        return new Finding(
                rule,
                null,
                List.of(team),
                first.kind(),
                List.of(first),
                List.of(second),
                List.of(),
                overlap,
                false,
                null);
    }
}
