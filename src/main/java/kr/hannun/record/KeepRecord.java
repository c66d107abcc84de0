package kr.hannun.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submission;
import kr.hannun.audit.Trail;
import kr.hannun.audit.WriteCourse;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.JudgeLines;
import kr.hannun.exchange.LineFault;
import kr.hannun.exchange.TakeLines;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the record: an entry is begun from a document, lines are written into it, and it is confirmed as one act, with one
 * reason and one entry of the history; taken back the same way while nothing was built on it.
 */
@Component
public class KeepRecord {

    private static final String CONFIRM = "confirm";
    private static final String FACT = "fact";

    private final WriteCourse course;
    private final Entries entries;
    private final EntryLines lines;
    private final JudgeLines judge;
    private final TakeLines taking;
    private final FactBook book;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    KeepRecord(
            WriteCourse course,
            Entries entries,
            EntryLines lines,
            JudgeLines judge,
            TakeLines taking,
            FactBook book,
            Trail trail,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.course = course;
        this.entries = entries;
        this.lines = lines;
        this.judge = judge;
        this.taking = taking;
        this.book = book;
        this.trail = trail;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Begins an entry from a document that the record knows, by its code, or from a new one, which becomes its first line. */
    public Outcome begin(Actor actor, Head head, UUID once, String source, List<FactLine> first) {
        ProgramId program = head.program();
        return course.take(submission(actor, program, once), () -> {
            int number = entries.countByProgramId(program) + 1;
            Entry entry = entries.save(new Entry(program, number, source, actor, now()));
            entries.flush();
            first.forEach(line -> lines.put(entry.id(), line, recorded(head.slug(), line)));
            return new Outcome.Done("record/" + number);
        });
    }

    /** Writes a line into a draft; one that is there under its number is replaced. */
    public Outcome write(Actor actor, EntryTarget target, FactLine line) {
        return takeDraft(actor, target, entry -> {
            lines.put(entry.id(), line, recorded(target.slug(), line));
            entry.lookOver();
            return new Outcome.Done(target.place());
        });
    }

    /** Takes a line out of a draft. */
    public Outcome remove(Actor actor, EntryTarget target, int number) {
        return takeDraft(actor, target, entry -> {
            lines.remove(entry.id(), number);
            entry.lookOver();
            return new Outcome.Done(target.place());
        });
    }

    /** Puts a draft away. */
    public Outcome discard(Actor actor, EntryTarget target) {
        return takeDraft(actor, target, entry -> {
            entry.discard();
            return new Outcome.Done("record");
        });
    }

    /** Takes all lines of a draft into the record, or none. */
    public Outcome confirm(Actor actor, EntryTarget target, String why) {
        return takeDraft(actor, target, entry -> {
            if (!entry.isAt(target.version())) {
                return new Outcome.Stale();
            }
            List<TakeLines.Taken> all = lines.taken(entry.id());
            List<FactLine> written = all.stream().map(TakeLines.Taken::line).toList();
            Head head = trail.head(target.slug()).orElseThrow();
            List<Problem> problems = Stream.concat(
                            overtaken(target.slug(), all), problems(written, judge.judge(head, written)).stream())
                    .toList();
            return problems.isEmpty()
                    ? confirm(actor, target, why, entry, taking.take(head, written))
                    : new Outcome.Refused(problems);
        });
    }

    private Outcome confirm(Actor actor, EntryTarget target, String why, Entry entry, List<TakeLines.Taken> taken) {
        String document = taken.stream()
                .filter(each -> entry.source().equals("@" + each.line().number()))
                .map(each -> String.valueOf(each.line().code()))
                .findFirst()
                .orElse(entry.source());
        entry.confirm(document, why, now());
        lines.became(entry.id(), taken);
        events.publishEvent(new EntryEvent.FactsRecorded(told(actor, target, why, document, taken)));
        return new Outcome.Done(target.place());
    }

    /** Facts that somebody else changed after a line about them was written: it is shown what stands there now. */
    private Stream<Problem> overtaken(Slug program, List<TakeLines.Taken> written) {
        return written.stream()
                .filter(each -> !each.before().equals(recorded(program, each.line())))
                .map(each -> Problem.of(
                        "line-" + each.line().number(),
                        "record.problem.overtaken",
                        each.line().number()));
    }

    /** What stands in the record of the fact that a line is about; nothing where the line is about none yet. */
    private Map<String, String> recorded(Slug program, FactLine line) {
        String code = line.code();
        return code == null || line.act() == FactLine.Act.ADD
                ? Map.of()
                : book.find(trail.head(program).orElseThrow(), line.kind(), code)
                        .map(FactBook.Fact::cells)
                        .orElse(Map.of());
    }

    private static List<Problem> problems(List<FactLine> written, List<LineFault> faults) {
        if (written.isEmpty()) {
            return List.of(Problem.of(CONFIRM, "record.problem.nothing"));
        }
        return faults.stream()
                .map(fault -> fault.line() == 0
                        ? Problem.of(CONFIRM, "record.problem.elsewhere", String.valueOf(fault.fact()), fault.text())
                        : Problem.of("line-" + fault.line(), "record.problem.line", fault.line(), fault.text()))
                .toList();
    }

    /** Takes everything back that was taken in one act, unless something was built on it since. */
    public Outcome reverse(Actor actor, EntryTarget target, String why) {
        return take(actor, target, entry -> {
            if (!entry.isConfirmed()) {
                return Outcome.Refused.of("why", "record.problem.not-confirmed");
            }
            return entry.isAt(target.version()) ? reverse(actor, target, why, entry) : new Outcome.Stale();
        });
    }

    private Outcome reverse(Actor actor, EntryTarget target, String why, Entry entry) {
        List<TakeLines.Taken> taken = lines.taken(entry.id());
        if (taken.stream().anyMatch(each -> each.line().act() == FactLine.Act.WITHDRAW)) {
            return Outcome.Refused.of("why", "record.problem.withdrawn-stays");
        }
        Head head = trail.head(target.slug()).orElseThrow();
        List<FactLine> back = taken.stream().map(KeepRecord::back).toList();
        List<String> touched = taking.changedSince(head, taken);
        List<Problem> problems = Stream.concat(
                        touched.stream().map(fact -> Problem.of("why", "record.problem.changed-since", fact)),
                        judge.judge(head, back).stream()
                                .map(fault -> Problem.of(
                                        "why",
                                        "record.problem.stands-on-it",
                                        String.valueOf(fault.fact()),
                                        fault.text())))
                .toList();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        List<TakeLines.Taken> gone = taking.take(head, back);
        entry.reverse(actor, why, now());
        events.publishEvent(new EntryEvent.FactsTakenBack(told(actor, target, why, entry.source(), gone)));
        return new Outcome.Done(target.place());
    }

    private static FactLine back(TakeLines.Taken taken) {
        FactLine line = taken.line();
        return line.act() == FactLine.Act.ADD
                ? new FactLine(line.number(), FactLine.Act.WITHDRAW, line.kind(), line.code(), line.cells())
                : new FactLine(line.number(), FactLine.Act.CORRECT, line.kind(), line.code(), taken.before());
    }

    private static EventDetails told(
            Actor actor, EntryTarget target, String why, String document, List<TakeLines.Taken> taken) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("why", why);
        detail.put("source", document);
        detail.put("entry", Integer.toString(target.number()));
        detail.put("added", Integer.toString(taken.size()));
        List<String> concerns = taken.stream()
                .flatMap(each -> Stream.of(
                        each.subject(),
                        each.line().cells().getOrDefault("team_id", ""),
                        each.line().cells().getOrDefault("org_id", "")))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return new EventDetails(target.program(), actor.key(), detail, concerns, changes(taken));
    }

    /** Each fact by what it is called; where one was put right, what its columns said before and say now. */
    private static List<Change> changes(List<TakeLines.Taken> taken) {
        List<Change> changes = new ArrayList<>();
        for (TakeLines.Taken each : taken) {
            FactLine line = each.line();
            String fact = FactBook.title(line).ko() + " (" + line.code() + ")";
            switch (line.act()) {
                case ADD -> changes.add(new Change(FACT, null, fact));
                case WITHDRAW -> changes.add(new Change(FACT, fact, null));
                case CORRECT -> {
                    changes.add(new Change(FACT, fact, fact));
                    changes.addAll(corrected(each.before(), line.cells()));
                }
            }
        }
        return changes;
    }

    private static List<Change> corrected(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .map(column -> new Change(column, before.get(column), after.get(column)))
                .toList();
    }

    private Outcome takeDraft(Actor actor, EntryTarget target, Function<Entry, Outcome> work) {
        return take(actor, target, entry -> {
            if (!entry.isOf(actor)) {
                return new Outcome.Missing();
            }
            return entry.isDraft() ? work.apply(entry) : Outcome.Refused.of(CONFIRM, "record.problem.not-a-draft");
        });
    }

    private Outcome take(Actor actor, EntryTarget target, Function<Entry, Outcome> work) {
        return course.take(submission(actor, target.program(), target.once()), () -> {
            Outcome outcome = entries.findByProgramIdAndNumber(target.program(), target.number())
                    .map(work)
                    .orElseGet(Outcome.Missing::new);
            entries.flush();
            return outcome;
        });
    }

    /** Coordinators and administrators keep the record. */
    private static Submission submission(Actor actor, ProgramId program, UUID once) {
        Actor.Role role = actor.is(Actor.Role.ADMIN) ? Actor.Role.ADMIN : Actor.Role.COORDINATOR;
        return new Submission(actor, role, program, once);
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
