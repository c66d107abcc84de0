package kr.hannun.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;

/** Facts from one document, entered together: a draft of one person until it is confirmed as one act. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "record_entry")
class Entry {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private ProgramId programId;

    private int number;

    @Enumerated(EnumType.STRING)
    private EntryState state;

    private String source;

    private int edits;

    private int lastLine;

    private boolean twoPeople;

    private String startedBy;

    private Instant startedAt;

    private @Nullable Instant confirmedAt;

    private @Nullable String confirmedBy;

    private @Nullable String why;

    private @Nullable String reversalAskedBy;

    private @Nullable String reversedBy;

    private @Nullable Instant reversedAt;

    private @Nullable String reversedWhy;

    protected Entry() {}

    Entry(ProgramId program, int number, String source, int lines, Actor actor, Instant now) {
        this.id = TypedId.next();
        this.programId = program;
        this.number = number;
        this.state = EntryState.DRAFT;
        this.source = source;
        this.lastLine = lines;
        this.startedBy = actor.key();
        this.startedAt = now;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    boolean isDraft() {
        return state == EntryState.DRAFT;
    }

    boolean isProposed() {
        return state == EntryState.PROPOSED;
    }

    boolean isConfirmed() {
        return state == EntryState.CONFIRMED;
    }

    boolean isOf(Actor actor) {
        return startedBy.equals(actor.key());
    }

    boolean isAt(long seen) {
        return version != null && version == seen;
    }

    String source() {
        return source;
    }

    /** The number of a further line; none is given again, so that what points to a line goes on meaning it. */
    int numberLine() {
        this.lastLine++;
        return lastLine;
    }

    /** The highest number that was given to one of its lines. */
    int lastLine() {
        return lastLine;
    }

    /** Lines that others brought with them have numbers up to this one. */
    void numberUpTo(int last) {
        this.lastLine = Math.max(lastLine, last);
    }

    /** The reason it will probably be confirmed with. */
    void suggest(String reason) {
        this.why = reason;
    }

    /** Why it was proposed or confirmed. */
    String why() {
        return Objects.requireNonNull(why);
    }

    /** A line was written or taken out, so whoever looks at it has to look again. */
    void lookOver() {
        this.edits++;
    }

    /** It waits for a second person. */
    void propose(String reason) {
        this.state = EntryState.PROPOSED;
        this.twoPeople = true;
        this.why = reason;
    }

    /** It is written on. */
    void reopen() {
        this.state = EntryState.DRAFT;
        this.twoPeople = false;
        this.why = null;
    }

    /** It was taken; the document has the code by which the record knows it. */
    void confirm(Actor actor, String document, String reason, Instant now) {
        this.state = EntryState.CONFIRMED;
        this.source = document;
        this.why = reason;
        this.confirmedAt = now;
        this.confirmedBy = actor.key();
    }

    /** Whether two people confirmed it, so that two take it back. */
    boolean isByTwo() {
        return twoPeople;
    }

    /** Whether somebody asked to take it back. */
    boolean isAskedBack() {
        return reversalAskedBy != null;
    }

    /** Somebody asks to take it back; a second person does it. */
    void askReversal(Actor actor, String reason) {
        this.reversalAskedBy = actor.key();
        this.reversedWhy = reason;
    }

    boolean isAskedBackBy(Actor actor) {
        return actor.key().equals(reversalAskedBy);
    }

    /** Why it is taken back: as the second person says, or as the first said. */
    void reverse(Actor actor, String reason, Instant now) {
        this.state = EntryState.REVERSED;
        this.reversedBy = actor.key();
        this.reversedAt = now;
        this.reversedWhy = reason;
    }

    /** It was put away. */
    void discard() {
        this.state = EntryState.DISCARDED;
    }
}
