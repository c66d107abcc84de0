package kr.hannun.partnerlist;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.consortium.Role;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import kr.hannun.source.Grounds;
import org.jspecify.annotations.Nullable;

/** A list of partners that came as a file, with what holds for all its lines, and what became of it. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "partner_import")
class PartnerImport {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private ProgramId programId;

    private ConsortiumId consortiumId;

    private int number;

    private String fileName;

    private String contentHash;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    private Role usualRole;

    private @Nullable PartialDate usualFrom;

    private @Nullable String usualKind;

    private @Nullable String sourceCode;

    private @Nullable String document;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    private String why;

    private String remarks;

    private int edits;

    private String uploadedBy;

    private Instant uploadedAt;

    private @Nullable Integer entryNumber;

    protected PartnerImport() {}

    PartnerImport(
            ReceiveList.Command command, ConsortiumId team, int number, String remarks, Actor actor, Instant now) {
        this.id = TypedId.next();
        this.programId = command.program();
        this.consortiumId = team;
        this.number = number;
        this.fileName = command.fileName();
        this.contentHash = command.contentHash();
        this.state = ImportState.DRAFT;
        this.usualRole = command.usual().role();
        this.usualFrom = command.usual().from();
        this.usualKind = command.usual().kind();
        this.sourceCode = command.grounds().source();
        this.document = command.grounds().document();
        this.certainty = command.certainty();
        this.why = command.grounds().why();
        this.remarks = remarks;
        this.uploadedBy = actor.key();
        this.uploadedAt = now;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    boolean isDraft() {
        return state == ImportState.DRAFT;
    }

    boolean isOf(ConsortiumId team) {
        return consortiumId.equals(team);
    }

    boolean isAt(long seen) {
        return version != null && version == seen;
    }

    Certainty certainty() {
        return certainty;
    }

    Usual usual() {
        return new Usual(usualRole, usualFrom, usualKind);
    }

    Grounds grounds() {
        return new Grounds(sourceCode, document, why);
    }

    /** Somebody put a line right, so whoever looks at it has to look again. */
    void lookOver() {
        this.edits++;
    }

    /** Somebody made the entry with this number of it. */
    void enter(int entry) {
        this.state = ImportState.ENTERED;
        this.entryNumber = entry;
    }

    /** Its entry was put away, so that another can be made of it. */
    void reopen() {
        this.state = ImportState.DRAFT;
        this.entryNumber = null;
    }

    /** Somebody put it away. */
    void discard() {
        this.state = ImportState.DISCARDED;
    }
}
