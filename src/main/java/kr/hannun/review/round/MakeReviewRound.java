package kr.hannun.review.round;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a round from a rule pack, with its rules as its own copy. */
@Component
public class MakeReviewRound {

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final RoundWriteCourse desk;

    MakeReviewRound(JdbcClient jdbc, JdbcTemplate rows, RoundWriteCourse desk) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.desk = desk;
    }

    /**
     * The round to be made.
     *
     * @param soft until when it should be handed in
     * @param hard until when it can be handed in
     * @param planned how many teams are meant to go on, or null
     * @param rehearsal whether nothing of it is real
     * @param repeats the slug of the round it repeats or re-examines, or null
     * @param withoutEarlier whether nobody of that round's panel may sit again
     */
    public record Command(
            ProgramId program,
            UUID once,
            RulePack pack,
            ReviewKind kind,
            String title,
            List<ConsortiumId> teams,
            Instant soft,
            Instant hard,
            @Nullable Integer planned,
            boolean rehearsal,
            @Nullable String repeats,
            boolean withoutEarlier) {}

    /** Makes it. */
    public Outcome make(Actor actor, Command command) {
        return desk.coordinate(actor, command.program(), command.once(), () -> {
            UUID id = TypedId.next();
            String slug = insert(actor, command, id);
            command.pack().parts().forEach(part -> insert(id, command.pack(), part));
            NewRows teams = new NewRows("review_round_team");
            for (ConsortiumId team : command.teams()) {
                teams.row()
                        .set("round_id", id)
                        .set("consortium_id", team)
                        .set("position", command.teams().indexOf(team));
            }
            teams.write(rows);
            Map<String, String> detail = Map.of(
                    "round",
                    slug,
                    "title",
                    command.title(),
                    "pack",
                    command.pack().code(),
                    "kind",
                    command.kind().name());
            desk.tell(command.program(), actor, detail, List.of(), ReviewEvent.ReviewRoundMade::new);
            return new Outcome.Done("reviews/" + slug);
        });
    }

    /** A number that no round had before, also none that was thrown away: the history speaks of rounds by it. */
    private String insert(Actor actor, Command command, UUID id) {
        RulePack pack = command.pack();
        return jdbc.sql("""
                        insert into review_round (id, program_id, slug, title, kind, rehearsal, pack, pack_as_of, citation_ko,
                            citation_en, full_marks, places, rounding, floor, tie_break, planned, objection_days, answer_days,
                            objection_shifts, repeats_id, without_earlier, soft_deadline, hard_deadline, made_by)
                        select :id, :program, cast(greatest(coalesce(max(cast(slug as integer)), 0),
                                (select count(*) from audit_entry where program_id = :program
                                    and event = 'ReviewRoundMade')) + 1 as text), :title, :kind,
                            :rehearsal, :pack, :asOf, :citationKo, :citationEn, :full, :places, :rounding,
                            cast(:floor as numeric), string_to_array(:ties, ' '), cast(:planned as integer), :objection,
                            :answer, :shifts, (select id from review_round where program_id = :program and slug = :repeats),
                            :without, :soft, :hard, :by
                        from review_round where program_id = :program
                        returning slug
                        """)
                .param("id", id)
                .param("program", command.program().value())
                .param("title", command.title())
                .param("kind", command.kind().name())
                .param("rehearsal", command.rehearsal())
                .param("pack", pack.code())
                .param("asOf", pack.asOf())
                .param("citationKo", pack.law().ko())
                .param("citationEn", pack.law().en())
                .param("planned", command.planned())
                .param("objection", pack.objectionDays())
                .param("answer", pack.answerDays())
                .param("shifts", pack.objectionShifts())
                .param("repeats", command.repeats())
                .param("without", command.withoutEarlier())
                .param("full", pack.fullMarks())
                .param("places", pack.places())
                .param("rounding", pack.rounding().name())
                .param("floor", pack.floor())
                .param("ties", String.join(" ", pack.tieBreak()))
                .param("soft", command.soft().atOffset(ZoneOffset.UTC))
                .param("hard", command.hard().atOffset(ZoneOffset.UTC))
                .param("by", actor.account())
                .query(String.class)
                .single();
    }

    private void insert(UUID round, RulePack pack, RulePack.Part part) {
        UUID id = TypedId.next();
        NewRows parts = new NewRows("review_part");
        parts.row()
                .set("id", id)
                .set("round_id", round)
                .set("code", part.code())
                .set("position", pack.parts().indexOf(part))
                .text("name", RulePack.text(part.name()))
                .set("weight", part.weight())
                .set("panel_size", part.panelSize())
                .set("minimum", part.minimum())
                .set("aggregation", part.aggregation())
                .set("conversion", part.conversion())
                .set("places", part.places())
                .set("rounding", part.rounding())
                .set("floor", part.floor());
        parts.write(rows);
        NewRows criteria = new NewRows("review_criterion");
        NewRows steps = new NewRows("review_step");
        Map<String, UUID> ids = new LinkedHashMap<>();
        part.criteria().forEach(criterion -> ids.put(criterion.code(), TypedId.next()));
        for (RulePack.Criterion criterion : part.criteria()) {
            criteria.row()
                    .set("id", ids.get(criterion.code()))
                    .set("round_id", round)
                    .set("part_id", id)
                    .set("parent_id", parent(ids, criterion))
                    .set("code", criterion.code())
                    .set("position", part.criteria().indexOf(criterion))
                    .set("kind", criterion.kind())
                    .set("conversion", criterion.conversion())
                    .text("name", RulePack.text(criterion.name()))
                    .text("about", RulePack.text(criterion.about()))
                    .set("weight", criterion.weight())
                    .set("comment_up_to", criterion.commentUpTo());
            for (RulePack.Step step : criterion.steps()) {
                steps.row()
                        .set("criterion_id", ids.get(criterion.code()))
                        .set("value", step.value())
                        .set("share", share(step))
                        .text("name", RulePack.text(step.name()))
                        .text("about", about(step));
            }
        }
        criteria.write(rows);
        steps.write(rows);
    }

    private static @Nullable UUID parent(Map<String, UUID> ids, RulePack.Criterion criterion) {
        return criterion.parent() == null ? null : ids.get(criterion.parent());
    }

    private static @Nullable BigDecimal share(RulePack.Step step) {
        return step.share();
    }

    private static LocalizedText about(RulePack.Step step) {
        return RulePack.text(step.about());
    }
}
