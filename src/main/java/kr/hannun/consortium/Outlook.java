package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.audit.Change;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Period;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an edit would do, before it is done.
 *
 * @param problems what is in the way; nothing else is told where there is something
 * @param lineup the team as it stands
 * @param requirement what the rules ask of it
 * @param waits whether it will wait for another person
 * @param since the first day whose pages it changes
 * @param team what it changes of the team itself, field by field
 * @param steps the records it touches
 * @param counted the role whose number is told, the lead and participants together
 * @param before how many there are on that day without it
 * @param after how many there would be
 * @param elsewhere where else those organisations stand
 * @param effects what is running and would have to be looked at again
 */
public record Outlook(
        List<Problem> problems,
        TeamComposition lineup,
        ChangeKind kind,
        Requirement requirement,
        boolean waits,
        LocalDate since,
        List<Change> team,
        List<Step> steps,
        Role counted,
        int before,
        int after,
        List<Elsewhere> elsewhere,
        List<LocalizedText> effects) {

    /** A record before and after; null where there was or would be none. */
    public record Step(
            @Nullable MembershipRecord before, @Nullable MembershipRecord after) {}

    /** One of the organisations in another team. */
    public record Elsewhere(
            LocalizedText organization, LocalizedText team, String teamSlug, Role role, Period active) {}
}
