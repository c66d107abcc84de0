package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.hannun.evaluation.CriterionRow;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.Link;
import kr.hannun.shell.When;
import org.jspecify.annotations.Nullable;

/** A round in one line: when, how many teams, for how many points, and what of it is known. */
final class RoundLine {

    private RoundLine() {}

    /**
     * A round.
     *
     * @param decided when, or null where it is not decided
     * @param undecided which nothing stands instead
     * @param beside when it was planned, or that the day is the one of the report, as read; or null
     * @param out teams that stayed, with how many were to stay where that differs
     */
    public record Row(
            Link round,
            DisplayValue phase,
            @Nullable When decided,
            Absence undecided,
            @Nullable String beside,
            DisplayValue in,
            DisplayValue out,
            @Nullable String outPlanned,
            DisplayValue weight,
            DisplayValue parts,
            DisplayValue published) {}

    static Row of(RoundPageContext sight, RoundOnDay facts) {
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
                        ? DisplayValue.nothing(Absence.UNKNOWN)
                        : DisplayValue.of(sight.texts().say(phase.name()), sight.mark(phase.citation())),
                facts.isDecided() ? sight.texts().whenOrNull(facts.round().decidedOrReportedOn()) : null,
                facts.state().missing(),
                beside(sight, facts, planned),
                teams(sight, in, Absence.UNKNOWN),
                teams(
                        sight,
                        out,
                        facts.isDecided() ? Absence.UNKNOWN : facts.state().missing()),
                outPlanned == null || outPlanned.equals(out)
                        ? null
                        : sight.texts().say("evaluation.planned-teams", outPlanned),
                weight(sight, facts),
                facts.criteria().isEmpty()
                        ? DisplayValue.nothing(Absence.UNKNOWN)
                        : DisplayValue.of(parts(sight, facts), null),
                published(sight, facts));
    }

    private static @Nullable String beside(RoundPageContext sight, RoundOnDay facts, @Nullable PartialDate planned) {
        if (facts.isDecided()) {
            return facts.round().isReportedOnly() ? sight.texts().say("evaluation.reported") : null;
        }
        return planned == null
                ? null
                : sight.texts()
                        .say("evaluation.planned", sight.texts().tight(planned).text());
    }

    private static DisplayValue teams(RoundPageContext sight, @Nullable Integer teams, Absence otherwise) {
        return DisplayValue.of(teams == null ? null : sight.texts().number(teams), otherwise, null);
    }

    private static DisplayValue weight(RoundPageContext sight, RoundOnDay facts) {
        List<CriterionRow> parts = facts.scoredParts();
        if (parts.isEmpty()) {
            return DisplayValue.nothing(facts.criteria().isEmpty() ? Absence.UNKNOWN : Absence.NOT_APPLICABLE);
        }
        boolean known = parts.stream().allMatch(part -> part.weight() != null);
        BigDecimal sum = parts.stream()
                .map(CriterionRow::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return DisplayValue.of(known ? sight.texts().number(sum) : null, Absence.UNKNOWN, null);
    }

    private static String parts(RoundPageContext sight, RoundOnDay facts) {
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

    private static DisplayValue published(RoundPageContext sight, RoundOnDay facts) {
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
                                        row -> row.isTotal() && row.isRankedBy(sight.on())),
                                count(
                                        sight,
                                        facts,
                                        "evaluation.counts.gates",
                                        row -> row.isGate() && row.decision() != null))
                        .flatMap(Optional::stream)
                        .toList());
        return DisplayValue.of(counts.isEmpty() ? null : counts, facts.state().missing(), null);
    }

    private static Optional<String> count(
            RoundPageContext sight, RoundOnDay facts, String key, Predicate<PublishedRow> counted) {
        long number = facts.results().stream().filter(counted).count();
        return number == 0 ? Optional.empty() : Optional.of(sight.texts().say(key, number));
    }
}
