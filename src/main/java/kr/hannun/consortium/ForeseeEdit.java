package kr.hannun.consortium;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Period;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what an edit would do, without doing it. */
@Component
public class ForeseeEdit {

    private final TeamCompositions lineups;
    private final Obstacles obstacles;
    private final WaitingEdits waiting;
    private final List<MembershipEffects> effects;
    private final SecondPerson people;
    private final JdbcClient jdbc;
    private final Clock clock;

    ForeseeEdit(
            TeamCompositions lineups,
            Obstacles obstacles,
            WaitingEdits waiting,
            List<MembershipEffects> effects,
            SecondPerson people,
            JdbcClient jdbc,
            Clock clock) {
        this.lineups = lineups;
        this.obstacles = obstacles;
        this.waiting = waiting;
        this.effects = effects;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An edit and what it would do. */
    public record Foreseen(Edit edit, Outlook outlook) {}

    /** What approving the change with this number would do to the team as it stands now; nothing where it does not wait. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Foreseen> waiting(Head head, int number) {
        return waiting.find(head.program(), number)
                .map(WaitingEdits.Waiting::edit)
                .map(edit -> new Foreseen(edit, outlook(head, edit)));
    }

    /** What the edit would do to the team as it stands now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outlook outlook(Head head, Edit edit) {
        TeamComposition planned = edit.planned();
        TeamComposition lineup = planned == null
                ? lineups.find(head.program(), edit.target().team()).orElseThrow()
                : planned;
        OrganizationId organization = edit.newcomer();
        MemberOrganization newcomer = organization == null
                ? null
                : lineups.party(head.program(), organization).orElse(null);
        ProposedRoster draft = ProposedRoster.of(lineup, newcomer, edit, LocalDate.now(clock));
        List<ProposedRoster.Touched> touched = draft.touched();
        LocalDate since = touched.stream()
                .map(ProposedRoster.Touched::since)
                .min(LocalDate::compareTo)
                .orElse(lineup.active().from());
        Map<UUID, MemberOrganization> parties = new LinkedHashMap<>();
        touched.forEach(each ->
                parties.put(each.either().party().id().value(), each.either().party()));
        Role counted = counted(touched);
        List<Problem> problems = new ArrayList<>(obstacles.of(edit));
        problems.addAll(draft.problems());
        return new Outlook(
                List.copyOf(problems),
                lineup,
                edit.kind(draft),
                edit.requirement(draft),
                edit.grounds().handling() == Procedure.REQUESTED || people.isWaitedFor(edit.requirement(draft)),
                since,
                Differences.ofTeam(draft),
                touched.stream()
                        .map(each -> new Outlook.Step(each.before(), each.after()))
                        .toList(),
                counted,
                TeamComposition.countOn(lineup.stints(), counted, since),
                TeamComposition.countOn(draft.after(), counted, since),
                elsewhere(head, lineup, parties),
                effects(head, lineup, parties, since));
    }

    private static Role counted(List<ProposedRoster.Touched> touched) {
        boolean institutions = touched.stream().anyMatch(ForeseeEdit::touchesInstitution);
        return institutions || touched.isEmpty()
                ? Role.PARTICIPANT
                : touched.getFirst().either().role();
    }

    private static boolean touchesInstitution(ProposedRoster.Touched touched) {
        MembershipRecord was = touched.before();
        MembershipRecord is = touched.after();
        return (was != null && was.role().isInstitution())
                || (is != null && is.role().isInstitution());
    }

    private List<Outlook.Elsewhere> elsewhere(
            Head head, TeamComposition lineup, Map<UUID, MemberOrganization> parties) {
        if (parties.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select m.organization_id, m.role, m.active_from, m.active_until, t.slug,"
                        + " t.name_ko as team_ko, t.name_en as team_en, o.name_ko, o.name_en"
                        + " from membership m join consortium t on t.id = m.consortium_id"
                        + " join organization o on o.id = m.organization_id"
                        + " where m.program_id = :program and m.consortium_id <> :team and m.organization_id in (:parties)"
                        + " order by t.position, m.active_from")
                .param("program", head.program().value())
                .param("team", lineup.id().value())
                .param("parties", parties.keySet())
                .query((columns, number) -> elsewhere(new ResultRow(columns)))
                .list();
    }

    private static Outlook.Elsewhere elsewhere(ResultRow row) throws SQLException {
        return new Outlook.Elsewhere(
                row.localized("name"),
                row.localized("team"),
                row.text("slug"),
                Role.valueOf(row.text("role")),
                new Period(row.day("active_from"), row.dayOrNull("active_until")));
    }

    private List<LocalizedText> effects(
            Head head, TeamComposition lineup, Map<UUID, MemberOrganization> parties, LocalDate since) {
        Set<OrganizationId> organizations =
                Set.copyOf(parties.values().stream().map(MemberOrganization::id).toList());
        return effects.stream()
                .flatMap(each -> each.of(head, lineup.code(), organizations, since).stream())
                .toList();
    }
}
