package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.hannun.evaluation.CriterionRow;
import kr.hannun.evaluation.EvaluationQueries;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.evaluation.Results;
import kr.hannun.program.ProgramQueries;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Nothing;
import kr.hannun.shell.Shown;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
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

    /** The page; {@code later} counts the rounds that nobody had spoken of by the day. */
    public record Page(Frame frame, String lede, List<Row> rows, List<Ahead> ahead, int later) {}

    /**
     * A round.
     *
     * @param decided when, or null where it is not decided
     * @param undecided which nothing stands instead
     * @param planned when it was planned, as read, or null
     * @param out teams that stayed, with how many were to stay where that differs
     */
    public record Row(
            Link round,
            Shown phase,
            @Nullable When decided,
            Nothing undecided,
            @Nullable String planned,
            Shown in,
            Shown out,
            @Nullable String outPlanned,
            Shown weight,
            Shown parts,
            Shown published) {}

    /** A phase of judging of which no rules are known yet. */
    public record Ahead(String phase, String planned, Mark mark) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        SourceRegister.Notes notes = sources.notes(visit);
        Sight sight = new Sight(visit, notes, words.labels(visit.head()));
        List<PhaseRow> phases = programs.course(visit.head()).phases();
        List<CriterionRow> criteria = evaluations.criteria(visit.head());
        Results results = evaluations.results(visit.head());
        List<RoundFacts> all = evaluations.rounds(visit.head()).stream()
                .map(round -> RoundFacts.of(round, phases, criteria, results.of(round.code(), sight.on()), visit))
                .toList();
        List<RoundFacts> heard =
                all.stream().filter(facts -> facts.isHeardOfOn(sight.on())).toList();
        List<Row> rows = heard.stream().map(facts -> row(sight, facts)).toList();
        List<Ahead> ahead = ahead(sight, phases, all);
        return new Page(
                Frame.of(visit, "rounds", visit.texts().say("shell.nav.rounds"), notes.list()),
                lede(sight, heard),
                rows,
                ahead,
                all.size() - heard.size());
    }

    private static String lede(Sight sight, List<RoundFacts> heard) {
        List<String> sentences = new ArrayList<>();
        long decided = heard.stream().filter(RoundFacts::isDecided).count();
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

    private static String when(Sight sight, RoundFacts facts) {
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

    private static Row row(Sight sight, RoundFacts facts) {
        PhaseRow phase =
                facts.phase() != null && facts.phase().citation().isStatedBy(sight.on()) ? facts.phase() : null;
        PartialDate planned = RoundState.planned(phase, sight.on());
        Integer in = phase == null ? null : phase.teamsIn();
        Integer out = phase == null || !facts.isDecided() ? null : phase.teamsOut();
        Integer outPlanned = phase == null ? null : phase.teamsOutPlanned();
        return new Row(
                Link.to(
                        sight.visit().link("rounds/" + facts.round().slug()),
                        sight.texts().say(facts.round().name())),
                phase == null
                        ? Shown.nothing(Nothing.UNKNOWN)
                        : Shown.of(sight.texts().say(phase.name()), sight.mark(phase.citation())),
                facts.isDecided() ? sight.texts().whenOrNull(facts.round().decidedOn()) : null,
                facts.state().missing(),
                planned == null || facts.isDecided()
                        ? null
                        : sight.texts()
                                .say(
                                        "evaluation.planned",
                                        sight.texts().tight(planned).text()),
                teams(sight, in, Nothing.UNKNOWN),
                teams(
                        sight,
                        out,
                        facts.isDecided() ? Nothing.UNKNOWN : facts.state().missing()),
                outPlanned == null || outPlanned.equals(out)
                        ? null
                        : sight.texts().say("evaluation.planned-teams", outPlanned),
                weight(sight, facts),
                facts.criteria().isEmpty() ? Shown.nothing(Nothing.UNKNOWN) : Shown.of(parts(sight, facts), null),
                published(sight, facts));
    }

    private static Shown teams(Sight sight, @Nullable Integer teams, Nothing otherwise) {
        return Shown.of(teams == null ? null : sight.texts().number(teams), otherwise, null);
    }

    private static Shown weight(Sight sight, RoundFacts facts) {
        List<CriterionRow> parts = facts.scoredParts();
        if (parts.isEmpty()) {
            return Shown.nothing(facts.criteria().isEmpty() ? Nothing.UNKNOWN : Nothing.NOT_APPLICABLE);
        }
        boolean known = parts.stream().allMatch(part -> part.weight() != null);
        BigDecimal sum = parts.stream()
                .map(CriterionRow::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Shown.of(known ? sight.texts().number(sum) : null, Nothing.UNKNOWN, null);
    }

    private static String parts(Sight sight, RoundFacts facts) {
        return String.join(
                " · ",
                facts.criteria().stream()
                        .filter(criterion -> criterion.parent() == null)
                        .map(criterion -> sight.texts().say(criterion.name())
                                + Optional.ofNullable(criterion.weight())
                                        .map(weight -> "\u00a0" + sight.texts().number(weight))
                                        .orElse(""))
                        .toList());
    }

    private static Shown published(Sight sight, RoundFacts facts) {
        String counts = String.join(
                " · ",
                Stream.of(
                                count(
                                        sight,
                                        facts,
                                        "evaluation.counts.decisions",
                                        row -> row.isTotal() && row.decision() != null),
                                count(
                                        sight,
                                        facts,
                                        "evaluation.counts.scores",
                                        row -> row.team() != null && row.score() != null),
                                count(
                                        sight,
                                        facts,
                                        "evaluation.counts.averages",
                                        row -> row.team() == null && row.score() != null),
                                count(
                                        sight,
                                        facts,
                                        "evaluation.counts.ranks",
                                        row -> row.isTotal() && row.rank() != null && row.isReportedBy(sight.on())),
                                count(
                                        sight,
                                        facts,
                                        "evaluation.counts.gates",
                                        row -> row.isGate() && row.decision() != null))
                        .flatMap(Optional::stream)
                        .toList());
        return Shown.of(counts.isEmpty() ? null : counts, facts.state().missing(), null);
    }

    private static Optional<String> count(Sight sight, RoundFacts facts, String key, Predicate<PublishedRow> counted) {
        long number = facts.results().stream().filter(counted).count();
        return number == 0 ? Optional.empty() : Optional.of(sight.texts().say(key, number));
    }

    /** The evaluations that the programme plans without anybody having said by which rules. */
    private static List<Ahead> ahead(Sight sight, List<PhaseRow> phases, List<RoundFacts> all) {
        return phases.stream()
                .filter(phase -> sight.visit().isAnnounced()
                        && phase.kind().equals("evaluation")
                        && phase.citation().isStatedBy(sight.on())
                        && all.stream()
                                .noneMatch(facts ->
                                        phase.code().equals(facts.round().phaseCode())))
                .map(phase -> {
                    PartialDate planned = phase.plannedEndsOn();
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
