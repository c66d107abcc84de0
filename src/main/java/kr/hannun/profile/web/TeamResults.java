package kr.hannun.profile.web;

import java.math.BigDecimal;
import java.util.List;
import kr.hannun.evaluation.ParticipationOutcome;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.evaluation.RoundRow;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** What was published about a team in each round by the day: every line a fact with a source of its own. */
class TeamResults {

    private TeamResults() {}

    /** A round with what was published about the team. */
    public record Round(Link round, @Nullable When decided, List<Line> lines) {}

    /** A part of a result: what it is about, what was decided, the score and the rank as reported. */
    public record Line(
            String what,
            @Nullable String symbol,
            @Nullable String decision,
            DisplayValue score,
            DisplayValue rank,
            List<Remark> remarks,
            @Nullable FootnoteRef mark) {}

    /** A round held here in which the team was judged, with how its result stands. */
    public record Held(Link round, String symbol, String standing) {}

    static List<Held> held(Visit visit, TeamFacts facts) {
        return facts.held().stream()
                .filter(held -> held.teams().contains(facts.team().slug()))
                .map(held -> new Held(
                        Link.to(visit.link(held.place()), held.title()),
                        held.symbol(),
                        visit.texts()
                                .say(
                                        held.settledAt() == null
                                                ? "profile.team.held.provisional"
                                                : "profile.team.held.final")))
                .toList();
    }

    static List<Round> of(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        return facts.results().all().stream()
                .map(PublishedRow::round)
                .distinct()
                .map(round -> round(visit, facts, notes, round))
                .filter(round -> !round.lines().isEmpty())
                .toList();
    }

    private static Round round(Visit visit, TeamFacts facts, SourceRegister.Notes notes, RoundRow round) {
        Texts texts = visit.texts();
        List<Line> lines = facts.results().of(round.code(), visit.day().on()).stream()
                .filter(row -> facts.team().code().equals(row.team()))
                .map(row -> line(visit, facts, notes, row))
                .toList();
        return new Round(
                Link.to(visit.link("rounds/" + round.slug()), texts.say(round.name())),
                texts.whenOrNull(round.decidedOrReportedOn()),
                lines);
    }

    private static Line line(Visit visit, TeamFacts facts, SourceRegister.Notes notes, PublishedRow row) {
        Texts texts = visit.texts();
        String decision = row.decision();
        return new Line(
                texts.say(facts.labels().of("evaluation_results.part", row.part())),
                decision == null
                        ? null
                        : ParticipationOutcome.ofDecision(decision).symbol(),
                decision == null ? null : texts.say(facts.labels().of("evaluation_results.decision", decision)),
                score(texts, row),
                rank(visit, notes, row),
                notes.remarks(row.code(), row.note(), row.citation()),
                mark(notes, row));
    }

    private static DisplayValue score(Texts texts, PublishedRow row) {
        if (row.isGate()) {
            return DisplayValue.nothing(Absence.NOT_APPLICABLE);
        }
        BigDecimal score = row.score();
        BigDecimal most = row.maximum();
        String text = score == null
                ? null
                : most == null
                        ? texts.number(score)
                        : texts.say("profile.team.score", texts.number(score), texts.number(most));
        return DisplayValue.of(text, Absence.WITHHELD, null);
    }

    /** Who says the line: the decision, and the score where one was published. */
    private static @Nullable FootnoteRef mark(SourceRegister.Notes notes, PublishedRow row) {
        if (row.decision() == null) {
            return notes.mark(row.citation());
        }
        return row.score() == null
                ? notes.mark(row.decisionCitation())
                : notes.mark(List.of(row.decisionCitation(), row.citation()));
    }

    private static DisplayValue rank(Visit visit, SourceRegister.Notes notes, PublishedRow row) {
        Integer rank = row.rank();
        if (rank == null || !row.isRankedBy(visit.day().on())) {
            return DisplayValue.nothing(row.isGate() ? Absence.NOT_APPLICABLE : Absence.UNKNOWN);
        }
        return DisplayValue.of(
                visit.texts().say(row.isRankReported() ? "profile.team.rank-reported" : "profile.team.rank", rank),
                notes.mark(row.rankCitation()));
    }
}
