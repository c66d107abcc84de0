package kr.hannun.consortium;

import java.time.LocalDate;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** An edit of a team's composition: it can be looked at before it is done, and may wait for approval. */
public sealed interface Edit
        permits AdmitMember.Command,
                ChangeMembership.Command,
                EndMembership.Command,
                HandOverLead.Command,
                CorrectMembership.Command {

    /** Which team, on which version. */
    Target target();

    /** Why, on what, and by which procedure. */
    Grounds grounds();

    /** The day from which it counts; of an end, the last day; of a correction, the day on which it is made. */
    PartialDate effective(LocalDate today);

    /** The organisation that comes in, or null where it concerns a member. */
    @Nullable
    OrganizationId newcomer();

    /** The field of the form that holds that day. */
    default String dayField() {
        return "from";
    }

    /** What it does, judged by what it does. */
    ChangeKind kind(Draft draft);

    /** What the rules ask of it, judged by what it does. */
    Requirement requirement(Draft draft);

    /** Does it on paper, and says what is in the way. */
    void sketch(Draft draft);
}
