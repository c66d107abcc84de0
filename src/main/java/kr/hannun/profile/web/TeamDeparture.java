package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.allocation.SupportRow;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamMarks;
import kr.hannun.consortium.TeamRow;
import kr.hannun.evaluation.CriterionRow;
import kr.hannun.evaluation.ParticipationOutcome;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.Aspect;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** How a team left, as far as somebody said so: on which day, for what reason, by which rule, and what becomes of its support. */
class TeamDeparture {

    private final Texts texts;
    private final TeamFacts facts;
    private final TeamRow team;
    private final LocalDate on;
    private final SourceRegister.Notes notes;

    private TeamDeparture(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        this.texts = visit.texts();
        this.facts = facts;
        this.team = facts.team();
        this.on = visit.day().on();
        this.notes = notes;
    }

    /**
     * The story of leaving; where a list is empty nobody said anything.
     *
     * @param rules by what it was decided
     * @param principles what holds for the support of whoever leaves
     * @param outcome what became of this team's support
     */
    public record Departure(
            When day,
            FootnoteRef dayMark,
            String reason,
            FootnoteRef reasonMark,
            List<DisplayValue> rules,
            List<Principle> principles,
            List<DisplayValue> outcome) {}

    /** What holds for a kind of support. */
    public record Principle(String kind, DisplayValue said) {}

    /** The story as far as the day knows it, or null where the team had not left. */
    static @Nullable Departure of(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        LocalDate last = facts.team().lastDay();
        return last == null || facts.team().standingOn(visit.day().on()) != Standing.LEFT
                ? null
                : new TeamDeparture(visit, facts, notes).of(last);
    }

    /** Why the team left, in words. */
    static String reason(Texts texts, TeamFacts facts) {
        String reason = facts.team().exitReason();
        return reason == null
                ? texts.say(Absence.UNKNOWN.key())
                : texts.say(facts.labels().of("consortia.exit_reason", reason));
    }

    private Departure of(LocalDate last) {
        TeamMarks marks = new TeamMarks(facts.roster(), notes, on);
        FootnoteRef day = marks.says(team, Aspect.EXIT);
        return new Departure(
                texts.when(last),
                day,
                reason(texts, facts),
                marks.says(team, Aspect.EXIT_REASON),
                rules(day),
                facts.support().stream()
                        .filter(row -> row.isPrinciple() && row.isKnownOn(on))
                        .map(this::principle)
                        .toList(),
                said(team.followUp(), day));
    }

    /** The rule that was recorded with the exit; else what the round decided, and the criterion that was not met. */
    private List<DisplayValue> rules(FootnoteRef day) {
        List<DisplayValue> recorded = said(team.exitRule(), day);
        if (!recorded.isEmpty()) {
            return recorded;
        }
        List<DisplayValue> rules = new ArrayList<>();
        facts.results().all().stream()
                .filter(row -> team.code().equals(row.team()) && row.round().isDecidedBy(on))
                .filter(row -> row.decision() != null && row.decisionCitation().isStatedBy(on))
                .filter(row -> ParticipationOutcome.ofDecision(row.decision()) == ParticipationOutcome.OUT
                        || "fail".equals(row.decision()))
                .forEach(row -> rules.addAll(rule(row)));
        return rules;
    }

    private List<DisplayValue> rule(PublishedRow row) {
        LocalizedText criterion = row.criterionName();
        String decided =
                texts.say(facts.labels().of("evaluation_results.decision", Objects.requireNonNull(row.decision())));
        DisplayValue decision = DisplayValue.of(
                texts.say(
                        "profile.team.departure.decided",
                        texts.say(criterion == null ? row.round().name() : criterion),
                        decided),
                notes.mark(row.decisionCitation()));
        Stream<DisplayValue> details = facts.criteria().stream()
                .filter(each ->
                        each.code().equals(row.criterion()) && each.citation().isStatedBy(on))
                .flatMap(this::detail);
        return Stream.concat(Stream.of(decision), details).toList();
    }

    private Stream<DisplayValue> detail(CriterionRow criterion) {
        LocalizedText detail = criterion.detail();
        return detail == null
                ? Stream.empty()
                : Stream.of(DisplayValue.of(texts.say(detail), notes.mark(criterion.citation())));
    }

    private Principle principle(SupportRow row) {
        return new Principle(
                texts.say(facts.labels().of("support.kind", row.kind())),
                DisplayValue.of(texts.say(row.description()), notes.mark(row.citation())));
    }

    private static List<DisplayValue> said(@Nullable String text, FootnoteRef mark) {
        return text == null ? List.of() : List.of(DisplayValue.of(text, mark));
    }
}
