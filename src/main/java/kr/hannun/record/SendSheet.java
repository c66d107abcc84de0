package kr.hannun.record;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.audit.WriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import org.springframework.stereotype.Component;

/** Takes a spreadsheet in, to be looked over; nothing of it counts yet. Reading it happens before any lock is taken. */
@Component
public class SendSheet {

    /** The field beside which it is said why a file is no sheet. */
    public static final String FILE = "file";

    private final ReadSheet reading;
    private final SentSheets sheets;
    private final Trail trail;
    private final WriteCourse course;
    private final Clock clock;

    SendSheet(ReadSheet reading, SentSheets sheets, Trail trail, WriteCourse course, Clock clock) {
        this.reading = reading;
        this.sheets = sheets;
        this.trail = trail;
        this.course = course;
        this.clock = clock;
    }

    /** Receives the file with this name. */
    public Outcome send(Actor actor, Head head, UUID once, String name, ByteBuffer file) {
        actor.mustKeep();
        return switch (reading.read(name, file)) {
            case ReadSheet.Outcome.Refused refused ->
                new Outcome.Refused(List.of(new Problem(FILE, refused.key(), refused.words())));
            case ReadSheet.Outcome.Read read ->
                read.mark()
                                .map(SheetMark::program)
                                .filter(program -> !program.equals(head.slug().value()))
                                .isPresent()
                        ? Outcome.Refused.of(FILE, "record.sheet.unreadable.other-program")
                        : take(actor, head, once, name, read);
        };
    }

    private Outcome take(Actor actor, Head head, UUID once, String name, ReadSheet.Outcome.Read read) {
        return course.take(EntryWriteCourse.submission(actor, head.program(), once), () -> {
            Head now = trail.head(head.slug()).orElseThrow();
            Optional<Long> taken = read.mark().filter(mark -> isOurs(now, mark)).map(SheetMark::seq);
            UUID id = TypedId.next();
            long seq = taken.orElse(now.seq());
            sheets.keep(
                    now,
                    actor,
                    new SentSheets.Sent(id, name, seq, taken.isPresent(), read.sheet(), Instant.now(clock)));
            return new Outcome.Done("record/sheets/" + id);
        });
    }

    /** Whether the state that a sheet was taken from is one of this history. */
    private boolean isOurs(Head now, SheetMark mark) {
        return trail.head(now.slug(), mark.seq(), clock.getZone())
                .filter(mark::fits)
                .isPresent();
    }
}
