package kr.hannun.review.panel;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Change;
import kr.hannun.audit.Outcome;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which units the principal investigators of the teams work, as far as a coordinator knows it (R3). */
@Component
public class Principals {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;

    Principals(JdbcClient jdbc, RoundWriteCourse desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** A unit of an organisation of a team. */
    public record Unit(String team, LocalizedText organization, String unit) {}

    /** An organisation that is in a team today. */
    public record Candidate(String team, String organization, LocalizedText name) {}

    /** The recorded units, by team and organisation. */
    public List<Unit> of(ReviewRound round) {
        return jdbc.sql("select t.slug, o.name_ko, o.name_en, p.unit from review_principal p"
                        + " join consortium t on t.id = p.consortium_id join organization o on o.id = p.organization_id"
                        + " where p.round_id = :round order by t.slug, o.name_ko, p.unit limit :most")
                .param("round", round.id())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Unit(row.text("slug"), row.localized("name"), row.text("unit"));
                })
                .list();
    }

    /** The organisations of the round's teams. */
    public List<Candidate> candidates(ReviewRound round) {
        return jdbc.sql("""
                        select distinct t.slug, o.slug as organization, o.name_ko, o.name_en
                        from review_round_team r join consortium t on t.id = r.consortium_id
                        join membership m on m.consortium_id = t.id
                            and m.active @> cast(now() at time zone 'Asia/Seoul' as date)
                        join organization o on o.id = m.organization_id
                        where r.round_id = :round order by t.slug, o.name_ko limit :most
                        """)
                .param("round", round.id())
                .param("most", MOST)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Candidate(row.text("slug"), row.text("organization"), row.localized("name"));
                })
                .list();
    }

    /** Records a unit. */
    public Outcome record(Actor actor, RoundCommand command, String team, String organization, String unit) {
        return desk.coordinate(actor, command, round -> {
            ReviewRound.Team of = round.team(team).orElse(null);
            if (of == null
                    || candidates(round).stream()
                            .noneMatch(each -> each.team().equals(team)
                                    && each.organization().equals(organization))) {
                return Outcome.Refused.of("place", "review.principal.none");
            }
            if (round.is(RoundTransition.CLOSE) || round.is(RoundTransition.VOID)) {
                return Outcome.Refused.of("place", "review.not-open");
            }
            jdbc.sql("insert into review_principal (round_id, consortium_id, organization_id, unit, recorded_by)"
                            + " select :round, :team, o.id, :unit, :by from organization o where o.slug = :organization"
                            + " on conflict do nothing")
                    .param("round", round.id())
                    .param("team", of.id())
                    .param("unit", unit)
                    .param("by", actor.account())
                    .param("organization", organization)
                    .update();
            desk.tell(
                    command.program(),
                    actor,
                    Map.of("round", round.slug(), "team", team, "organization", organization),
                    List.of(new Change("unit", null, unit)),
                    ReviewEvent.ReviewPrincipalsRecorded::new);
            return new Outcome.Done(command.place("panel"));
        });
    }
}
