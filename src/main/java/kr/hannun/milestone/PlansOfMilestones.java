package kr.hannun.milestone;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactKeeper;
import kr.hannun.fact.Known;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import kr.hannun.source.WithdrawFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the plans of milestones: those that were stated one after the other, or the only one, which its milestone states. */
@Component
class PlansOfMilestones implements FactKeeper {

    private static final String MILESTONE = "milestone_id";

    private final CiteSources sources;
    private final WithdrawFacts facts;
    private final JdbcClient jdbc;

    PlansOfMilestones(CiteSources sources, WithdrawFacts facts, JdbcClient jdbc) {
        this.sources = sources;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return MilestoneFacts.PLANS;
    }

    @Override
    public String listed(Cells row) {
        return row.key();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ProgramId program, List<? extends Cells> rows, Known known) {
        sources.cite(
                program,
                rows.stream()
                        .filter(row -> !isItsMilestones(row, known))
                        .map(row -> new CiteSources.Fact(subject(row, known), certainty(row), documents(row, known)))
                        .toList());
        settleAll(rows, known);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(ProgramId program, List<? extends Cells> rows, Known known) {
        for (Cells row : rows) {
            sources.restate(cited(row.key(), known).orElseThrow(), certainty(row), documents(row, known));
        }
        settleAll(rows, known);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ProgramId program, List<? extends Cells> rows, Known known) {
        settleAll(rows, known);
        facts.withdraw(program, rows.stream().map(Cells::key).toList());
    }

    private void settleAll(List<? extends Cells> rows, Known known) {
        rows.stream().map(row -> row.text(MILESTONE)).distinct().forEach(milestone -> settle(milestone, known));
    }

    /** A plan as the table keeps it; {@code by} is the fact that says it: the plan's own, or its milestone. */
    private record Plan(
            String by,
            @Nullable PartialDate on,
            @Nullable PartialDate until,
            @Nullable PartialDate stated,
            @Nullable LocalizedText note) {}

    /** Gives a milestone for which no plans were stated the one it states itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settleOwn(String milestone, Known known) {
        if (known.rows(MilestoneFacts.PLANS, MILESTONE, milestone).isEmpty()) {
            settle(milestone, known);
        }
    }

    /** Makes a milestone's plans those that the record says; one that is gone has none. */
    private void settle(String milestone, Known known) {
        List<Plan> plans = plans(milestone, known);
        UUID id = known.identity(MilestoneFacts.MILESTONES, milestone);
        jdbc.sql("delete from milestone_plan where milestone_id = :milestone and plan_order > :plans")
                .param("milestone", id)
                .param("plans", plans.size())
                .update();
        for (int order = 1; order <= plans.size(); order++) {
            put(id, order, plans.get(order - 1), known);
        }
        jdbc.sql("update milestone set version = version + 1 where id = :milestone")
                .param("milestone", id)
                .update();
    }

    private static List<Plan> plans(String milestone, Known known) {
        List<Plan> stated = known.rows(MilestoneFacts.PLANS, MILESTONE, milestone).stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.text("plan_order"))))
                .map(row -> new Plan(
                        row.key(),
                        row.dateOrNull("planned_on"),
                        row.dateOrNull("planned_until"),
                        row.dateOrNull("stated_on"),
                        row.localizedOrNull("note")))
                .toList();
        return stated.isEmpty()
                ? known.rows(MilestoneFacts.MILESTONES, MILESTONE, milestone).stream()
                        .flatMap(row -> Stream.ofNullable(row.dateOrNull("planned_on")))
                        .map(only -> new Plan(milestone, only, null, null, null))
                        .toList()
                : stated;
    }

    private void put(UUID milestone, int order, Plan plan, Known known) {
        LocalizedText note = plan.note();
        jdbc.sql("insert into milestone_plan as p (milestone_id, plan_order, planned_on, planned_until, stated_on,"
                        + " citation_id, note_ko, note_en) values (:milestone, :order, :on, :until, :stated, :citation, :ko, :en)"
                        + " on conflict (milestone_id, plan_order) do update set planned_on = excluded.planned_on,"
                        + " planned_until = excluded.planned_until, stated_on = excluded.stated_on,"
                        + " citation_id = excluded.citation_id, note_ko = excluded.note_ko, note_en = excluded.note_en"
                        + " where (p.planned_on, p.planned_until, p.stated_on, p.citation_id, p.note_ko, p.note_en)"
                        + " is distinct from (excluded.planned_on, excluded.planned_until, excluded.stated_on,"
                        + " excluded.citation_id, excluded.note_ko, excluded.note_en)")
                .param("milestone", milestone)
                .param("order", order)
                .param("on", text(plan.on()))
                .param("until", text(plan.until()))
                .param("stated", text(plan.stated()))
                .param("citation", citation(milestone, plan, known).value())
                .param("ko", note == null ? null : note.ko())
                .param("en", note == null ? null : note.en())
                .update();
    }

    private CitationId citation(UUID milestone, Plan plan, Known known) {
        return cited(plan.by(), known)
                .orElseGet(() -> jdbc.sql("select citation_id from milestone where id = :milestone")
                        .param("milestone", milestone)
                        .query((columns, number) -> new CitationId(columns.getObject(1, UUID.class)))
                        .single());
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    /** Whether the plan is the one that its milestone states itself, and stays with those who say the milestone. */
    private boolean isItsMilestones(Cells row, Known known) {
        return jdbc.sql("select exists (select from milestone_plan p join milestone m on m.id = p.milestone_id"
                        + " and m.citation_id = p.citation_id where m.id = :milestone and p.plan_order = :order)")
                .param("milestone", known.identity(MilestoneFacts.MILESTONES, row.text(MILESTONE)))
                .param("order", Integer.parseInt(row.text("plan_order")))
                .query(Boolean.class)
                .single();
    }

    private Optional<CitationId> cited(String fact, Known known) {
        return jdbc.sql("select c.id from citation c join subject s on s.id = c.subject_id"
                        + " where s.code = :fact and s.program_id = :program")
                .param("fact", fact)
                .param("program", known.program().value())
                .query((columns, number) -> new CitationId(columns.getObject("id", UUID.class)))
                .optional();
    }

    private static Subject subject(Cells row, Known known) {
        LocalizedText title =
                known.row(MilestoneFacts.MILESTONES, row.text(MILESTONE)).localized("title");
        return new Subject("plan", row.key(), title, PlanMilestone.place(row.key()));
    }

    private static Certainty certainty(Cells row) {
        return Certainty.ofCode(row.text("certainty"));
    }

    private static List<SourceId> documents(Cells row, Known known) {
        return row.sources().stream()
                .map(code -> new SourceId(known.identity("sources", code)))
                .toList();
    }
}
