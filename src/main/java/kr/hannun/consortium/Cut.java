package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.Optional;
import kr.hannun.shared.PartialDate;

/** The day on which one record ends and another begins. */
final class Cut {

    private Cut() {}

    /** The day, where it is one within the record and not its first; else what is wrong is noted. */
    static Optional<LocalDate> at(ProposedRoster draft, MembershipRecord stint, PartialDate from) {
        LocalDate last = stint.lastDay();
        if (from.precision() != PartialDate.Precision.DAY) {
            draft.refuse("from", "needs-a-day");
        } else if (last != null && from.first().isAfter(last)) {
            draft.refuse("from", "after-its-end", stint.party().name(), last);
        } else if (!from.first().isAfter(stint.active().from())) {
            draft.refuse(
                    "from",
                    "not-after-its-start",
                    stint.party().name(),
                    stint.active().from());
        } else {
            return Optional.of(from.first());
        }
        return Optional.empty();
    }
}
