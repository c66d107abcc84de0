package kr.hannun.consortium;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A team (정예팀) in a programme for a stretch of days: a lead and those who work with it. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "consortium")
class Consortium {

    /** The code of {@code consortia.status} of a team that takes part. */
    static final String ACTIVE = "active";

    @Id
    private ConsortiumId id;

    @Version
    private @Nullable Long version;

    private ProgramId programId;

    private String code;

    private String slug;

    private int position;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    @Embedded
    @EmbeddedColumnNaming("project_title_%s")
    private @Nullable LocalizedText projectTitle;

    @Embedded
    @EmbeddedColumnNaming("headline_strategy_%s")
    private LocalizedText headlineStrategy;

    @Embedded
    private Period active;

    private String joinedHow;

    private @Nullable String exitReason;

    private String status;

    private PartialDate statusAsOf;

    private CitationId citationId;

    protected Consortium() {}

    /** A team that comes in. */
    Consortium(ProgramId program, int position, TeamComposition planned, TeamTerms terms, CitationId citation) {
        this.id = planned.id();
        this.programId = program;
        this.code = planned.code();
        this.slug = planned.slug();
        this.position = position;
        this.name = terms.name();
        this.projectTitle = terms.projectTitle();
        this.headlineStrategy = terms.headlineStrategy();
        this.active = terms.active();
        this.joinedHow = terms.joinedHow();
        this.status = ACTIVE;
        this.statusAsOf = PartialDate.of(terms.active().from());
        this.citationId = citation;
    }

    /** Says from now on what the team on paper says; how it stands since its days changed was known on this day. */
    void become(TeamTerms terms, PartialDate asOf) {
        Departure departure = terms.departure();
        boolean stands = terms.active().equals(active)
                && Objects.equals(departure == null ? null : departure.reason(), exitReason);
        this.name = terms.name();
        this.projectTitle = terms.projectTitle();
        this.headlineStrategy = terms.headlineStrategy();
        this.active = terms.active();
        this.joinedHow = terms.joinedHow();
        this.exitReason = departure == null ? null : departure.reason();
        this.status = departure == null ? ACTIVE : departure.status();
        this.statusAsOf = stands ? statusAsOf : asOf;
    }

    long version() {
        return version == null ? 0 : version;
    }

    CitationId citation() {
        return citationId;
    }

    ConsortiumId id() {
        return id;
    }

    String code() {
        return code;
    }

    Period active() {
        return active;
    }
}
