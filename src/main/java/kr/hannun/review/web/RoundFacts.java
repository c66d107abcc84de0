package kr.hannun.review.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What everything that leaves a round says of itself: programme, round, version of the rules, every rule, and the moment. */
@Component
class RoundFacts {

    private final Clock clock;

    RoundFacts(Clock clock) {
        this.clock = clock;
    }

    /** A name and what stands for it. */
    public record Fact(String name, String text) {}

    /** The head of a sheet, a file, a notice or a booklet. */
    List<Fact> head(Visit visit, ReviewRound round) {
        Texts texts = visit.texts();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                texts.say("review.fact.program"), texts.say(visit.program().name())));
        facts.add(new Fact(
                texts.say("review.title"),
                round.rehearsal()
                        ? texts.say("review.fact.rehearsal", round.title(), round.slug())
                        : texts.say("review.fact.round", round.title(), round.slug())));
        facts.add(kind(texts, round));
        facts.addAll(rules(texts, round));
        round.act(RoundTransition.CLOSE)
                .filter(ReviewRound.Acted::isDone)
                .ifPresent(closed -> facts.add(new Fact(
                        texts.say("review.fact.closed"),
                        texts.say(
                                "review.fact.closed.by",
                                texts.moment(Objects.requireNonNull(closed.doneAt())),
                                closed.proposer(),
                                String.valueOf(closed.doer())))));
        facts.add(new Fact(texts.say("review.fact.as-of"), texts.moment(clock.instant())));
        return facts;
    }

    /** What the round is for. */
    static Fact kind(Texts texts, ReviewRound round) {
        return new Fact(
                texts.say("review.kind"),
                texts.say("review.kind." + round.kind().name().toLowerCase(Locale.ROOT)));
    }

    /** Every rule the calculation uses. */
    static List<Fact> rules(Texts texts, ReviewRound round) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                texts.say("review.pack"),
                texts.say(
                        "review.fact.version",
                        texts.say(round.citation()),
                        texts.when(round.asOf()).text(),
                        round.work().version())));
        round.parts().forEach(part -> facts.add(new Fact(texts.say(part.name()), part(texts, part))));
        facts.add(new Fact(
                texts.say("review.total"),
                texts.say(
                        "review.total.rule",
                        round.full().toPlainString(),
                        round.rounding().places(),
                        texts.say("review.rounding." + round.rounding().mode().name()))));
        facts.add(new Fact(texts.say("review.floor"), floor(texts, round.floor())));
        facts.add(new Fact(
                texts.say("review.ties"),
                round.tieBreak().isEmpty()
                        ? texts.say("review.ties.same")
                        : String.join(
                                " → ",
                                round.tieBreak().stream()
                                        .flatMap(code -> round.part(code).stream())
                                        .map(part -> texts.say(part.name()))
                                        .toList())));
        if (round.parts().stream()
                .flatMap(part -> part.criteria().stream())
                .anyMatch(each -> each.kind() == CriterionKind.GATE)) {
            facts.add(new Fact(texts.say("review.criterion.GATE"), texts.say("review.gate.rule")));
        }
        if (round.parts().stream()
                .flatMap(part -> part.criteria().stream())
                .anyMatch(each -> each.kind() == CriterionKind.CONDITIONAL)) {
            facts.add(new Fact(texts.say("review.criterion.CONDITIONAL"), texts.say("review.conditional.rule")));
        }
        if (round.parts().stream().anyMatch(part -> !part.isJudged())) {
            facts.add(new Fact(
                    texts.say("review.change.NOT_MEASURED.title"), texts.say("review.change.NOT_MEASURED.rule")));
        }
        return facts;
    }

    private static String part(Texts texts, ReviewRound.Part part) {
        String rule = texts.say(
                part.isJudged() ? "review.rule.panel" : "review.rule.measured",
                part.panelSize(),
                part.minimum(),
                texts.say("review.aggregation." + part.aggregation().name()),
                part.rounding().places(),
                texts.say("review.rounding." + part.rounding().mode().name()));
        return texts.say(
                "review.fact.part",
                part.weight().toPlainString(),
                rule,
                texts.say("review.conversion." + part.conversion().name()),
                floor(texts, part.floor()));
    }

    private static String floor(Texts texts, @Nullable BigDecimal floor) {
        return Optional.ofNullable(floor)
                .map(share -> texts.say(
                        "review.floor.rule",
                        share.movePointRight(2).stripTrailingZeros().toPlainString()))
                .orElseGet(() -> texts.say("review.floor.none"));
    }
}
