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
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.program.PhaseId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import org.hibernate.annotations.EmbeddedColumnNaming;
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

    private @Nullable PartialDate actualOn;

    @Enumerated(EnumType.STRING)
    private MilestoneStatus status;

    private CitationId citationId;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable LocalizedText note;

    protected Milestone() {}

    Milestone(
            ProgramId program, int position, RecordMilestones.Aim aim, List<MilestonePlan> plans, CitationId citation) {
        this.id = MilestoneId.next();
        this.programId = program;
        this.code = aim.code();
        this.position = position;
        this.consortiumId = aim.team();
        this.phaseId = aim.phase();
        this.title = aim.title();
        this.plans.addAll(plans);
        this.actualOn = aim.actualOn();
        this.status = aim.status();
        this.citationId = citation;
        this.note = aim.note();
    }
}
