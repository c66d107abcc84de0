package kr.hannun.milestone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.program.PhaseId;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what a programme and its teams mean to reach, with every plan that was made for it. */
@Component
public class RecordMilestones {

    private final Milestones milestones;
    private final CiteSources sources;

    RecordMilestones(Milestones milestones, CiteSources sources) {
        this.milestones = milestones;
        this.sources = sources;
    }

    /**
     * A milestone.
     *
     * @param team whose it is, or null for the whole programme
     * @param plannedOn the latest plan; the only one where the history is empty
     * @param history every plan that was stated, the first one first
     */
    public record Aim(
            String code,
            @Nullable ConsortiumId team,
            @Nullable PhaseId phase,
            LocalizedText title,
            @Nullable PartialDate plannedOn,
            List<StatedPlan> history,
            @Nullable PartialDate actualOn,
            MilestoneStatus status,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note) {}

    /** A plan somebody stated; {@code statedOn} is null where it was told only in retrospect. */
    public record StatedPlan(
            String code,
            @Nullable PartialDate plannedOn,
            @Nullable PartialDate plannedUntil,
            @Nullable PartialDate statedOn,
            Certainty certainty,
            SourceId cites,
            @Nullable LocalizedText note) {}

    /** Records milestones in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ProgramId program, List<Aim> aims) {
        Map<String, CitationId> citations = sources.cite(program, facts(aims));
        List<Milestone> recorded = new ArrayList<>();
        for (Aim aim : aims) {
            CitationId own = cited(citations, aim.code());
            recorded.add(new Milestone(program, recorded.size(), aim, plans(aim, own, citations), own));
        }
        milestones.saveAll(recorded);
    }

    private static List<CiteSources.Fact> facts(List<Aim> aims) {
        List<CiteSources.Fact> facts = new ArrayList<>();
        for (Aim aim : aims) {
            facts.add(new CiteSources.Fact(
                    new Subject("milestone", aim.code(), aim.title(), place(aim.code())),
                    aim.certainty(),
                    aim.cites()));
            for (StatedPlan plan : aim.history()) {
                facts.add(new CiteSources.Fact(
                        new Subject("plan", plan.code(), aim.title(), place(plan.code())),
                        plan.certainty(),
                        List.of(plan.cites())));
            }
        }
        return facts;
    }

    private static List<MilestonePlan> plans(Aim aim, CitationId own, Map<String, CitationId> citations) {
        if (aim.history().isEmpty()) {
            PartialDate only = aim.plannedOn();
            return only == null ? List.of() : List.of(new MilestonePlan(only, null, null, own, null));
        }
        return aim.history().stream()
                .map(plan -> new MilestonePlan(
                        plan.plannedOn(),
                        plan.plannedUntil(),
                        plan.statedOn(),
                        cited(citations, plan.code()),
                        plan.note()))
                .toList();
    }

    private static String place(String code) {
        return "milestones#" + Subject.anchor(code);
    }

    private static CitationId cited(Map<String, CitationId> citations, String code) {
        return Objects.requireNonNull(citations.get(code), code);
    }
}
