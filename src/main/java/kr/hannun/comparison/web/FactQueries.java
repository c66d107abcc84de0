package kr.hannun.comparison.web;

import java.util.List;
import kr.hannun.allocation.AllocationQueries;
import kr.hannun.audit.Head;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.evaluation.EvaluationQueries;
import kr.hannun.foundationmodel.FoundationModelQueries;
import kr.hannun.milestone.MilestoneQueries;
import kr.hannun.program.ProgramQueries;
import kr.hannun.source.DisagreementQueries;
import kr.hannun.strategy.StrategyQueries;
import kr.hannun.strategy.StrategyQueries.CapabilityRow;
import kr.hannun.strategy.StrategyQueries.ClaimRow;
import kr.hannun.vocabulary.Words;
import org.springframework.stereotype.Component;

/** Asks each module once for all of a programme. */
@Component
class FactQueries {

    private final Words words;
    private final ProgramQueries programs;
    private final ConsortiumQueries consortia;
    private final FoundationModelQueries models;
    private final MilestoneQueries milestones;
    private final AllocationQueries allocations;
    private final EvaluationQueries evaluations;
    private final StrategyQueries strategies;
    private final DisagreementQueries disagreements;

    FactQueries(
            Words words,
            ProgramQueries programs,
            ConsortiumQueries consortia,
            FoundationModelQueries models,
            MilestoneQueries milestones,
            AllocationQueries allocations,
            EvaluationQueries evaluations,
            StrategyQueries strategies,
            DisagreementQueries disagreements) {
        this.words = words;
        this.programs = programs;
        this.consortia = consortia;
        this.models = models;
        this.milestones = milestones;
        this.allocations = allocations;
        this.evaluations = evaluations;
        this.strategies = strategies;
        this.disagreements = disagreements;
    }

    /** The programme's facts at this head, without its strategies. */
    Facts atAGlance(Head head) {
        return facts(head, List.of(), List.of());
    }

    /** All of the programme's facts at this head. */
    Facts all(Head head) {
        return facts(head, strategies.claims(head), strategies.capabilities(head));
    }

    private Facts facts(Head head, List<ClaimRow> claims, List<CapabilityRow> capabilities) {
        return new Facts(
                words.labels(head),
                programs.course(head),
                consortia.roster(head),
                models.all(head),
                milestones.all(head),
                allocations.ledger(head),
                evaluations.results(head),
                claims,
                capabilities,
                strategies.dimensions(head),
                disagreements.all(head));
    }
}
