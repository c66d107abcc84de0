package kr.hannun.milestone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.consortium.TeamRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.PlanRow;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Turns what is known on a day into the timeline. */
final class Drawing {

    /** The picture and what stands above it. */
    public record Drawn(TimelineHeadings.Header header, Timeline.Picture picture) {}

    private final Visit visit;
    private final Texts texts;
    private final Words.Labels labels;
    private final LocalDate day;

    Drawing(Visit visit, Words.Labels labels) {
        this.visit = visit;
        this.texts = visit.texts();
        this.labels = labels;
        this.day = visit.day().on();
    }

    /** The timeline of the phases and of the milestones shown, on an axis for everything known on the day. */
    Drawn drawn(
            List<PhaseRow> phases,
            List<MilestoneRow> known,
            List<TeamRow> teams,
            Map<String, List<MilestoneRow>> shown) {
        List<Timeline.Band> bands = new ArrayList<>();
        bands.add(phases(phases));
        List<MilestoneRow> wide = shown.get(MilestoneFilter.PROGRAM);
        if (wide != null) {
            bands.add(program(wide));
        }
        for (TeamRow team : teams) {
            bands.add(team(team, shown.getOrDefault(team.slug(), List.of())));
        }
        Axis axis = axis(phases, known);
        PartialDate newest = visit.newestReport();
        return new Drawn(TimelineHeadings.of(texts, axis, day, newest), new Timeline(axis, day, newest).picture(bands));
    }

    private Axis axis(List<PhaseRow> phases, List<MilestoneRow> milestones) {
        Stream<PartialDate> ofPhases = phases.stream()
                .filter(this::isKnown)
                .flatMap(phase -> Stream.of(
                                phase.plannedStartOn(day), phase.plannedEndOn(day), phase.startsOn(), phase.endsOn())
                        .filter(Objects::nonNull));
        Stream<LocalDate> ofMilestones = milestones.stream()
                .flatMap(row -> Stream.concat(
                                earlier(row).stream(), Stream.of(at(row)).filter(Objects::nonNull))
                        .map(PlanWindow::first));
        return Axis.of(
                Stream.concat(ofPhases.map(PartialDate::first), ofMilestones).toList(), day);
    }

    private Timeline.Band phases(List<PhaseRow> phases) {
        List<Timeline.Phase> drawn = new ArrayList<>();
        for (PhaseRow phase : phases) {
            PlanWindow planned = window(phase.plannedStartOn(day), phase.plannedEndOn(day));
            PlanWindow actual = soFar(phase);
            if (isKnown(phase) && (planned != null || actual != null)) {
                String text = planned == null ? "" : texts.tight(planned.from()).text();
                drawn.add(new Timeline.Phase(texts.say(phase.name()), planned, actual, text));
            }
        }
        return new Timeline.Band(texts.say("milestone.phases"), null, null, null, drawn, List.of());
    }

    private boolean isKnown(PhaseRow phase) {
        PartialDate start = phase.startsOn();
        return phase.citation().isStatedBy(day) || (start != null && start.hasBegunOn(day));
    }

    private static @Nullable PlanWindow window(@Nullable PartialDate from, @Nullable PartialDate until) {
        if (from == null) {
            return until == null ? null : new PlanWindow(until, null);
        }
        return new PlanWindow(from, until);
    }

    /** The part of a phase that had happened by the day; one that is not known to have ended, until the newest report. */
    private @Nullable PlanWindow soFar(PhaseRow phase) {
        PartialDate from = phase.startsOn() == null ? phase.endsOn() : phase.startsOn();
        if (from == null || !from.hasBegunOn(day)) {
            return null;
        }
        PartialDate end = phase.endsOn();
        PartialDate report = visit.newestReport();
        PartialDate until = end == null ? report : end;
        if (until == null || until.last().isAfter(day)) {
            until = PartialDate.of(day);
        }
        return new PlanWindow(from, until.last().isBefore(from.first()) ? from : until);
    }

    private Timeline.Band program(List<MilestoneRow> rows) {
        return new Timeline.Band(texts.say("milestone.program"), null, null, null, List.of(), points(rows));
    }

    private Timeline.Band team(TeamRow team, List<MilestoneRow> rows) {
        LocalDate until = team.active().until();
        LocalDate last = team.lastDay();
        String left = last == null || team.isActiveOn(day)
                ? null
                : texts.tight(PartialDate.of(last)).text() + " "
                        + texts.say(labels.of("consortia.status", team.status()));
        return new Timeline.Band(texts.say(team.name()), left, team.active().from(), until, List.of(), points(rows));
    }

    private List<Timeline.Point> points(List<MilestoneRow> rows) {
        return rows.stream().map(this::point).toList();
    }

    private Timeline.Point point(MilestoneRow row) {
        PlanWindow at = at(row);
        return new Timeline.Point(
                texts.say(row.title()),
                row.stateOn(day, visit.newestReport()),
                earlier(row),
                at,
                at == null ? "" : texts.tight(at.from()).text());
    }

    private @Nullable PlanWindow at(MilestoneRow row) {
        PartialDate reached = row.reachedBy(day);
        return reached == null ? row.windowOn(day) : new PlanWindow(reached, null);
    }

    /** The plans it had before; the last one too where it was reached at another time. */
    private List<PlanWindow> earlier(MilestoneRow row) {
        PartialDate reached = row.reachedBy(day);
        List<PlanWindow> plans = row.plansOn(day).stream()
                .map(PlanRow::window)
                .filter(Objects::nonNull)
                .toList();
        return plans.stream()
                .filter(plan -> reached == null ? !plan.equals(row.windowOn(day)) : !plan.contains(reached))
                .toList();
    }
}
