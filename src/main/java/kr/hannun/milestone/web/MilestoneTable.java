package kr.hannun.milestone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.OutcomeRow;
import kr.hannun.milestone.PlanRow;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.search.Subject;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** Turns milestones into the rows of the table below the timeline. */
final class MilestoneTable {

    private final Visit visit;
    private final Texts texts;
    private final LocalDate day;
    private final SourceRegister.Notes notes;
    private final Map<String, String> phases;

    MilestoneTable(Visit visit, SourceRegister.Notes notes, List<PhaseRow> phases) {
        this.visit = visit;
        this.texts = visit.texts();
        this.day = visit.day().on();
        this.notes = notes;
        this.phases = phases.stream().collect(Collectors.toMap(PhaseRow::code, phase -> texts.say(phase.name())));
    }

    /** The milestones of a team, or of the programme as a whole, which has no address of its own. */
    public record Group(Link link, List<Row> rows) {}

    /**
     * A milestone.
     *
     * @param id its anchor
     * @param plans every plan known on the day, the first one first
     * @param outcomes what was recorded to have become of it by the day, in the order of recording
     * @param doors what this reader can do with it
     */
    public record Row(
            String id,
            Status state,
            String title,
            List<Remark> remarks,
            @Nullable String phase,
            List<Plan> plans,
            Actual actual,
            List<Outcome> outcomes,
            @Nullable FootnoteRef mark,
            List<Link> doors) {}

    /** What was recorded to have become of a milestone. */
    public record Outcome(
            String id,
            String symbol,
            String word,
            When when,
            @Nullable FootnoteRef mark) {}

    /** How a milestone stood. */
    public record Status(String symbol, String word) {}

    /**
     * A plan.
     *
     * @param id its anchor, or null where it has no source of its own
     * @param when when, or null where it says that there is no date
     * @param detail when it was stated and what was said, or null
     */
    public record Plan(
            @Nullable String id,
            @Nullable String when,
            @Nullable String detail,
            @Nullable FootnoteRef mark) {}

    /** When it was reached, or which nothing stands there, or how it stands. */
    public record Actual(
            @Nullable When when,
            @Nullable Absence nothing,
            @Nullable Status state) {}

    Row row(MilestoneRow row) {
        MilestoneState state = row.stateOn(day, visit.newestReport());
        String phase = row.phase();
        return new Row(
                Subject.anchor(row.code()),
                status(state),
                texts.say(row.title()),
                notes.remarks(row.code(), row.note(), row.citation()),
                phase == null ? null : phases.get(phase),
                row.plansOn(day).stream().map(this::plan).toList(),
                actual(row, state),
                row.outcomesBy(day).stream().map(this::outcome).toList(),
                notes.mark(row.citation()),
                doors(row));
    }

    private Outcome outcome(OutcomeRow outcome) {
        MilestoneState state = MilestoneState.of(outcome.status());
        return new Outcome(
                Subject.anchor(outcome.code()),
                state.symbol(),
                texts.say(state.key()),
                texts.tight(outcome.effectiveOn()),
                notes.mark(outcome.citation()));
    }

    private List<Link> doors(MilestoneRow row) {
        List<Link> doors = new ArrayList<>();
        boolean coordinates = visit.is(Actor.Role.COORDINATOR);
        if (coordinates && visit.head().known() == null) {
            doors.add(door(row, "plan", "milestone.plan.move"));
            doors.add(door(row, "state", "milestone.outcome.record"));
        }
        if (row.team() != null && (coordinates || visit.is(Actor.Role.STAFF) || visit.is(Actor.Role.ADMIN))) {
            doors.add(door(row, "evidence", "milestone.evidence"));
        }
        return doors;
    }

    private Link door(MilestoneRow row, String what, String word) {
        return Link.to(visit.link("milestones/" + row.code() + "/" + what), texts.say(word));
    }

    private Status status(MilestoneState state) {
        return new Status(state.symbol(), texts.say(state.key()));
    }

    private Plan plan(PlanRow plan) {
        String code = plan.code();
        return code == null
                ? new Plan(null, when(plan.window()), texts.sayOrNull(plan.note()), null)
                : new Plan(Subject.anchor(code), when(plan.window()), detail(plan), notes.mark(plan.citation()));
    }

    private @Nullable String detail(PlanRow plan) {
        PartialDate stated = plan.statedOn();
        String said = stated == null
                ? null
                : texts.say("milestone.stated", texts.tight(stated).text());
        String detail = Stream.of(said, texts.sayOrNull(plan.note()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return detail.isEmpty() ? null : detail;
    }

    private @Nullable String when(@Nullable PlanWindow window) {
        return when(texts, window);
    }

    /** A plan in words, or null where there is no date. */
    static @Nullable String when(Texts texts, @Nullable PlanWindow window) {
        if (window == null) {
            return null;
        }
        PartialDate until = window.until();
        String from = texts.when(window.from()).text();
        return until == null
                ? from
                : texts.say("milestone.window", from, texts.when(until).text());
    }

    private Actual actual(MilestoneRow row, MilestoneState state) {
        PartialDate reached = row.reachedBy(day);
        if (reached != null) {
            return new Actual(texts.when(reached), null, null);
        }
        return switch (state) {
            case DONE, UNKNOWN -> new Actual(null, Absence.UNKNOWN, null);
            case CANCELLED -> new Actual(null, Absence.NOT_APPLICABLE, null);
            case NO_REPORT -> new Actual(null, Absence.NO_REPORT, null);
            case PLANNED, OVERDUE -> new Actual(null, null, status(state));
        };
    }
}
