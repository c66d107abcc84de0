package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Every part one organisation has or had in a team. */
class TeamParts {

    private TeamParts() {}

    /**
     * The parts.
     *
     * @param since the first day of the lane the bars stand on, or null where there is none
     * @param inferred whether the end of any is only its team's
     * @param silence for which day it is known who belongs where, in words, or null where nothing is silent
     */
    public record Parts(
            List<Row> rows,
            @Nullable When since,
            boolean inferred,
            @Nullable String silence) {}

    /** A part in a team; {@code until} is null while it goes on. */
    public record Row(
            Link team,
            Standing standing,
            String status,
            String role,
            DisplayValue field,
            When from,
            @Nullable When declared,
            @Nullable When until,
            boolean untilInferred,
            PeriodBar bar,
            List<Remark> remarks,
            @Nullable FootnoteRef mark) {}

    static Parts of(Visit visit, Words.Labels labels, SourceRegister.Notes notes, Roster roster, String organization) {
        LocalDate day = visit.day().on();
        LocalDate start = roster.begunBy(day).stream()
                .map(team -> team.active().from())
                .min(LocalDate::compareTo)
                .orElse(day);
        List<Row> rows = roster.membershipsOf(organization).stream()
                .filter(member -> member.standingOn(day) != Standing.NOT_YET)
                .map(member -> row(visit, labels, notes, roster.teamOf(member), member, start))
                .toList();
        return new Parts(
                rows,
                rows.isEmpty() ? null : visit.texts().tight(PartialDate.of(start)),
                rows.stream().anyMatch(row -> row.until() != null && row.untilInferred()),
                rows.stream().anyMatch(row -> row.standing() == Standing.ACTIVE)
                        ? MembersSection.silence(visit)
                        : null);
    }

    private static Row row(
            Visit visit,
            Words.Labels labels,
            SourceRegister.Notes notes,
            TeamRow team,
            MemberRow member,
            LocalDate start) {
        Texts texts = visit.texts();
        LocalDate day = visit.day().on();
        PartialDate declared = member.declaredOn();
        return new Row(
                Link.to(visit.link("teams/" + team.slug() + "#" + member.anchor()), texts.say(team.name())),
                member.standingOn(day),
                MembersSection.status(texts, labels, team, member, day),
                texts.say(labels.of("memberships.role", member.role().code())),
                MembersSection.field(texts, notes, member),
                texts.when(member.statedFrom()),
                declared == null ? null : texts.tight(declared),
                MembersSection.until(texts, member, day),
                member.endsWithTeam(),
                PeriodBar.of(member, start, day, visit.silentSince()),
                notes.remarks(member.code(), member.note(), member.citation()),
                notes.mark(member.citation()));
    }
}
