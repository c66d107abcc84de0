package kr.hannun.evaluation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.hannun.audit.Head;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import kr.hannun.source.Aspect;
import kr.hannun.source.Citation;
import kr.hannun.source.StatementQueries;
import kr.hannun.source.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is judged in a round: the teams that take part, and the bids that it decides. */
@Component
public class ParticipantQueries {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final StatementQueries statements;

    ParticipantQueries(JdbcClient jdbc, StatementQueries statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /**
     * A team as tables of results name it.
     *
     * @param name its lead's, as the team's own name writes it
     * @param leadSlug its lead's name in addresses
     * @param from its first day in the programme
     * @param until its first day out of it, or null while it is in
     */
    public record Participant(
            String code,
            String slug,
            LocalizedText name,
            String leadSlug,
            LocalDate from,
            @Nullable LocalDate until) {

        /** Whether it was in the programme on the day. */
        public boolean isInOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** The teams of the programme in announcement order. */
    public List<Participant> teams(Head head) {
        return jdbc.sql(head.read("""
                        select t.code, t.slug, t.active_from, t.active_until, o.slug as lead_slug,
                            coalesce(ko.alias, o.name_ko) as name_ko, coalesce(en.alias, o.name_en) as name_en
                        from {consortium} t
                        cross join lateral (select m.organization_id from {membership} m
                            where m.lead_of = t.id order by m.active_from desc limit 1) l
                        join {organization} o on o.id = l.organization_id
                        left join lateral (select a.alias from {organization_alias} a
                            where a.program_id = t.program_id and a.organization_id = o.id
                                and starts_with(t.name_ko, a.alias) and not starts_with(t.name_ko, o.name_ko)
                            order by length(a.alias) desc limit 1) ko on true
                        left join lateral (select a.alias from {organization_alias} a
                            where a.program_id = t.program_id and a.organization_id = o.id
                                and starts_with(t.name_en, a.alias) and not starts_with(t.name_en, o.name_en)
                            order by length(a.alias) desc limit 1) en on true
                        where t.program_id = :program
                        order by t.position
                        limit :most
                        """))
                .param("program", head.program().value())
                .param("most", MOST)
                .query((columns, number) -> team(new ResultRow(columns)))
                .list();
    }

    private static Participant team(ResultRow row) throws SQLException {
        return new Participant(
                row.text("code"),
                row.text("slug"),
                row.localized("name"),
                row.text("lead_slug"),
                row.day("active_from"),
                row.dayOrNull("active_until"));
    }

    /**
     * A bid, or the refusal to bid.
     *
     * @param leadSlug the bidder's name in addresses
     * @param outcome code of {@code applications.outcome}
     * @param citation who says that it was made
     * @param outcomeCitation who says what became of it
     * @param rankCitation who says the place it took
     */
    public record Bid(
            String code,
            String leadSlug,
            LocalizedText leadName,
            String outcome,
            @Nullable Integer rank,
            Citation citation,
            Citation outcomeCitation,
            Citation rankCitation,
            @Nullable LocalizedText note) {}

    /** The bids that this round decides, in the order of their record. */
    public List<Bid> bids(Head head, RoundRow round) {
        Statements said = statements.all(head);
        return jdbc.sql(head.read("""
                        select a.code, a.outcome, a.rank, a.note_ko, a.note_en,
                            o.slug as lead_slug, o.name_ko, o.name_en,
                        """ + Citation.COLUMNS + """
                         from {application} a
                        join {organization} o on o.id = a.lead_organization_id
                        join {cited} c on c.id = a.citation_id
                        join {subject} s on s.id = c.subject_id
                        where a.program_id = :program and split_part(s.place, '#', 1) = :place
                        order by a.code collate ko_list
                        limit :most
                        """))
                .param("program", head.program().value())
                .param("place", "rounds/" + round.slug())
                .param("most", MOST)
                .query((columns, number) -> bid(new ResultRow(columns), said))
                .list();
    }

    private static Bid bid(ResultRow row, Statements said) throws SQLException {
        Citation citation = Objects.requireNonNull(Citation.of(row));
        return new Bid(
                row.text("code"),
                row.text("lead_slug"),
                row.localized("name"),
                row.text("outcome"),
                row.integerOrNull("rank"),
                citation,
                said.of(row.text("code"), Aspect.OUTCOME, citation),
                said.of(row.text("code"), Aspect.RANK, citation),
                row.localizedOrNull("note"));
    }
}
