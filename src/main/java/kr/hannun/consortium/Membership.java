package kr.hannun.consortium;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a team for a stretch of days, never outside the team's own. Where only a year or month was said, the
 * period runs from its first day within the team's, and what was said is kept beside it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "membership")
class Membership {

    @Id
    private MembershipId id;

    @Version
    private @Nullable Long version;

    private ProgramId programId;

    private String code;

    private ConsortiumId consortiumId;

    private OrganizationId organizationId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    @EmbeddedColumnNaming("field_of_work_%s")
    private @Nullable LocalizedText fieldOfWork;

    private PartialDate statedFrom;

    private @Nullable PartialDate statedUntil;

    @Embedded
    private Period active;

    private CitationId citationId;

    protected Membership() {}

    Membership(ProgramId program, ConsortiumId team, MembershipRecord stint, CitationId citation) {
        this.id = MembershipId.next();
        this.programId = program;
        this.code = stint.code();
        this.consortiumId = team;
        this.organizationId = stint.party().id();
        this.citationId = citation;
        become(stint);
    }

    /** Says from now on what the record on paper says. */
    final void become(MembershipRecord stint) {
        this.role = stint.role();
        this.fieldOfWork = stint.field();
        this.statedFrom = stint.statedFrom();
        this.statedUntil = stint.statedUntil();
        this.active = stint.active();
    }

    /** Ends with its team, however long it was said to go on. */
    void endWithTeam(LocalDate until) {
        this.active = new Period(active.from(), until);
        this.statedUntil = null;
    }

    String code() {
        return code;
    }

    CitationId citation() {
        return citationId;
    }

    Period active() {
        return active;
    }
}
