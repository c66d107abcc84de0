package kr.hannun.partnerlist;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.consortium.TeamCompositions;
import kr.hannun.record.EntryState;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import kr.hannun.sheet.SheetRemark;
import kr.hannun.source.Certainty;
import kr.hannun.source.Grounds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of lists that came as files. */
@Component
public class ImportQueries {

    private static final int MOST = 200;
    private static final String ROWS = """
            select i.*, e.state as entry_state, e.started_by as entry_by,
                coalesce(e.confirmed_at, i.confirmed_at) as taken_at,
                coalesce(e.reversed_at, i.reversed_at) as taken_back_at,
                coalesce(e.reversed_why, i.reversed_why) as taken_back_why,
                (select count(*) from partner_import_line l where l.import_id = i.id) as lines,
                array(select t.number::text from partner_import t where t.consortium_id = i.consortium_id
                    and t.content_hash = i.content_hash and t.id <> i.id and t.state <> 'DISCARDED'
                    order by t.number) as twins
            from partner_import i join {consortium} c on c.id = i.consortium_id
            left join record_entry e on e.program_id = i.program_id and e.number = i.entry_number
            where i.program_id = :program and c.slug = :team
            """;

    private final JdbcClient jdbc;
    private final TeamCompositions lineups;
    private final ListLines lines;
    private final JudgeList judge;

    ImportQueries(JdbcClient jdbc, TeamCompositions lineups, ListLines lines, JudgeList judge) {
        this.jdbc = jdbc;
        this.lineups = lineups;
        this.lines = lines;
        this.judge = judge;
    }

    /**
     * A list that came as a file.
     *
     * @param entry what was made of it, or null where nothing was or an earlier version took it by itself
     * @param lines how many it has
     * @param twins the numbers of the team's other lists that came as exactly the same file
     */
    public record ImportRow(
            int number,
            long version,
            String fileName,
            ImportState state,
            @Nullable Made entry,
            Usual usual,
            Certainty certainty,
            Grounds grounds,
            List<SheetRemark> remarks,
            Instant uploadedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant reversedAt,
            @Nullable String reversedWhy,
            int lines,
            List<String> twins) {}

    /** The entry that was made of a list. */
    public record Made(int number, EntryState state, String writer) {

        /** Whether this person may look at it: a draft is its writer's alone. */
        public boolean isOpenTo(Actor actor) {
            return state != EntryState.DRAFT || writer.equals(actor.key());
        }
    }

    /** A list with all its lines; a line of a list that is no draft any more is told by what it became. */
    public record View(ImportRow list, TeamComposition team, List<Judged> lines) {}

    /** The team's lists, the newest first. */
    public List<ImportRow> lists(Head head, String team) {
        return jdbc.sql(head.read(ROWS + " order by i.number desc limit :most"))
                .param("program", head.program().value())
                .param("team", team)
                .param("most", MOST)
                .query((columns, number) -> row(new ResultRow(columns)))
                .list();
    }

    /** The team itself. */
    public Optional<TeamComposition> team(Head head, String team) {
        return lineups.find(head.program(), team);
    }

    /** One list of the team. */
    public Optional<View> view(Head head, String team, int number) {
        record Found(UUID id, ImportRow row) {}
        Optional<Found> found = jdbc.sql(head.read(ROWS + " and i.number = :number"))
                .param("program", head.program().value())
                .param("team", team)
                .param("number", number)
                .query((columns, at) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Found(row.id("id"), row(row));
                })
                .optional();
        return found.flatMap(list -> team(head, team)
                .map(lineup -> new View(list.row(), lineup, judged(head, lineup, lines.of(list.id()), list.row()))));
    }

    private List<Judged> judged(Head head, TeamComposition team, List<ListLine> all, ImportRow row) {
        return row.state() == ImportState.DRAFT
                ? judge.judge(head, team, all, row.usual())
                : all.stream().map(line -> Judged.past(line, row.state())).toList();
    }

    private ImportRow row(ResultRow row) throws SQLException {
        Integer number = row.integerOrNull("entry_number");
        Made made = number == null
                ? null
                : new Made(number, EntryState.valueOf(row.text("entry_state")), row.text("entry_by"));
        return new ImportRow(
                row.integer("number"),
                row.columns().getLong("version"),
                row.text("file_name"),
                made == null ? ImportState.valueOf(row.text("state")) : ImportState.of(made.state()),
                made,
                new Usual(
                        Role.valueOf(row.text("usual_role")),
                        PartialDate.orNull(row.textOrNull("usual_from")),
                        row.textOrNull("usual_kind")),
                Certainty.valueOf(row.text("certainty")),
                new Grounds(row.textOrNull("source_code"), row.textOrNull("document"), row.text("why")),
                lines.remarks(row.text("remarks")),
                row.moment("uploaded_at"),
                row.momentOrNull("taken_at"),
                row.momentOrNull("taken_back_at"),
                row.textOrNull("taken_back_why"),
                row.integer("lines"),
                row.texts("twins"));
    }
}
