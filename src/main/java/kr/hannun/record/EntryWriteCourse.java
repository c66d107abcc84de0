package kr.hannun.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submission;
import kr.hannun.audit.Trail;
import kr.hannun.audit.WriteCourse;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.TakeLines;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where entries are worked on: who may, which one, and what the record says of what a line is about. */
@Component
class EntryWriteCourse {

    /** The field beside which it is said what stands against an entry as a whole. */
    static final String CONFIRM = "confirm";

    private final WriteCourse course;
    private final Entries entries;
    private final FactBook book;
    private final Trail trail;
    private final SubjectDirectory subjects;
    private final JdbcClient jdbc;

    EntryWriteCourse(
            WriteCourse course,
            Entries entries,
            FactBook book,
            Trail trail,
            SubjectDirectory subjects,
            JdbcClient jdbc) {
        this.course = course;
        this.entries = entries;
        this.book = book;
        this.trail = trail;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    Outcome takeDraft(Actor actor, EntryTarget target, Function<Entry, Outcome> work) {
        return take(actor, target, entry -> {
            if (!entry.isOf(actor)) {
                return new Outcome.Missing();
            }
            return entry.isDraft() ? work.apply(entry) : Outcome.Refused.of(CONFIRM, "record.problem.not-a-draft");
        });
    }

    /** What waits for a second person; anybody who keeps the record may look at it. */
    Outcome takeProposed(EntryTarget target, Actor actor, Function<Entry, Outcome> work) {
        return take(
                actor,
                target,
                entry -> entry.isProposed()
                        ? work.apply(entry)
                        : Outcome.Refused.of(CONFIRM, "record.problem.not-proposed"));
    }

    Outcome take(Actor actor, EntryTarget target, Function<Entry, Outcome> work) {
        return course.take(submission(actor, target.program(), target.once()), () -> {
            Outcome outcome = entries.findByProgramIdAndNumber(target.program(), target.number())
                    .map(work)
                    .orElseGet(Outcome.Missing::new);
            entries.flush();
            return outcome;
        });
    }

    /** An act of somebody who keeps the record. */
    static Submission submission(Actor actor, ProgramId program, UUID once) {
        return new Submission(actor, actor.keeper(), program, once);
    }

    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** What the listed facts of these lines are called, by their codes. */
    Map<String, String> names(ProgramId program, List<TakeLines.Taken> taken) {
        Map<String, String> names = new HashMap<>();
        subjects.listed(program, taken.stream().map(TakeLines.Taken::subject).toList())
                .forEach((code, listed) ->
                        names.put(code, listed.subject().name().ko()));
        return names;
    }

    /** What stands in the record of the fact that a line is about; nothing where the line is about none yet. */
    Map<String, String> recorded(Slug program, FactLine line) {
        String code = line.code();
        return code == null || line.act() == FactLine.Act.ADD
                ? Map.of()
                : book.find(trail.head(program).orElseThrow(), line.kind(), code)
                        .map(FactBook.Fact::cells)
                        .orElse(Map.of());
    }
}
