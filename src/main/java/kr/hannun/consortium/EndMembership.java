package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import org.springframework.stereotype.Component;

/** Ends an organisation's part in a team. */
@Component
public class EndMembership {

    private final TeamWriteCourse desk;

    EndMembership(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /** An end; {@code last} is the last day as precisely as it is known. */
    public record Command(Target target, String member, PartialDate last, Justification grounds) implements Edit {

        @Override
        public PartialDate effective(LocalDate today) {
            return last;
        }

        @Override
        public String dayField() {
            return "until";
        }

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            return ChangeKind.END;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return Requirement.ofInstitution(
                    draft.before(member)
                            .map(stint -> stint.role().isInstitution())
                            .orElse(false),
                    false);
        }

        @Override
        public void sketch(ProposedRoster draft) {
            Optional<MembershipRecord> found = draft.before(member);
            if (found.isEmpty()) {
                draft.refuse("member", "no-such-member");
                return;
            }
            MembershipRecord stint = found.get();
            LocalDate end = last.last().plusDays(1);
            LocalDate known = stint.active().until();
            if (!end.isAfter(stint.active().from())) {
                draft.refuse("until", "ends-before-start", stint.statedFrom(), last);
            } else if (known != null && !end.isBefore(known)) {
                draft.refuse("until", "ended-already", stint.party().name(), known.minusDays(1));
            } else if (goesOn(draft, stint)) {
                draft.refuse("until", "goes-on", stint.party().name());
            } else {
                Period days = new Period(stint.active().from(), end);
                draft.rewrite(
                        stint,
                        each -> new MembershipRecord(
                                each.code(), each.party(), each.role(), each.field(), each.statedFrom(), last, days));
            }
        }

        /** Whether the organisation goes on in another record where this one would have ended. */
        private static boolean goesOn(ProposedRoster draft, MembershipRecord stint) {
            LocalDate known = stint.active().until();
            return known != null
                    && draft.lineup().stints().stream()
                            .anyMatch(other -> other.isOf(stint.party()) && other.begins(known));
        }
    }

    /** Ends the membership, or lets the request wait. */
    public Outcome end(Actor actor, Command command) {
        return desk.edit(actor, command);
    }
}
