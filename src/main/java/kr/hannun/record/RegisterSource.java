package kr.hannun.record;

import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.WriteCourse;
import kr.hannun.exchange.FactLine;
import kr.hannun.shared.Actor;
import org.springframework.stereotype.Component;

/** Records a document by itself, because a form waits for it: an entry of one line, confirmed at once. */
@Component
public class RegisterSource {

    private final WriteCourse course;
    private final WriteEntry drafts;
    private final Entries entries;
    private final EntryLines lines;
    private final ConfirmEntry confirmation;

    RegisterSource(
            WriteCourse course, WriteEntry drafts, Entries entries, EntryLines lines, ConfirmEntry confirmation) {
        this.course = course;
        this.drafts = drafts;
        this.entries = entries;
        this.lines = lines;
        this.confirmation = confirmation;
    }

    /** Records it; what is wrong with the line is said beside its fields. */
    public Outcome register(Actor actor, Head head, UUID once, FactLine source, String why) {
        return course.take(EntryWriteCourse.submission(actor, head.program(), once), () -> {
            Entry entry = drafts.draft(actor, head.program(), source.reference(), source.number());
            lines.put(entry.id(), source, Map.of());
            EntryTarget target = new EntryTarget(head.program(), head.slug(), entry.number(), 0, once);
            Outcome outcome = confirmation.judged(actor, target, why, entry);
            entries.flush();
            return outcome;
        });
    }
}
