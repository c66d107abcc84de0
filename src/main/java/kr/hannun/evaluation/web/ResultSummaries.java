package kr.hannun.evaluation.web;

import kr.hannun.evaluation.ParticipationOutcome;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;
import org.jspecify.annotations.Nullable;

/** What an officer would say of a round aloud. */
final class ResultSummaries {

    private final RoundPageContext sight;
    private final RoundOnDay facts;

    ResultSummaries(RoundPageContext sight, RoundOnDay facts) {
        this.sight = sight;
        this.facts = facts;
    }

    /** The first sentences of a page: when, what with its source, and what is missing. */
    public record Summary(
            @Nullable When decided,
            @Nullable String so,
            String what,
            @Nullable FootnoteRef mark,
            @Nullable String rest) {

        private static Summary undecided(String what, @Nullable FootnoteRef mark, @Nullable String rest) {
            return new Summary(null, null, what, mark, rest);
        }
    }

    Summary lede() {
        PhaseRow phase = facts.phase();
        FootnoteRef mark =
                phase == null || !phase.citation().isStatedBy(sight.on()) ? null : sight.mark(phase.citation());
        if (!facts.isHeardOfOn(sight.on())) {
            return Summary.undecided(say("evaluation.lede.unheard"), null, null);
        }
        PartialDate planned = RoundState.planned(phase, sight.on());
        return switch (facts.state()) {
            case DECIDED -> decided(mark);
            case SILENT ->
                Summary.undecided(say("evaluation.lede.silent", when(planned)), mark, say("evaluation.lede.silent.so"));
            case AHEAD -> ahead(planned, mark);
        };
    }

    private Summary decided(@Nullable FootnoteRef mark) {
        When decided = sight.texts().whenOrNull(facts.round().decidedOrReportedOn());
        String so = say(facts.round().isReportedOnly() ? "evaluation.lede.reported" : "evaluation.lede.on");
        return new Summary(decided, so, counts(), mark, published());
    }

    private Summary ahead(@Nullable PartialDate planned, @Nullable FootnoteRef mark) {
        PartialDate begun = RoundState.begun(facts.phase(), sight.on());
        if (begun != null) {
            return Summary.undecided(
                    say("evaluation.lede.begun", sight.texts().when(begun).text()), mark, null);
        }
        return planned == null
                ? Summary.undecided(say("evaluation.lede.undated"), null, null)
                : Summary.undecided(say("evaluation.lede.planned", when(planned)), mark, null);
    }

    private String counts() {
        boolean chosen = facts.results().stream().anyMatch(row -> "selected".equals(row.decision()));
        PhaseRow phase = facts.phase();
        int in = count(ParticipationOutcome.IN);
        int out = count(ParticipationOutcome.OUT);
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

    private int count(ParticipationOutcome outcome) {
        return (int) facts.results().stream()
                .filter(row -> row.isTotal() && ParticipationOutcome.ofDecision(row.decision()) == outcome)
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
