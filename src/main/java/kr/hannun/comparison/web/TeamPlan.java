package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kr.hannun.comparison.web.TeamNumbers.Step;
import kr.hannun.consortium.TeamRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.PlanRow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** How many teams there were and shall be, as steps over time: read off periods, phases and the plans of milestones. */
class TeamPlan {

    private final Facts facts;
    private final LocalDate on;

    TeamPlan(Facts facts, LocalDate on) {
        this.facts = facts;
        this.on = on;
    }

    /** How many teams took part: from each day on which one came in, and after each day that was the last of one. */
    List<Step> actual() {
        TreeMap<LocalDate, Integer> numbers = new TreeMap<>();
        for (TeamRow team : facts.roster().begunBy(on)) {
            LocalDate last = team.lastDay();
            numbers.put(team.active().from(), activeOn(team.active().from()));
            if (last != null && last.isBefore(on)) {
                numbers.put(last, activeOn(last.plusDays(1)));
            }
        }
        return numbers.entrySet().stream()
                .map(number -> new Step(PartialDate.of(number.getKey()), number.getValue()))
                .toList();
    }

    private int activeOn(LocalDate day) {
        return facts.roster().activeOn(day).size();
    }

    /** How it goes on from the last actual number, as the phases that have not ended by the day plan it. */
    List<Step> current(List<Step> actual) {
        List<Step> steps = new ArrayList<>();
        if (actual.isEmpty()) {
            return steps;
        }
        steps.add(actual.getLast());
        for (PhaseRow phase : facts.course().phases()) {
            PartialDate end = plannedEnd(phase);
            if (!phase.hasEndedOn(on)
                    && isCut(phase)
                    && end != null
                    && end.last().isAfter(actual.getLast().date().last())) {
                add(steps, end, phase.teamsOutPlanned());
            }
        }
        return steps.size() == 1 ? List.of() : steps;
    }

    /** How it was planned first, as far as that had been told: the first plan of each milestone that closes a cut. */
    List<Step> first(List<Step> actual) {
        List<Step> steps = new ArrayList<>();
        if (actual.isEmpty()) {
            return steps;
        }
        steps.add(actual.getFirst());
        for (PhaseRow phase : facts.course().phases()) {
            PartialDate planned = firstPlan(phase);
            if (isCut(phase)
                    && planned != null
                    && planned.last().isAfter(actual.getFirst().date().last())) {
                add(steps, planned, phase.teamsOutPlanned());
            }
        }
        return steps.size() == 1 ? List.of() : steps;
    }

    private static void add(List<Step> steps, PartialDate date, @Nullable Integer teams) {
        if (teams != null && !date.last().isBefore(steps.getLast().date().last())) {
            steps.add(new Step(date, teams));
        }
    }

    private static boolean isCut(PhaseRow phase) {
        Integer in = phase.teamsIn();
        Integer out = phase.teamsOutPlanned();
        return in != null && out != null && out < in && phase.kind().equals("evaluation");
    }

    /** The latest plan known on the day, from the milestone that closes the phase where there is one. */
    private @Nullable PartialDate plannedEnd(PhaseRow phase) {
        MilestoneRow closing = closing(phase);
        if (closing == null) {
            return phase.plannedEndOn(on);
        }
        List<PlanRow> known = closing.plansOn(on);
        return known.isEmpty() ? null : date(known.getLast());
    }

    private @Nullable PartialDate firstPlan(PhaseRow phase) {
        MilestoneRow closing = closing(phase);
        List<PlanRow> known = closing == null ? List.of() : closing.plansOn(on);
        return known.isEmpty() ? null : date(known.getFirst());
    }

    private @Nullable MilestoneRow closing(PhaseRow phase) {
        return facts.milestones().stream()
                .filter(milestone -> milestone.team() == null
                        && phase.code().equals(milestone.phase())
                        && milestone.plans().size() > 1)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PartialDate date(PlanRow plan) {
        return plan.window() == null ? null : plan.window().from();
    }
}
