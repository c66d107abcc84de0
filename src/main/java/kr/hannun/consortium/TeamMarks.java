package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Texts;
import kr.hannun.source.Aspect;
import kr.hannun.source.Citation;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** The marks of what pages say of a team: each statement with its own source, a count with its statement or as counted. */
public record TeamMarks(Roster roster, SourceRegister.Notes notes, LocalDate day) {

    private static final String INSTITUTIONS = "/institutions";
    private static final String UNIVERSITIES = "/universities";
    private static final String STANDING = "/standing";
    private static final String KIND = "/kind";

    /** Who says this of the team; where nobody is recorded the mark says so. */
    public FootnoteRef says(TeamRow team, Aspect aspect) {
        return notes.mark(team.says(aspect), aspect.of(team.code()));
    }

    /** What its project is called, as far as somebody had said so by the day. */
    public DisplayValue title(TeamRow team, Texts texts) {
        return shown(team, Aspect.TITLE, texts.sayOrNull(team.titleOn(day)));
    }

    /** What it sets out to do, as far as somebody had said so by the day. */
    public DisplayValue strategy(TeamRow team, Texts texts) {
        return shown(team, Aspect.STRATEGY, texts.sayOrNull(team.strategyOn(day)));
    }

    private DisplayValue shown(TeamRow team, Aspect aspect, @Nullable String text) {
        return DisplayValue.of(text, Absence.UNKNOWN, text == null ? null : says(team, aspect));
    }

    /** Who says how the team stands: of one that left or is about to, that it does; of one that is in, how it came in. */
    public FootnoteRef standing(TeamRow team) {
        Standing standing = team.standingOn(day);
        return standing == Standing.LEFT || standing == Standing.LAST_DAY ? says(team, Aspect.EXIT) : entry(team);
    }

    /** Who says that the team came in, how and when. */
    public FootnoteRef entry(TeamRow team) {
        return notes.mark(team.citation(), team.code());
    }

    /** Who says that it left and why. */
    public FootnoteRef exit(TeamRow team) {
        return says(team, Aspect.EXIT).and(says(team, Aspect.EXIT_REASON));
    }

    /** Who states how many institutions the team has; where nobody does, from how many records they were counted. */
    public FootnoteRef institutions(TeamRow team) {
        return roster.statedInstitutions(team, day)
                .map(count -> notes.mark(count.citation(), count.code()))
                .orElseGet(() ->
                        notes.counted(team.code() + INSTITUTIONS, roster.institutionsOn(team, team.nearestTo(day))));
    }

    /** From how many records the team's universities were counted. */
    public FootnoteRef universities(TeamRow team, int records) {
        return notes.counted(team.code() + UNIVERSITIES, records);
    }

    /** From how many records it was counted how many teams stand so. */
    public FootnoteRef counted(String programme, List<TeamRow> teams) {
        return notes.counted(programme + STANDING, teams.size());
    }

    /** Who says what kind of organisation the member is. */
    public FootnoteRef kind(MemberRow member) {
        Citation kind = member.kindCitation();
        String about = member.organizationSlug() + KIND;
        return kind == null ? notes.general(about) : notes.mark(kind, about);
    }
}
