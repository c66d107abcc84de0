package kr.hannun.program;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A government programme carried out by teams that are measured against one target. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "program")
class Program {

    @Id
    private ProgramId id;

    @Version
    private @Nullable Long version;

    private String code;

    private String slug;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    @Embedded
    @EmbeddedColumnNaming("former_name_%s")
    private @Nullable LocalizedText formerName;

    private OrganizationId ministryId;

    private @Nullable BigDecimal performanceTarget;

    @Embedded
    @EmbeddedColumnNaming("target_rule_%s")
    private @Nullable LocalizedText targetRule;

    private @Nullable Integer reviewIntervalMonths;

    private @Nullable Integer teamsAtStart;

    private @Nullable Integer plannedFinalTeams;

    private @Nullable PartialDate announcedOn;

    private @Nullable PartialDate plannedEnd;

    private CitationId citationId;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable LocalizedText note;

    @Embedded
    @EmbeddedColumnNaming("team_word_%s")
    private @Nullable LocalizedText teamWord;

    protected Program() {}

    Program(ProgramId id, FoundProgram.Command command, CitationId citation) {
        this.id = id;
        this.code = command.code();
        this.slug = command.slug().value();
        this.citationId = citation;
        become(command);
    }

    /** Says from now on what is right; its code and its address stay. */
    final void become(FoundProgram.Command command) {
        this.name = command.name();
        this.formerName = command.formerName();
        this.ministryId = command.ministry();
        this.performanceTarget = command.performanceTarget();
        this.targetRule = command.targetRule();
        this.reviewIntervalMonths = command.reviewIntervalMonths();
        this.teamsAtStart = command.teamsAtStart();
        this.plannedFinalTeams = command.plannedFinalTeams();
        this.announcedOn = command.announcedOn();
        this.plannedEnd = command.plannedEnd();
        this.note = command.note();
        this.teamWord = command.teamWord();
    }

    CitationId citation() {
        return citationId;
    }
}
