package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Corrects a wrong record of a member; nothing happened but that the record was wrong. */
@Component
public class CorrectMembership {

    private final TeamWriteCourse desk;

    CorrectMembership(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /** What is right; null where the record never was. */
    public record Right(
            Role role,
            @Nullable LocalizedText field,
            PartialDate from,
            @Nullable PartialDate until) {}

    /** A correction. */
    public record Command(
            Target target, String member, @Nullable Right right, Justification grounds) implements Edit {

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            return right == null ? ChangeKind.WITHDRAWAL : ChangeKind.CORRECTION;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return Requirement.NOTHING;
        }

        @Override
        public void sketch(ProposedRoster draft) {
            Optional<MembershipRecord> found = draft.before(member);
            if (found.isEmpty()) {
                draft.refuse("member", "no-such-member");
            } else if (right == null) {
                draft.strike(found.get());
            } else {
                correct(draft, found.get(), right);
            }
        }

        private void correct(ProposedRoster draft, MembershipRecord stint, Right right) {
            if (stint.isLead() != (right.role() == Role.LEAD)) {
                draft.refuse("role", "lead-is-handed-over");
            }
            if (says(stint, right)) {
                draft.refuse("reason", "nothing-corrected");
            }
            if (!right.from().equals(stint.statedFrom())) {
                draft.mustHaveCome("from", right.from());
            }
            if (!Objects.equals(right.until(), stint.statedUntil())) {
                draft.mustHaveCome("until", right.until());
            }
            Period days = draft.days(right.from(), right.until());
            if (days == null || !draft.problems().isEmpty()) {
                return;
            }
            if (stint.isLead()) {
                moveNeighbours(draft, stint, days);
            }
            draft.rewrite(
                    stint,
                    each -> new MembershipRecord(
                            each.code(), each.party(), right.role(), right.field(), right.from(), right.until(), days));
        }

        private static boolean says(MembershipRecord stint, Right right) {
            return stint.role() == right.role()
                    && Objects.equals(stint.field(), right.field())
                    && stint.statedFrom().equals(right.from())
                    && Objects.equals(stint.statedUntil(), right.until());
        }

        /** The day of a hand-over is one day: where it was wrong in one record, it was wrong in those on its other side. */
        private static void moveNeighbours(ProposedRoster draft, MembershipRecord stint, Period days) {
            LocalDate start = stint.active().from();
            LocalDate end = stint.active().until();
            if (!days.from().equals(start)) {
                lead(draft, other -> other.endsBefore(start))
                        .ifPresent(before -> moveDay(draft, stint, before, start, days.from()));
            }
            LocalDate moved = days.until();
            if (end != null && moved != null && !end.equals(moved)) {
                lead(draft, other -> other.begins(end)).ifPresent(after -> moveDay(draft, stint, after, end, moved));
            }
        }

        private static Optional<MembershipRecord> lead(ProposedRoster draft, Predicate<MembershipRecord> which) {
            return draft.lineup().stints().stream()
                    .filter(other -> other.isLead() && which.test(other))
                    .findFirst();
        }

        private static void moveDay(
                ProposedRoster draft,
                MembershipRecord stint,
                MembershipRecord neighbour,
                LocalDate day,
                LocalDate moved) {
            for (MembershipRecord other : draft.lineup().stints()) {
                boolean partOfIt = other.isOf(stint.party()) || other.isOf(neighbour.party());
                if (!partOfIt || other.code().equals(stint.code())) {
                    continue;
                }
                LocalDate until = other.active().until();
                if (other.endsBefore(day)) {
                    if (!moved.isAfter(other.active().from())) {
                        draft.refuse(
                                "from",
                                "not-after-its-start",
                                other.party().name(),
                                other.active().from());
                        return;
                    }
                    draft.rewrite(other, each -> each.until(moved));
                } else if (other.begins(day)) {
                    if (until != null && !until.isAfter(moved)) {
                        draft.refuse("until", "after-its-end", other.party().name(), until.minusDays(1));
                        return;
                    }
                    draft.rewrite(other, each -> each.from(moved));
                }
            }
        }
    }

    /** Corrects the record. */
    public Outcome correct(Actor actor, Command command) {
        return desk.edit(actor, command);
    }
}
