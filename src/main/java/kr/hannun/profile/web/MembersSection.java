package kr.hannun.profile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kr.hannun.consortium.ChangeQueries.ChangeRow;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamMarks;
import kr.hannun.consortium.TeamRow;
import kr.hannun.search.Subject;
import kr.hannun.shared.Actor;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.Aspect;
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
     * @param rows whoever had begun by the day and of whom somebody says what it does, by role, then as listed
     * @param silent the others, of whom only the name is known
     * @param since the first day of the lane the bars stand on
     * @param silence for which day it is known who belongs to the team, in words, or null where nothing is silent
     * @param withdrawn records that were taken back because they never were
     * @param edit where the team is edited, or null for who may not
     */
    public record Members(
            int institutions,
            List<Row> rows,
            List<Row> silent,
            When since,
            @Nullable String silence,
            List<Withdrawn> withdrawn,
            @Nullable Link edit) {}

    /** A record that was taken back; what it said stays in the history. */
    public record Withdrawn(String id, String text) {}

    /**
     * A member.
     *
     * @param id its anchor
     * @param declared when it stated its intent before the team was chosen, or null
     * @param until its last day, or null while it goes on
     * @param corrected when the record was corrected, in words, or null
     * @param untilInferred whether that day is only the team's
     * @param untilMark who says that it belongs to the team no more, or null while it goes on
     */
    public record Row(
            String id,
            Link organization,
            String role,
            DisplayValue field,
            Standing standing,
            String status,
            When from,
            @Nullable When declared,
            @Nullable When until,
            boolean untilInferred,
            @Nullable FootnoteRef untilMark,
            PeriodBar bar,
            @Nullable String corrected,
            List<Remark> remarks,
            @Nullable FootnoteRef mark) {}

    static Members of(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        Roster roster = facts.roster();
        TeamRow team = facts.team();
        LocalDate day = visit.day().on();
        List<Row> rows = roster.membersOf(team).stream()
                .filter(member -> member.standingOn(day) != Standing.NOT_YET)
                .sorted(Comparator.comparing(MemberRow::role))
                .map(member -> row(visit, facts, notes, member))
                .toList();
        List<Withdrawn> withdrawn = facts.corrections().withdrawnFrom(team.slug(), day).stream()
                .map(change -> withdrawn(visit.texts(), facts.labels(), change))
                .toList();
        return new Members(
                roster.institutionsOn(team, team.nearestTo(day)),
                rows.stream().filter(row -> row.field().text() != null).toList(),
                rows.stream().filter(row -> row.field().text() == null).toList(),
                visit.texts().tight(PartialDate.of(team.active().from())),
                rows.stream().anyMatch(row -> row.standing() == Standing.ACTIVE) ? silence(visit) : null,
                withdrawn,
                desk(visit, team));
    }

    /** The way to the members' desk, or for coordinators to the lists of partners they can bring. */
    private static @Nullable Link desk(Visit visit, TeamRow team) {
        String place = "teams/" + team.slug();
        if (visit.is(Actor.Role.ADMIN)) {
            return Link.to(visit.link(place + "/members"), visit.texts().say("consortium.members.title"));
        }
        return visit.is(Actor.Role.COORDINATOR)
                ? Link.to(visit.link(place + "/imports"), visit.texts().say("partnerlist.lists"))
                : null;
    }

    /** For which day it is known who belongs where, or null where nothing is silent. */
    static @Nullable String silence(Visit visit) {
        PartialDate silent = visit.silentSince();
        return silent == null
                ? null
                : visit.texts()
                        .say(
                                "profile.members.silent",
                                visit.texts().tight(silent).text());
    }

    private static Withdrawn withdrawn(Texts texts, Words.Labels labels, ChangeRow change) {
        String role = change.before("role")
                .map(code -> texts.say(labels.of("memberships.role", code)))
                .orElse("");
        String from = change.before("from")
                .map(day -> texts.when(new PartialDate(day)).text())
                .orElse("");
        return new Withdrawn(
                Subject.anchor(String.valueOf(change.memberCode())),
                texts.say(
                        "profile.withdrawn",
                        change.about() == null ? "" : texts.say(change.about()),
                        role,
                        from,
                        recorded(texts, change.recordedAt())));
    }

    private static String recorded(Texts texts, Instant moment) {
        return texts.when(OfficialTime.dayOf(moment)).text();
    }

    private static Row row(Visit visit, TeamFacts facts, SourceRegister.Notes notes, MemberRow member) {
        Words.Labels labels = facts.labels();
        TeamRow team = facts.team();
        Texts texts = visit.texts();
        LocalDate day = visit.day().on();
        PartialDate declared = member.declaredOn();
        return new Row(
                member.anchor(),
                Link.to(visit.link("organizations/" + member.organizationSlug()), texts.say(member.organization())),
                texts.say(labels.of("memberships.role", member.role().code())),
                field(texts, notes, member),
                member.standingOn(day),
                status(texts, labels, team, member, day),
                texts.when(member.statedFrom()),
                declared == null ? null : texts.tight(declared),
                until(texts, member, day),
                member.endsWithTeam(),
                end(facts, notes, member, day),
                PeriodBar.of(member, team.active().from(), day, visit.silentSince()),
                facts.corrections()
                        .correctedAt(member.code())
                        .map(moment -> texts.say("profile.corrected", recorded(texts, moment)))
                        .orElse(null),
                notes.remarks(member.code(), member.note(), member.citation()),
                notes.mark(member.citation()));
    }

    /** Who says that it belongs to the team no more: who says that the team left, or that it left the team. */
    private static @Nullable FootnoteRef end(
            TeamFacts facts, SourceRegister.Notes notes, MemberRow member, LocalDate day) {
        if (member.standingOn(day) != Standing.LEFT) {
            return null;
        }
        return member.endsWithTeam()
                ? new TeamMarks(facts.roster(), notes, day).says(facts.team(), Aspect.EXIT)
                : notes.mark(member.endCitation(), Aspect.EXIT.of(member.code()));
    }

    /** What a member does in its team, by whoever says that. */
    static DisplayValue field(Texts texts, SourceRegister.Notes notes, MemberRow member) {
        String field = texts.sayOrNull(member.fieldOfWork());
        return DisplayValue.of(field, Absence.UNKNOWN, field == null ? null : notes.mark(member.fieldCitation()));
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
