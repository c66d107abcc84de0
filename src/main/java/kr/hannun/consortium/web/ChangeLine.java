package kr.hannun.consortium.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.hannun.consortium.ChangeQueries.ChangeRow;
import kr.hannun.consortium.ChangeState;
import kr.hannun.consortium.Requirement;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/**
 * A change of a team as a line of a list: public in its parts, for the fragment {@code consortium/changes}.
 *
 * @param number its number, with the way to its page
 * @param team whose change
 * @param what it is and about whom
 * @param state its state, in words
 * @param symbol the state's mark
 * @param age how many days a request has waited, or null where it does not wait
 * @param requested when it was asked for, or null
 * @param approved when it was approved, or null
 * @param needsApproval whether approval belongs to it at all
 * @param effective from when it counts
 * @param recorded when it was written down, and by whom
 * @param decided when it was decided and by whom, or null where it was not
 * @param lines field by field what changed, or what was asked where nothing did
 * @param reason why, and why it was refused where it was
 * @param document the office's document, or null
 */
public record ChangeLine(
        Link number,
        Link team,
        String what,
        String state,
        String symbol,
        @Nullable Long age,
        @Nullable When requested,
        @Nullable When approved,
        boolean needsApproval,
        When effective,
        String recorded,
        @Nullable String decided,
        List<MembershipWording.Line> lines,
        String reason,
        @Nullable String refusal,
        @Nullable String document,
        @Nullable FootnoteRef mark) {

    static ChangeLine of(Visit visit, MembershipWording wording, SourceRegister.Notes notes, ChangeRow change) {
        Texts texts = visit.texts();
        String source = change.source();
        String state = change.lacksApproval()
                ? texts.say("consortium.state.lacking")
                : texts.say("consortium.state." + change.state().code());
        return new ChangeLine(
                Link.to(
                        visit.link("requests/" + change.number()),
                        texts.say("consortium.change.number", change.number())),
                Link.to(visit.link("teams/" + change.teamSlug()), texts.say(change.team())),
                wording.what(change),
                state,
                symbol(change),
                change.waits() ? age(visit, change) : null,
                texts.whenOrNull(change.requestedOn()),
                texts.whenOrNull(change.approvedOn()),
                change.requirement() == Requirement.APPROVAL && change.state() != ChangeState.REFUSED,
                texts.when(change.effectiveOn()),
                wording.moment(change.recordedAt()) + ", " + wording.who(change.recordedBy()),
                change.decidedAt() == null
                        ? null
                        : wording.moment(change.decidedAt()) + ", " + wording.who(change.decidedBy()),
                change.changes().isEmpty() ? wording.asked(change) : wording.lines(change),
                change.reason(),
                change.refusal(),
                change.document(),
                source == null ? null : notes.mark("change", change.certainty(), source));
    }

    private static String symbol(ChangeRow change) {
        if (change.lacksApproval()) {
            return "noreport";
        }
        return switch (change.state()) {
            case REQUESTED -> "planned";
            case REFUSED -> "cancelled";
            case APPROVED, NOTED -> "done";
        };
    }

    /** The days since it was asked for, or since it was written down where the day is not known. */
    private static long age(Visit visit, ChangeRow change) {
        PartialDate requested = change.requestedOn();
        return ChronoUnit.DAYS.between(
                requested == null ? OfficialTime.dayOf(change.recordedAt()) : requested.last(),
                visit.day().today());
    }
}
