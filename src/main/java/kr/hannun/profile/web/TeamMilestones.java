package kr.hannun.profile.web;

import java.util.Comparator;
import java.util.List;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.PlanRow;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** A team's milestones as they stood on the day, every plan that had been made, the first one first. */
class TeamMilestones {

    private TeamMilestones() {}

    /** The milestones known on the day; later ones are left out. */
    public record Section(List<Row> rows) {}

    /** A milestone; the row stands, with its anchor, on the page of milestones. */
    public record Row(
            Link milestone,
            String symbol,
            String state,
            List<When> plans,
            @Nullable When reached,
            List<Remark> remarks,
            @Nullable FootnoteRef mark) {}

    static Section of(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        List<MilestoneRow> own = facts.milestones().stream()
                .filter(milestone -> facts.team().slug().equals(milestone.team()))
                .toList();
        List<Row> rows = own.stream()
                .filter(milestone -> milestone.isKnownOn(visit.day().on()))
                .sorted(Comparator.comparing(
                        milestone -> milestone.orderOn(visit.day().on())))
                .map(milestone -> row(visit, notes, milestone))
                .toList();
        return new Section(rows);
    }

    private static Row row(Visit visit, SourceRegister.Notes notes, MilestoneRow milestone) {
        Texts texts = visit.texts();
        MilestoneState state = milestone.stateOn(visit.day().on(), visit.newestReport());
        PartialDate reached = milestone.reachedBy(visit.day().on());
        return new Row(
                Link.to(visit.link(milestone.place()), texts.say(milestone.title())),
                state.symbol(),
                texts.say(state.key()),
                milestone.plansOn(visit.day().on()).stream()
                        .map(plan -> when(texts, plan))
                        .toList(),
                texts.whenOrNull(reached),
                notes.remarks(milestone.code(), milestone.note(), milestone.citation()),
                notes.mark(milestone.citationOn(visit.day().on())));
    }

    private static When when(Texts texts, PlanRow plan) {
        PlanWindow window = plan.window();
        return window == null ? new When("", texts.say("profile.team.no-date")) : texts.when(window.from());
    }
}
