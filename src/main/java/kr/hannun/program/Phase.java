package kr.hannun.program;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A stretch of a programme, with the number of teams that was planned to come out of it and that did. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "phase")
class Phase {

    @Id
    private PhaseId id;

    @Version
    private @Nullable Long version;

    private ProgramId programId;

    private String code;

    private String slug;

    private int position;

    private String stage;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    private String kind;

    private @Nullable PartialDate plannedStartsOn;

    private @Nullable PartialDate plannedEndsOn;

    private @Nullable PartialDate startsOn;

    private @Nullable PartialDate endsOn;

    private @Nullable Integer teamsIn;

    private @Nullable Integer teamsOutPlanned;

    private @Nullable Integer teamsOut;

    private String status;

    private CitationId citationId;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable LocalizedText note;

    protected Phase() {}

    Phase(ProgramId program, int position, FoundProgram.PhasePlan plan, CitationId citation) {
        this.id = PhaseId.next();
        this.programId = program;
        this.code = plan.code();
        this.slug = plan.slug().value();
        this.position = position;
        this.stage = plan.stage();
        this.name = plan.name();
        this.kind = plan.kind();
        this.plannedStartsOn = plan.plannedStartsOn();
        this.plannedEndsOn = plan.plannedEndsOn();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.teamsIn = plan.teamsIn();
        this.teamsOutPlanned = plan.teamsOutPlanned();
        this.teamsOut = plan.teamsOut();
        this.status = plan.status();
        this.citationId = citation;
        this.note = plan.note();
    }

    PhaseId id() {
        return id;
    }

    String code() {
        return code;
    }
}
