package kr.hannun.comparison.web;

import java.util.List;
import kr.hannun.allocation.SupportRow;
import kr.hannun.consortium.Roster;
import kr.hannun.evaluation.Results;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.program.ProgramQueries.Course;
import kr.hannun.source.DisagreementQueries.Disagreements;
import kr.hannun.strategy.Dimensions;
import kr.hannun.strategy.StrategyQueries.CapabilityRow;
import kr.hannun.strategy.StrategyQueries.ClaimRow;
import kr.hannun.vocabulary.Words;

/** What the modules answered in bulk about one programme: the material from which the pages are composed; strategies only where asked for. */
record Facts(
        Words.Labels labels,
        Course course,
        Roster roster,
        List<ModelRow> models,
        List<MilestoneRow> milestones,
        List<SupportRow> support,
        Results results,
        List<ClaimRow> claims,
        List<CapabilityRow> capabilities,
        Dimensions dimensions,
        Disagreements disagreements) {}
