package kr.hannun.consortium;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import kr.hannun.source.SourceId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Something that was asked of a team's composition, and what became of it. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "membership_change")
class MembershipChange {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private ProgramId programId;

    private int number;

    private ConsortiumId consortiumId;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private Requirement requirement;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    private @Nullable PartialDate requestedOn;

    private @Nullable PartialDate approvedOn;

    private PartialDate effectiveOn;

    private Instant recordedAt;

    private String recordedBy;

    private @Nullable Instant decidedAt;

    private @Nullable String decidedBy;

    private @Nullable String refusal;

    private @Nullable SourceId sourceId;

    private @Nullable String document;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    private String reason;

    private @Nullable OrganizationId organizationId;

    private @Nullable String memberCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    @Enumerated(EnumType.STRING)
    private @Nullable Role formerLeadRole;

    @Embedded
    @EmbeddedColumnNaming("field_of_work_%s")
    private @Nullable LocalizedText fieldOfWork;

    private @Nullable PartialDate until;

    private String kept = "{}";

    private @Nullable String openedCode;

    private @Nullable Long teamVersion;

    private String changes = "[]";

    protected MembershipChange() {}

    MembershipChange(ChangeRecord filing, int number, String kept, Actor actor, Instant now) {
        this.id = TypedId.next();
        this.programId = filing.program();
        this.number = number;
        this.consortiumId = filing.team();
        this.kind = filing.kind();
        this.requirement = filing.requirement();
        this.state = filing.state();
        this.requestedOn = filing.grounds().requestedOn();
        this.approvedOn = filing.grounds().approvedOn();
        this.effectiveOn = filing.effective();
        this.recordedAt = now;
        this.recordedBy = actor.key();
        this.sourceId = filing.source();
        this.document = filing.grounds().document();
        this.certainty = filing.grounds().certainty();
        this.reason = filing.grounds().reason();
        this.organizationId = filing.asked().organization();
        this.memberCode = filing.asked().member();
        this.role = filing.asked().role();
        this.formerLeadRole = filing.asked().formerLeadRole();
        this.fieldOfWork = filing.asked().field();
        this.until = filing.asked().until();
        this.kept = kept;
    }

    /** It was done, and brought the team to this version. */
    void done(@Nullable String opened, long teamVersion, String changes) {
        this.openedCode = opened;
        this.teamVersion = teamVersion;
        this.changes = changes;
    }

    /** It waits for the second person, and would change this. */
    void proposes(String changes) {
        this.changes = changes;
    }

    /** Somebody approved what was asked, which brings the team to this version. */
    void approve(@Nullable PartialDate approvedOn, long teamVersion, Actor actor, Instant now) {
        mustWait();
        this.teamVersion = teamVersion;
        this.state = ChangeState.APPROVED;
        this.approvedOn = approvedOn;
        this.decidedAt = now;
        this.decidedBy = actor.key();
    }

    /** Somebody refused what was asked, for a reason. */
    void refuse(String refusal, Actor actor, Instant now) {
        mustWait();
        this.state = ChangeState.REFUSED;
        this.refusal = refusal;
        this.decidedAt = now;
        this.decidedBy = actor.key();
    }

    private void mustWait() {
        if (!waits()) {
            throw new IllegalStateException("Change " + number + " was decided before");
        }
    }

    boolean waits() {
        return state == ChangeState.REQUESTED;
    }

    int number() {
        return number;
    }

    String recordedBy() {
        return recordedBy;
    }

    UUID id() {
        return id;
    }

    @Nullable
    SourceId source() {
        return sourceId;
    }

    ChangeKind kind() {
        return kind;
    }

    Requirement requirement() {
        return requirement;
    }

    @Nullable
    PartialDate requestedOn() {
        return requestedOn;
    }
}
