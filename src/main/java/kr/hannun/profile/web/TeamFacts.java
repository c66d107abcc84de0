package kr.hannun.profile.web;

import java.util.List;
import kr.hannun.allocation.SupportRow;
import kr.hannun.consortium.ChangeQueries;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.TeamRow;
import kr.hannun.evaluation.CriterionRow;
import kr.hannun.evaluation.HeldResults;
import kr.hannun.evaluation.Results;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.program.ProgramQueries.Course;
import kr.hannun.source.DisagreementQueries.Disagreements;
import kr.hannun.strategy.Dimensions;
import kr.hannun.strategy.StrategyQueries.CapabilityRow;
import kr.hannun.strategy.StrategyQueries.ClaimRow;
import kr.hannun.vocabulary.Words;

/** What the modules answered in bulk: the material of one team's page. */
record TeamFacts(
        TeamRow team,
        Words.Labels labels,
        Course course,
        Roster roster,
        ChangeQueries.Corrections corrections,
        List<ModelRow> models,
        List<ClaimRow> claims,
        List<CapabilityRow> capabilities,
        Dimensions dimensions,
        List<SupportRow> support,
        List<MilestoneRow> milestones,
        Results results,
        List<CriterionRow> criteria,
        List<HeldResults.Held> held,
        Disagreements disagreements) {}
