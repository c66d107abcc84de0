package kr.hannun.milestone;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.audit.Change;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.program.PhaseId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/** Something a team, or the programme as a whole, means to reach, with every plan made for it. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "milestone")
class Milestone {

    @Id
    private MilestoneId id;

    @Version
    private @Nullable Long version;

    private ProgramId programId;

    private String code;

    private int position;

    private @Nullable ConsortiumId consortiumId;

    private @Nullable PhaseId phaseId;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    private LocalizedText title;

    @ElementCollection
    @CollectionTable(name = "milestone_plan", joinColumns = @JoinColumn(name = "milestone_id"))
    @OrderColumn(name = "plan_order")
    @ListIndexBase(1)
    private List<MilestonePlan> plans = new ArrayList<>();

    private @Nullable PartialDate statedOn;

    /** What became of it as it was recorded last, whichever way it came into the record. */
    @Formula(
            "(select o.status from milestone_outcome o where o.milestone_id = id order by o.outcome_order desc limit 1)")
    @Enumerated(EnumType.STRING)
    private @Nullable MilestoneStatus outcome;

    private int evidenceEdits;

    @Enumerated(EnumType.STRING)
    private MilestoneStatus status;

    private CitationId citationId;

    protected Milestone() {}

    /** A milestone that is planned, at this place among those of the programme. */
    Milestone(int position, String code, PlanMilestone.Command planned, @Nullable PhaseId phase, CitationId citation) {
        this.id = MilestoneId.next();
        this.programId = planned.program();
        this.code = code;
        this.position = position;
        this.consortiumId = planned.team();
        this.phaseId = phase;
        this.title = planned.title();
        this.status = MilestoneStatus.PLANNED;
        this.statedOn = planned.statedOn();
        this.citationId = citation;
        PlanWindow window = planned.window();
        if (window != null) {
            move(new MilestonePlan(window.from(), window.until(), null, citation, null));
        }
    }

    MilestoneId id() {
        return id;
    }

    @Nullable
    ConsortiumId team() {
        return consortiumId;
    }

    LocalizedText title() {
        return title;
    }

    /** Tells a line of history which milestone it is about. */
    Change named() {
        return new Change("milestone", title.ko(), title.ko());
    }

    boolean isAt(long seen) {
        return version != null && version == seen;
    }

    /** Where the next plan stands in the order of plans. */
    int nextPlan() {
        return plans.size() + 1;
    }

    /** What the last outcome, or else its own sources, say. */
    MilestoneStatus status() {
        MilestoneStatus last = outcome;
        return last == null ? status : last;
    }

    /** Whether it was reached or called off, so that there is nothing to plan any more. */
    boolean isOver() {
        return status() == MilestoneStatus.DONE || status() == MilestoneStatus.CANCELLED;
    }

    /** When it is planned for, or null where there is no date. */
    @Nullable
    PlanWindow window() {
        PartialDate from = plans.isEmpty() ? null : plans.getLast().plannedOn();
        return from == null ? null : new PlanWindow(from, plans.getLast().plannedUntil());
    }

    /** Whether the time it is planned for had passed when the date began. */
    boolean hasPassed(PartialDate date) {
        PlanWindow window = window();
        return window != null && window.last().isBefore(date.first());
    }

    /** When its last plan was stated, or null where that is not known. */
    @Nullable
    PartialDate plannedLast() {
        PartialDate last = plans.isEmpty() ? null : plans.getLast().statedOn();
        return last == null ? statedOn : last;
    }

    /** Its plan moves; those made before stay. */
    final void move(MilestonePlan plan) {
        plans.add(plan);
    }

    /** Its evidence changed, so whoever looks at it has to look again. */
    void lookOver() {
        this.evidenceEdits++;
    }

    /** Something became of it, which stands in a row of its own. */
    void turnOut(MilestoneStatus as) {
        this.outcome = as;
        lookOver();
    }
}
