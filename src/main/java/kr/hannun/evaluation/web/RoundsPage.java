package kr.hannun.evaluation.web;

import java.util.ArrayList;
import java.util.List;
import kr.hannun.evaluation.CriterionRow;
import kr.hannun.evaluation.EvaluationQueries;
import kr.hannun.evaluation.Results;
import kr.hannun.program.ProgramQueries;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads all rounds of a programme in one view of the database. */
@Component
class RoundsPage {

    private final EvaluationQueries evaluations;
    private final ProgramQueries programs;
    private final SourceRegister sources;
    private final Words words;

    RoundsPage(EvaluationQueries evaluations, ProgramQueries programs, SourceRegister sources, Words words) {
        this.evaluations = evaluations;
        this.programs = programs;
        this.sources = sources;
        this.words = words;
    }

    /** The page: the rounds that somebody had spoken of by the day. */
    public record Page(
            Frame frame, String lede, List<RoundLine.Row> rows, List<HeldRounds.Row> held, List<Ahead> ahead) {}

    /** A phase of judging of which no rules are known yet. */
    public record Ahead(String phase, String planned, FootnoteRef mark) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        SourceRegister.Notes notes = sources.notes(visit);
        RoundPageContext sight = new RoundPageContext(visit, notes, words.labels(visit.head()));
        List<PhaseRow> phases = programs.course(visit.head()).phases();
        List<CriterionRow> criteria = evaluations.criteria(visit.head());
        Results results = evaluations.results(visit.head());
        List<RoundOnDay> all = evaluations.rounds(visit.head()).stream()
                .map(round -> RoundOnDay.of(round, phases, criteria, results.of(round.code(), sight.on()), visit))
                .toList();
        List<RoundOnDay> heard =
                all.stream().filter(facts -> facts.isHeardOfOn(sight.on())).toList();
        List<RoundLine.Row> rows =
                heard.stream().map(facts -> RoundLine.of(sight, facts)).toList();
        List<Ahead> ahead = ahead(sight, phases, all);
        return new Page(
                Frame.of(visit, "rounds", visit.texts().say("shell.nav.rounds"), notes.list()),
                lede(sight, heard),
                rows,
                HeldRounds.of(visit, evaluations.held(visit.head(), sight.on())),
                ahead);
    }

    private static String lede(RoundPageContext sight, List<RoundOnDay> heard) {
        List<String> sentences = new ArrayList<>();
        long decided = heard.stream().filter(RoundOnDay::isDecided).count();
        sentences.add(
                decided == 0
                        ? sight.texts().say("evaluation.rounds.none")
                        : sight.texts().say("evaluation.rounds.decided", decided));
        heard.stream().filter(facts -> !facts.isDecided()).findFirst().ifPresent(next -> {
            sentences.add(sight.texts()
                    .say(
                            "evaluation.rounds.next",
                            sight.texts().say(next.round().name()),
                            when(sight, next)));
            if (next.scoredParts().stream().allMatch(part -> part.weight() == null)) {
                sentences.add(sight.texts().say("evaluation.rounds.weights"));
            }
        });
        return String.join(" ", sentences);
    }

    private static String when(RoundPageContext sight, RoundOnDay facts) {
        PartialDate planned = RoundState.planned(facts.phase(), sight.on());
        PartialDate begun = RoundState.begun(facts.phase(), sight.on());
        if (facts.state() == RoundState.AHEAD && begun != null) {
            return sight.texts()
                    .say("evaluation.rounds.begun", sight.texts().tight(begun).text());
        }
        if (planned == null) {
            return sight.texts().say("evaluation.rounds.undated");
        }
        String key = facts.state() == RoundState.SILENT ? "evaluation.rounds.silent" : "evaluation.rounds.ahead";
        return sight.texts().say(key, sight.texts().tight(planned).text());
    }

    /** The evaluations that the programme plans without anybody having said by which rules. */
    private static List<Ahead> ahead(RoundPageContext sight, List<PhaseRow> phases, List<RoundOnDay> all) {
        return phases.stream()
                .filter(phase -> sight.visit().isAnnounced()
                        && phase.kind().equals("evaluation")
                        && phase.citation().isStatedBy(sight.on())
                        && all.stream()
                                .noneMatch(facts ->
                                        phase.code().equals(facts.round().phaseCode())))
                .map(phase -> {
                    PartialDate planned = phase.plannedEndOn(sight.on());
                    return new Ahead(
                            sight.texts().say(phase.name()),
                            planned == null
                                    ? sight.texts().say("evaluation.rounds.undated")
                                    : sight.texts()
                                            .say(
                                                    "evaluation.planned",
                                                    sight.texts().tight(planned).text()),
                            sight.mark(phase.citation()));
                })
                .toList();
    }
}
