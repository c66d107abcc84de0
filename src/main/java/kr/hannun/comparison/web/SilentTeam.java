package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.consortium.TeamRow;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.OutcomeRow;
import kr.hannun.milestone.PlanRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Citation;
import kr.hannun.source.SourceRegister.Document;
import kr.hannun.source.SourceRegister.Documents;

/**
 * A team of which no document has said anything for long.
 *
 * @param since the day by which the newest document on it had appeared
 */
record SilentTeam(TeamRow team, LocalDate since) {

    /** How many days a team may be silent. */
    static final int DAYS = 90;

    /** The teams that take part on the day and have been silent for longer, the longest first. */
    static List<SilentTeam> on(LocalDate day, Facts facts, Documents documents) {
        return facts.roster().activeOn(day).stream()
                .map(team -> new SilentTeam(team, heardOf(team, day, facts, documents)))
                .filter(each -> each.since().isBefore(day.minusDays(DAYS)))
                .sorted(Comparator.comparing(SilentTeam::since))
                .toList();
    }

    /** When the newest document on the team appeared; a team of which nothing was heard, since it came. */
    private static LocalDate heardOf(TeamRow team, LocalDate day, Facts facts, Documents documents) {
        return citations(team, facts)
                .flatMap(citation -> citation.sources().stream())
                .distinct()
                .map(documents.byCode()::get)
                .filter(Objects::nonNull)
                .filter(document -> document.hasAppearedBy(day))
                .map(Document::appearedOn)
                .map(PartialDate::last)
                .max(Comparator.naturalOrder())
                .orElse(team.active().from());
    }

    /** Who says anything of the team: of itself, its members, models, milestones, support and results. */
    private static Stream<Citation> citations(TeamRow team, Facts facts) {
        return Stream.of(
                        Stream.concat(Stream.of(team.citation()), team.said().values().stream()),
                        facts.roster().membersOf(team).stream()
                                .flatMap(member -> Stream.of(member.citation(), member.fieldCitation())),
                        facts.models().stream()
                                .filter(model -> model.team().slug().equals(team.slug()))
                                .map(ModelRow::citation),
                        facts.milestones().stream()
                                .filter(row -> team.slug().equals(row.team()))
                                .flatMap(SilentTeam::citations),
                        facts.support().stream()
                                .filter(row -> team.slug().equals(row.team()))
                                .map(row -> row.citation()),
                        facts.results().all().stream()
                                .filter(row -> team.slug().equals(row.team()))
                                .map(row -> row.citation()))
                .flatMap(each -> each);
    }

    private static Stream<Citation> citations(MilestoneRow milestone) {
        return Stream.of(
                        Stream.of(milestone.citation()),
                        milestone.plans().stream().map(PlanRow::citation),
                        milestone.outcomes().stream().map(OutcomeRow::citation))
                .flatMap(each -> each);
    }
}
