package kr.hannun.foundationmodel;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A model a team starts from, delivers or has named as a goal. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "foundation_model")
class FoundationModel {

    @Id
    private FoundationModelId id;

    @Version
    private @Nullable Long version;

    private ProgramId programId;

    private String code;

    private String slug;

    private int position;

    private ConsortiumId consortiumId;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    @Embedded
    @EmbeddedColumnNaming("family_%s")
    private @Nullable LocalizedText family;

    private @Nullable BigDecimal parametersTotal;

    private @Nullable BigDecimal parametersActive;

    private @Nullable String architecture;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> modalitiesIn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> modalitiesOut;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    private @Nullable Integer contextTokens;

    @Embedded
    @EmbeddedColumnNaming("license_%s")
    private @Nullable LocalizedText license;

    private @Nullable String openWeights;

    private String programRole;

    @Enumerated(EnumType.STRING)
    private ModelStatus status;

    private @Nullable PartialDate presentedOn;

    private @Nullable PartialDate releasedOn;

    private CitationId citationId;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable LocalizedText note;

    protected FoundationModel() {}

    FoundationModel(ProgramId program, int position, RecordModels.Model model, CitationId citation) {
        this.id = FoundationModelId.next();
        this.programId = program;
        this.code = model.code();
        this.slug = model.slug().value();
        this.position = position;
        this.consortiumId = model.team();
        this.name = model.name();
        this.family = model.family();
        this.parametersTotal = model.parametersTotal();
        this.parametersActive = model.parametersActive();
        this.architecture = model.architecture();
        this.modalitiesIn = model.modalitiesIn();
        this.modalitiesOut = model.modalitiesOut();
        this.languages = model.languages();
        this.contextTokens = model.contextTokens();
        this.license = model.license();
        this.openWeights = model.openWeights();
        this.programRole = model.programRole();
        this.status = model.status();
        this.presentedOn = model.presentedOn();
        this.releasedOn = model.releasedOn();
        this.citationId = citation;
        this.note = model.note();
    }

    FoundationModelId id() {
        return id;
    }
}
