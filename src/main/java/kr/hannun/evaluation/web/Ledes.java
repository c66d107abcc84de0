package kr.hannun.evaluation.web;

import kr.hannun.evaluation.Outcome;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;
import org.jspecify.annotations.Nullable;

/** What an officer would say of a round aloud. */
final class Ledes {

    private final Sight sight;
    private final RoundFacts facts;

    Ledes(Sight sight, RoundFacts facts) {
        this.sight = sight;
        this.facts = facts;
    }

    /** The first sentences of a page: when, what with its source, and what is missing. */
    public record Lede(
            @Nullable When decided,
            @Nullable String so,
            String what,
            @Nullable Mark mark,
            @Nullable String rest) {

        private static Lede undecided(String what, @Nullable Mark mark, @Nullable String rest) {
            return new Lede(null, null, what, mark, rest);
        }
    }

    Lede lede() {
        PhaseRow phase = facts.phase();
        Mark mark = phase == null || !phase.citation().isStatedBy(sight.on()) ? null : sight.mark(phase.citation());
        if (!facts.isHeardOfOn(sight.on())) {
            return Lede.undecided(say("evaluation.lede.unheard"), null, null);
        }
        PartialDate planned = RoundState.planned(phase, sight.on());
        return switch (facts.state()) {
            case DECIDED -> decided(mark);
            case SILENT ->
                Lede.undecided(say("evaluation.lede.silent", when(planned)), mark, say("evaluation.lede.silent.so"));
            case AHEAD -> ahead(planned, mark);
        };
    }

    private Lede decided(@Nullable Mark mark) {
        When decided = sight.texts().whenOrNull(facts.round().decidedOrReportedOn());
        String so = say(facts.round().isReportedOnly() ? "evaluation.lede.reported" : "evaluation.lede.on");
        return new Lede(decided, so, counts(), mark, published());
    }

    private Lede ahead(@Nullable PartialDate planned, @Nullable Mark mark) {
        PartialDate begun = RoundState.begun(facts.phase(), sight.on());
        if (begun != null) {
            return Lede.undecided(
                    say("evaluation.lede.begun", sight.texts().when(begun).text()), mark, null);
        }
        return planned == null
                ? Lede.undecided(say("evaluation.lede.undated"), null, null)
                : Lede.undecided(say("evaluation.lede.planned", when(planned)), mark, null);
    }

    private String counts() {
        boolean chosen = facts.results().stream().anyMatch(row -> "selected".equals(row.decision()));
        PhaseRow phase = facts.phase();
        int in = count(Outcome.IN);
        int out = count(Outcome.OUT);
        String plan = "";
        if (phase != null && phase.teamsOut() == null && phase.teamsIn() != null && in + out < phase.teamsIn()) {
            return say("evaluation.lede.partly", phase.teamsIn(), in + out, in, out);
        }
        if (phase != null && phase.teamsIn() != null && phase.teamsOut() != null) {
            in = phase.teamsOut();
            out = phase.teamsIn() - phase.teamsOut();
            Integer planned = phase.teamsOutPlanned();
            if (planned != null && planned != in) {
                plan = " " + say("evaluation.lede.plan", phase.teamsIn() - planned);
            }
        }
        return say(chosen ? "evaluation.lede.selected" : "evaluation.lede.advance", in + out, in, out) + plan;
    }

    private int count(Outcome outcome) {
        return (int) facts.results().stream()
                .filter(row -> row.isTotal() && Outcome.ofDecision(row.decision()) == outcome)
                .count();
    }

    private String published() {
        long scores = facts.results().stream()
                .filter(row -> row.team() != null && row.score() != null)
                .count();
        long totals = facts.results().stream().filter(PublishedRow::isTotal).count();
        boolean whole = facts.results().stream()
                .filter(row -> row.isTotal() && row.team() != null)
                .allMatch(row -> row.score() != null);
        if (scores == 0) {
            return say("evaluation.lede.none");
        }
        return say(whole && totals > 0 ? "evaluation.lede.all" : "evaluation.lede.some");
    }

    private String when(@Nullable PartialDate date) {
        Texts texts = sight.texts();
        return date == null ? "" : texts.tight(date).text();
    }

    private String say(String key, Object... arguments) {
        return sight.texts().say(key, arguments);
    }
}
