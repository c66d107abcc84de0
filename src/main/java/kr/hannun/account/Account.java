package kr.hannun.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;

/** A person who signs in. Accounts end and are anonymised; none is ever deleted, because the trail points at them. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "account")
class Account {

    @Id
    private AccountId id;

    @Version
    private @Nullable Long version;

    private String name;

    private String person;

    private @Nullable String email;

    private @Nullable String passwordHash;

    private @Nullable Instant passwordSetAt;

    private LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    private @Nullable Instant disabledAt;

    private @Nullable Instant anonymisedAt;

    private boolean trial;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Actor.Role> roles;

    protected Account() {}

    Account(String name, String person, @Nullable String email, Set<Actor.Role> roles, LocalDate validFrom) {
        this.id = AccountId.next();
        this.name = name;
        this.person = person;
        this.email = email;
        this.roles = EnumSet.copyOf(roles);
        this.validFrom = validFrom;
    }

    /** Marks the account as one for trying Hannun out (연습 계정). */
    Account forTrial() {
        this.trial = true;
        return this;
    }

    AccountId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String name() {
        return name;
    }

    String person() {
        return person;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    Instant passwordSetAt() {
        return passwordSetAt;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    Set<Actor.Role> roles() {
        return Set.copyOf(roles);
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean isAnonymised() {
        return anonymisedAt != null;
    }

    /** Whether its holder may be in on the day. */
    boolean isOpenOn(LocalDate day) {
        LocalDate end = validUntil;
        return disabledAt == null && !validFrom.isAfter(day) && (end == null || end.isAfter(day));
    }

    void choosePassword(String hash, Instant at) {
        this.passwordHash = hash;
        this.passwordSetAt = at;
    }

    void hold(Set<Actor.Role> wanted) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    void limitTo(@Nullable LocalDate until) {
        this.validUntil = until;
    }

    void disable(Instant at) {
        this.disabledAt = at;
    }

    void enable() {
        this.disabledAt = null;
    }

    /** Forgets who the person was; what was done stays done by this account. */
    void anonymise(Instant at) {
        this.person = "—";
        this.name = "former-" + id.value().toString().substring(24);
        this.email = null;
        this.passwordHash = null;
        this.passwordSetAt = null;
        if (disabledAt == null) {
            this.disabledAt = at;
        }
        this.anonymisedAt = at;
    }
}
