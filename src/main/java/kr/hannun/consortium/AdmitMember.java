package kr.hannun.consortium;

import java.time.LocalDate;
import kr.hannun.audit.Outcome;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets an organisation into a team. */
@Component
public class AdmitMember {

    private final TeamWriteCourse desk;

    AdmitMember(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /**
     * An admission.
     *
     * @param role anything but the lead, which is handed over
     * @param from the first day as precisely as it is known
     * @param until the last day where it is known already, or null: until the team leaves
     */
    public record Command(
            Target target,
            OrganizationId organization,
            Role role,
            @Nullable LocalizedText field,
            PartialDate from,
            @Nullable PartialDate until,
            Justification grounds)
            implements Edit {

        @Override
        public PartialDate effective(LocalDate today) {
            return from;
        }

        @Override
        public OrganizationId newcomer() {
            return organization;
        }

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            return ChangeKind.ADMISSION;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return Requirement.ofInstitution(false, role.isInstitution());
        }

        @Override
        public void sketch(ProposedRoster draft) {
            if (role == Role.LEAD) {
                draft.refuse("role", "lead-is-handed-over");
            }
            draft.mustHaveCome("until", until);
            Period days = draft.days(from, until);
            if (days != null) {
                draft.open(draft.newcomer(), role, field, from, until, days);
            }
        }
    }

    /** Admits the organisation, or lets the request wait. */
    public Outcome admit(Actor actor, Command command) {
        return desk.edit(actor, command);
    }
}
