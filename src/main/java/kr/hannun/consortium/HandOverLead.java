package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the lead of a team over to another organisation: one lead on every day, no day without. */
@Component
public class HandOverLead {

    private final TeamWriteCourse desk;

    HandOverLead(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /**
     * A hand-over.
     *
     * @param organization the new lead, a member or not
     * @param formerRole what the former lead is from that day on, or null where it leaves
     * @param field the new lead's work, or null: what it did before
     */
    public record Command(
            Target target,
            OrganizationId organization,
            @Nullable Role formerRole,
            @Nullable LocalizedText field,
            PartialDate from,
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
            return ChangeKind.HAND_OVER;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return Requirement.APPROVAL;
        }

        @Override
        public void sketch(ProposedRoster draft) {
            if (formerRole == Role.LEAD) {
                draft.refuse("formerRole", "two-leads", from);
            }
            Optional<MembershipRecord> lead = draft.lineup().leadOn(from.first());
            if (lead.isEmpty()) {
                draft.refuse(
                        "from",
                        "before-team",
                        draft.lineup().name(),
                        draft.lineup().active().from());
            } else if (lead.get().isOf(draft.newcomer())) {
                draft.refuse("organization", "leads-already", draft.newcomer().name());
            } else {
                Cut.at(draft, lead.get(), from).ifPresent(day -> handOver(draft, lead.get(), day));
            }
        }

        private void handOver(ProposedRoster draft, MembershipRecord lead, LocalDate day) {
            LocalizedText work = field;
            Optional<MembershipRecord> member = draft.lineup().stints().stream()
                    .filter(stint ->
                            stint.isOf(draft.newcomer()) && stint.active().contains(day))
                    .findFirst();
            if (member.isPresent()) {
                MembershipRecord stint = member.get();
                if (Cut.at(draft, stint, from).isEmpty()) {
                    return;
                }
                work = work == null ? stint.field() : work;
                draft.rewrite(stint, each -> each.until(day));
            }
            Period rest = new Period(day, lead.active().until());
            draft.rewrite(lead, each -> each.until(day));
            if (formerRole != null) {
                draft.open(lead.party(), formerRole, lead.field(), from, lead.statedUntil(), rest);
            }
            draft.open(draft.newcomer(), Role.LEAD, work, from, lead.statedUntil(), rest);
        }
    }

    /** Hands the lead over, or lets the request wait. */
    public Outcome handOver(Actor actor, Command command) {
        return desk.edit(actor, command);
    }
}
