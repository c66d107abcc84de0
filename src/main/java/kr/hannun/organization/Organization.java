package kr.hannun.organization;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import kr.hannun.shared.LocalizedText;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** An organisation: a company, a university, an agency; it exists once, whatever teams it joins. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "organization")
class Organization {

    @Id
    private OrganizationId id;

    @Version
    private @Nullable Long version;

    private String slug;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    private String kind;

    private String kindBasis;

    private @Nullable OrganizationId parentId;

    protected Organization() {}

    Organization(RegisterOrganizations.Command command) {
        this.id = OrganizationId.next();
        this.slug = command.slug().value();
        this.name = command.name();
        this.kind = command.kind();
        this.kindBasis = command.kindBasis();
    }

    OrganizationId id() {
        return id;
    }

    String slug() {
        return slug;
    }

    LocalizedText name() {
        return name;
    }

    /** Whether it still stands as somebody saw it. */
    boolean isAt(long seen) {
        return version != null && version == seen;
    }

    /** Goes by another name from now on. */
    void rename(LocalizedText other) {
        this.name = other;
    }

    /** Says which organisation this one belongs to. */
    void belongTo(OrganizationId parent) {
        this.parentId = parent;
    }
}
