package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Link;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Nothing;
import kr.hannun.shell.Shown;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** The members of one team with their periods, for the fragment {@code profile/members}. */
class MembersSection {

    private MembersSection() {}

    /**
     * The section.
     *
     * @param institutions lead and participants on the day, or on the team's last day
     * @param rows whoever had begun by the day, by role, then as listed
     * @param since the first day of the lane the bars stand on
     */
    public record Members(int institutions, List<Row> rows, When since) {}

    /**
     * A member.
     *
     * @param id its anchor
     * @param declared when it stated its intent before the team was chosen, or null
     * @param until its last day, or null while it goes on
     * @param untilInferred whether that day is only the team's
     */
    public record Row(
            String id,
            Link organization,
            String role,
            Shown field,
            Standing standing,
            String status,
            When from,
            @Nullable When declared,
            @Nullable When until,
            boolean untilInferred,
            PeriodBar bar,
            @Nullable String note,
            @Nullable Mark mark) {}

    static Members of(Visit visit, Words.Labels labels, SourceRegister.Notes notes, Roster roster, TeamRow team) {
        LocalDate day = visit.day().on();
        List<Row> rows = roster.membersOf(team).stream()
                .filter(member -> member.standingOn(day) != Standing.NOT_YET)
                .sorted(Comparator.comparing(MemberRow::role))
                .map(member -> row(visit, labels, notes, team, member))
                .toList();
        return new Members(
                roster.institutionsOn(team, team.nearestTo(day)),
                rows,
                visit.texts().tight(PartialDate.of(team.active().from())));
    }

    private static Row row(
            Visit visit, Words.Labels labels, SourceRegister.Notes notes, TeamRow team, MemberRow member) {
        Texts texts = visit.texts();
        LocalDate day = visit.day().on();
        PartialDate declared = member.declaredOn();
        return new Row(
                member.anchor(),
                Link.to(visit.link("organizations/" + member.organizationSlug()), texts.say(member.organization())),
                texts.say(labels.of("memberships.role", member.role().code())),
                Shown.of(texts.sayOrNull(member.fieldOfWork()), Nothing.UNKNOWN, null),
                member.standingOn(day),
                status(texts, labels, team, member, day),
                texts.when(member.statedFrom()),
                declared == null ? null : texts.tight(declared),
                until(texts, member, day),
                member.endsWithTeam(),
                PeriodBar.of(member, team.active().from(), day),
                texts.sayOrNull(member.note()),
                notes.mark(member.citation()));
    }

    /** How a member stands, in words: whoever left with its team says what became of the team. */
    static String status(Texts texts, Words.Labels labels, TeamRow team, MemberRow member, LocalDate day) {
        Standing standing = member.standingOn(day);
        return standing == Standing.LEFT && member.endsWithTeam()
                ? texts.say("consortium.standing.with-team", texts.say(labels.of("consortia.status", team.status())))
                : texts.say(standing.key());
    }

    /** The last day as precisely as it was said, or the team's; null while the membership goes on. */
    static @Nullable When until(Texts texts, MemberRow member, LocalDate day) {
        LocalDate last = member.lastDay();
        if (last == null || member.isActiveOn(day)) {
            return null;
        }
        PartialDate stated = member.statedUntil();
        return stated == null ? texts.when(last) : texts.when(stated);
    }
}
