package kr.hannun.record;

import java.util.List;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.WriteCourse;
import kr.hannun.exchange.FactLine;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries: each is begun from a document, lines are written into it and taken out again; nothing of it counts yet. */
@Component
public class WriteEntry {

    private final EntryWriteCourse desk;
    private final WriteCourse course;
    private final Entries entries;
    private final EntryLines lines;
    private final ApplicationEventPublisher events;

    WriteEntry(
            EntryWriteCourse desk,
            WriteCourse course,
            Entries entries,
            EntryLines lines,
            ApplicationEventPublisher events) {
        this.events = events;
        this.desk = desk;
        this.course = course;
        this.entries = entries;
        this.lines = lines;
    }

    /** Begins an entry from a document that the record knows, by its code, or from a new one, which becomes its first line. */
    public Outcome begin(Actor actor, Head head, UUID once, String source, List<FactLine> first) {
        ProgramId program = head.program();
        return course.take(EntryWriteCourse.submission(actor, program, once), () -> {
            Entry entry = draft(actor, program, source, first.size());
            first.forEach(line -> lines.put(entry.id(), line, desk.recorded(head.slug(), line)));
            return new Outcome.Done("record/" + entry.number());
        });
    }

    /**
     * Begins an entry within an act that was begun already, with lines that are numbered, and answers its number.
     *
     * @param source the code of the document, or what its line is called where it is new
     * @param why the reason it will probably be confirmed with
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int draft(Actor actor, Head head, String source, List<FactLine> written, String why) {
        int last = written.stream().mapToInt(FactLine::number).max().orElse(0);
        Entry entry = draft(actor, head.program(), source, last);
        entry.suggest(why);
        written.forEach(line -> lines.put(entry.id(), line, desk.recorded(head.slug(), line)));
        return entry.number();
    }

    /** A draft without lines, under the programme's lock; numbers up to {@code lastLine} are given to lines that follow at once. */
    Entry draft(Actor actor, ProgramId program, String source, int lastLine) {
        int number = entries.countByProgramId(program) + 1;
        Entry entry = entries.save(new Entry(program, number, source, lastLine, actor, desk.now()));
        entries.flush();
        return entry;
    }

    /** Writes a further line into a draft; it is given its number. */
    public Outcome add(Actor actor, EntryTarget target, FactLine written) {
        return desk.takeDraft(actor, target, entry -> {
            FactLine line =
                    new FactLine(entry.numberLine(), written.act(), written.kind(), written.code(), written.cells());
            lines.put(entry.id(), line, desk.recorded(target.slug(), line));
            return new Outcome.Done(target.place());
        });
    }

    /** Writes a line of a draft anew, unless the draft was changed after the form was shown. */
    public Outcome write(Actor actor, EntryTarget target, FactLine line) {
        return desk.takeDraft(actor, target, entry -> {
            if (!entry.isAt(target.version())) {
                return new Outcome.Stale();
            }
            lines.put(entry.id(), line, desk.recorded(target.slug(), line));
            entry.lookOver();
            return new Outcome.Done(target.place());
        });
    }

    /** Takes a line out of a draft; the document it is from stays while it is a draft. */
    public Outcome remove(Actor actor, EntryTarget target, int number) {
        return desk.takeDraft(actor, target, entry -> {
            if (entry.source().equals("@" + number)) {
                return Outcome.Refused.of("line-" + number, "record.problem.document-stays");
            }
            lines.remove(entry.id(), number);
            entry.lookOver();
            return new Outcome.Done(target.place());
        });
    }

    /** Lets what waits for a second person be written on, because its writer or the second person says so. */
    public Outcome giveBack(Actor actor, EntryTarget target, String why) {
        return desk.takeProposed(target, actor, entry -> {
            if (!entry.isAt(target.version())) {
                return new Outcome.Stale();
            }
            entry.reopen();
            events.publishEvent(new EntryEvent.FactsReturned(
                    EntryDetails.of(actor, target, why, entry.source(), lines.taken(entry.id()))));
            return new Outcome.Done(entry.isOf(actor) ? target.place() : "record");
        });
    }

    /** Puts a draft away. */
    public Outcome discard(Actor actor, EntryTarget target) {
        return desk.takeDraft(actor, target, entry -> {
            entry.discard();
            events.publishEvent(new EntryDiscarded(target.program(), target.number()));
            return new Outcome.Done("record");
        });
    }
}
