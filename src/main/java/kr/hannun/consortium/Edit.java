package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.Map;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** An edit of a team's composition: it can be looked at before it is done, and may wait for approval. */
public sealed interface Edit
        permits AdmitMember.Command,
                ChangeMembership.Command,
                EndMembership.Command,
                HandOverLead.Command,
                CorrectMembership.Command,
                EnterTeam.Command,
                LeaveTeam.Command,
                CorrectTeam.Command,
                WithdrawTeam.Command,
                StateCount.Command,
                CorrectCount.Command {

    /** Which team, on which version. */
    Target target();

    /** Why, on what, and by which procedure. */
    Justification grounds();

    /** The day from which it counts; of an end, the last day; of a correction, the day on which it is made. */
    default PartialDate effective(LocalDate today) {
        return PartialDate.of(today);
    }

    /** The organisation that comes in, or null where none does. */
    default @Nullable OrganizationId newcomer() {
        return null;
    }

    /** The team it makes, or null where it is about one that is there. */
    default @Nullable TeamComposition planned() {
        return null;
    }

    /** The code of the decision it rests on, or null where it names none. */
    default @Nullable String decision() {
        return null;
    }

    /** What has to be kept of it while it waits, beside what every change has. */
    default Map<String, String> kept() {
        return Map.of();
    }

    /** Where on the team's pages it is seen, once it is done. */
    default String shownAt(ProposedRoster draft) {
        return "/members";
    }

    /** The field of the form that holds that day. */
    default String dayField() {
        return "from";
    }

    /** What it does, judged by what it does. */
    ChangeKind kind(ProposedRoster draft);

    /** What the rules ask of it, judged by what it does. */
    Requirement requirement(ProposedRoster draft);

    /** Does it on paper, and says what is in the way. */
    void sketch(ProposedRoster draft);
}
