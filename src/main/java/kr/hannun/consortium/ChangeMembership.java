package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a member be something else or do other work from a day on: its record ends the day before and another begins. */
@Component
public class ChangeMembership {

    private final TeamWriteCourse desk;

    ChangeMembership(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /** A change of a member's role or work from a day on. */
    public record Command(
            Target target,
            String member,
            Role role,
            @Nullable LocalizedText field,
            PartialDate from,
            Justification grounds)
            implements Edit {

        @Override
        public PartialDate effective(LocalDate today) {
            return from;
        }

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            return changesRole(draft) ? ChangeKind.CHANGE_OF_ROLE : ChangeKind.CHANGE_OF_FIELD;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return changesRole(draft)
                    ? Requirement.ofInstitution(role(draft).isInstitution(), role.isInstitution())
                    : Requirement.NOTICE;
        }

        private boolean changesRole(ProposedRoster draft) {
            return role(draft) != role;
        }

        private Role role(ProposedRoster draft) {
            return draft.before(member).map(MembershipRecord::role).orElse(role);
        }

        @Override
        public void sketch(ProposedRoster draft) {
            Optional<MembershipRecord> found = draft.before(member);
            if (found.isEmpty()) {
                draft.refuse("member", "no-such-member");
                return;
            }
            MembershipRecord stint = found.get();
            if (stint.isLead() != (role == Role.LEAD)) {
                draft.refuse("role", "lead-is-handed-over");
            }
            if (stint.role() == role && Objects.equals(stint.field(), field)) {
                draft.refuse("field", "nothing-changes");
            }
            Cut.at(draft, stint, from).ifPresent(day -> change(draft, stint, day));
        }

        private void change(ProposedRoster draft, MembershipRecord stint, LocalDate day) {
            draft.rewrite(stint, each -> each.until(day));
            Period rest = new Period(day, stint.active().until());
            draft.open(stint.party(), role, field, from, stint.statedUntil(), rest);
        }
    }

    /** Changes the membership, or lets the request wait. */
    public Outcome change(Actor actor, Command command) {
        return desk.edit(actor, command);
    }
}
