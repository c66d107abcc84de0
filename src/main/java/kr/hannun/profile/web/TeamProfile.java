package kr.hannun.profile.web;

import java.util.Optional;
import kr.hannun.allocation.AllocationQueries;
import kr.hannun.audit.Head;
import kr.hannun.consortium.ChangeQueries;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.TeamRow;
import kr.hannun.evaluation.EvaluationQueries;
import kr.hannun.foundationmodel.FoundationModelQueries;
import kr.hannun.milestone.MilestoneQueries;
import kr.hannun.program.ProgramQueries;
import kr.hannun.shell.Visit;
import kr.hannun.source.DisagreementQueries;
import kr.hannun.source.SourceRegister;
import kr.hannun.strategy.StrategyQueries;
import kr.hannun.vocabulary.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of one team in one view of the database. */
@Component
class TeamProfile {

    private final Words words;
    private final SourceRegister sources;
    private final DisagreementQueries disagreements;
    private final ProgramQueries programs;
    private final ConsortiumQueries consortia;
    private final ChangeQueries changes;
    private final FoundationModelQueries models;
    private final StrategyQueries strategies;
    private final AllocationQueries allocations;
    private final MilestoneQueries milestones;
    private final EvaluationQueries evaluations;

    TeamProfile(
            Words words,
            SourceRegister sources,
            DisagreementQueries disagreements,
            ProgramQueries programs,
            ConsortiumQueries consortia,
            ChangeQueries changes,
            FoundationModelQueries models,
            StrategyQueries strategies,
            AllocationQueries allocations,
            MilestoneQueries milestones,
            EvaluationQueries evaluations) {
        this.words = words;
        this.sources = sources;
        this.disagreements = disagreements;
        this.programs = programs;
        this.consortia = consortia;
        this.changes = changes;
        this.models = models;
        this.strategies = strategies;
        this.allocations = allocations;
        this.milestones = milestones;
        this.evaluations = evaluations;
    }

    /** The team's page, or nothing where there is no such team. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<TeamPage.Page> page(Visit visit, String slug) {
        return consortia.roster(visit.head()).team(slug).map(team -> page(visit, team));
    }

    private TeamPage.Page page(Visit visit, TeamRow team) {
        Head head = visit.head();
        TeamFacts facts = new TeamFacts(
                team,
                words.labels(head),
                programs.course(head),
                consortia.roster(head),
                changes.corrections(head),
                models.all(head),
                strategies.claims(head),
                strategies.capabilities(head),
                strategies.dimensions(head),
                allocations.ledger(head),
                milestones.all(head),
                evaluations.results(head),
                evaluations.criteria(head),
                evaluations.held(head, visit.day().on()),
                disagreements.all(head));
        return new TeamPage(visit, facts, sources.notes(visit)).page();
    }
}
