package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kr.hannun.shared.Period;

/** What holds for every team on every day, said beside the field; the database holds it again. */
final class RosterRules {

    private RosterRules() {}

    /** Notes whatever the draft would break, beside the field of the day. */
    static void check(ProposedRoster draft, String field) {
        List<MembershipRecord> touched = draft.touched().stream()
                .map(ProposedRoster.Touched::after)
                .filter(Objects::nonNull)
                .toList();
        touched.forEach(stint -> staysWithin(draft, field, stint));
        touched.forEach(stint -> standsOnce(draft, field, stint));
        if (draft.problems().isEmpty()) {
            isLed(draft, field);
        }
    }

    private static void staysWithin(ProposedRoster draft, String field, MembershipRecord stint) {
        Period team = draft.active();
        LocalDate end = team.until();
        LocalDate own = stint.active().until();
        boolean early = stint.active().from().isBefore(team.from());
        boolean late = end != null && (own == null || own.isAfter(end));
        if (early || late) {
            if (end == null) {
                draft.refuse(field, "before-team", draft.lineup().name(), team.from());
            } else {
                draft.refuse(field, "outside-team", draft.lineup().name(), team.from(), end.minusDays(1));
            }
        }
    }

    private static void standsOnce(ProposedRoster draft, String field, MembershipRecord stint) {
        draft.after().stream()
                .filter(other -> !other.code().equals(stint.code()))
                .filter(other -> other.isOf(stint.party()) && other.overlaps(stint))
                .findFirst()
                .ifPresent(other -> twice(draft, field, other));
    }

    private static void twice(ProposedRoster draft, String field, MembershipRecord other) {
        LocalDate last = other.lastDay();
        if (last == null) {
            draft.refuse(
                    field, "twice-open", other.party().name(), other.active().from(), other.code());
        } else {
            draft.refuse(field, "twice", other.party().name(), other.active().from(), last, other.code());
        }
    }

    private static void isLed(ProposedRoster draft, String field) {
        List<MembershipRecord> leads = draft.after().stream()
                .filter(MembershipRecord::isLead)
                .sorted(Comparator.comparing(stint -> stint.active().from()))
                .toList();
        LocalDate ledUntil = draft.active().from();
        for (MembershipRecord lead : leads) {
            if (ledUntil == null || lead.active().from().isBefore(ledUntil)) {
                draft.refuse(field, "two-leads", lead.active().from());
                return;
            }
            if (lead.active().from().isAfter(ledUntil)) {
                draft.refuse(field, "no-lead", ledUntil);
                return;
            }
            ledUntil = lead.active().until();
        }
        LocalDate end = draft.active().until();
        if (ledUntil != null && (end == null || ledUntil.isBefore(end))) {
            draft.refuse(field, "no-lead", ledUntil);
        }
    }
}
