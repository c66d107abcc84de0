package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamMarks;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.Aspect;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** The team's own facts on the day: every one a statement with its own source and its own place. */
class TeamOverview {

    private TeamOverview() {}

    /**
     * The facts.
     *
     * @param leadMark who says who leads it
     * @param status how it stands, for the day it is known for
     * @param places the anchors of the statements by their aspect
     */
    public record Overview(
            DisplayValue title,
            DisplayValue strategy,
            List<Remark> remarks,
            Link lead,
            @Nullable FootnoteRef leadMark,
            When joined,
            String joinedHow,
            FootnoteRef entry,
            DisplayValue status,
            Places places) {}

    /** Where each statement stands on the page. */
    public record Places(String title, String strategy, String exit, String reason, String status) {

        static Places of(String team) {
            return new Places(
                    Aspect.TITLE.anchor(team),
                    Aspect.STRATEGY.anchor(team),
                    Aspect.EXIT.anchor(team),
                    Aspect.EXIT_REASON.anchor(team),
                    Aspect.STATUS.anchor(team));
        }
    }

    static Overview of(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        Texts texts = visit.texts();
        TeamRow team = facts.team();
        LocalDate on = visit.day().on();
        TeamMarks marks = new TeamMarks(facts.roster(), notes, on);
        MemberRow lead = facts.roster().leadOn(team, on);
        return new Overview(
                marks.title(team, texts),
                marks.strategy(team, texts),
                notes.remarks(team.code(), team.note(), team.citation()),
                Link.to(visit.link("organizations/" + lead.organizationSlug()), texts.say(lead.organization())),
                notes.mark(lead.citation()),
                texts.when(team.joinedOn()),
                texts.say(facts.labels().of("consortia.joined_how", team.joinedHow())),
                marks.entry(team),
                status(visit, facts, marks),
                Places.of(team.code()));
    }

    /** How it stands: for the day on which that was looked at last, as far as that day had come. */
    private static DisplayValue status(Visit visit, TeamFacts facts, TeamMarks marks) {
        Texts texts = visit.texts();
        TeamRow team = facts.team();
        LocalDate on = visit.day().on();
        Standing standing = team.standingOn(on);
        String word = standing == Standing.LEFT
                ? texts.say(facts.labels().of("consortia.status", team.status()))
                : texts.say(standing.key());
        PartialDate asOf = team.statusAsOf(on);
        if (asOf.hasBegunOn(on)) {
            return DisplayValue.of(known(visit, word, asOf), marks.says(team, Aspect.STATUS));
        }
        PartialDate newest = visit.newestReport();
        return DisplayValue.of(newest == null ? word : known(visit, word, newest), marks.standing(team));
    }

    private static String known(Visit visit, String word, PartialDate asOf) {
        Texts texts = visit.texts();
        String key = asOf.isPastOn(visit.day().on()) ? "profile.team.status-silent" : "profile.team.status";
        return texts.say(key, word, texts.tight(asOf).text());
    }
}
