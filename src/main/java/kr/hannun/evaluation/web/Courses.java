package kr.hannun.evaluation.web;

import java.util.List;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.search.Subject;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.When;
import org.jspecify.annotations.Nullable;

/** How the phase went that a round closes. */
final class Courses {

    private Courses() {}

    /** The phase that the round closes: when it ran and how many teams went in and came out. */
    public record Course(
            Link phase,
            @Nullable FootnoteRef mark,
            @Nullable When from,
            @Nullable When until,
            @Nullable When planned,
            DisplayValue in,
            DisplayValue out,
            DisplayValue outPlanned,
            List<Remark> remarks) {}

    static @Nullable Course of(RoundPageContext sight, RoundOnDay facts) {
        PhaseRow phase = facts.phase();
        if (phase == null || !phase.citation().isStatedBy(sight.on())) {
            return null;
        }
        return new Course(
                Link.to(
                        sight.visit().link("history#" + Subject.anchor(phase.code())),
                        sight.texts().say(phase.name())),
                sight.mark(phase.citation()),
                sight.texts().whenOrNull(RoundState.begun(phase, sight.on())),
                phase.hasEndedOn(sight.on()) ? sight.texts().whenOrNull(phase.endsOn()) : null,
                sight.texts().whenOrNull(phase.plannedEndOn(sight.on())),
                count(sight, phase.teamsIn(), Absence.UNKNOWN),
                count(
                        sight,
                        facts.isDecided() ? phase.teamsOut() : null,
                        facts.isDecided() ? Absence.UNKNOWN : facts.state().missing()),
                count(sight, phase.teamsOutPlanned(), Absence.UNKNOWN),
                sight.remarks(phase.code(), phase.note(), phase.citation()));
    }

    private static DisplayValue count(RoundPageContext sight, @Nullable Integer teams, Absence otherwise) {
        return DisplayValue.of(teams == null ? null : sight.texts().say("evaluation.teams", teams), otherwise, null);
    }
}
