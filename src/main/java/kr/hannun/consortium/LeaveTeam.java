package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.search.SubjectId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.source.Aspect;
import kr.hannun.source.Certainty;
import kr.hannun.source.CiteStatements;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a team leave the programme, and its members with it. */
@Component
public class LeaveTeam {

    private final EditDesk desk;
    private final Lineups lineups;
    private final Consortia consortia;
    private final Memberships memberships;
    private final SubjectDirectory subjects;
    private final CiteStatements statements;
    private final ChangeBook book;
    private final JdbcTemplate jdbc;

    LeaveTeam(
            EditDesk desk,
            Lineups lineups,
            Consortia consortia,
            Memberships memberships,
            SubjectDirectory subjects,
            CiteStatements statements,
            ChangeBook book,
            JdbcTemplate jdbc) {
        this.desk = desk;
        this.lineups = lineups;
        this.consortia = consortia;
        this.memberships = memberships;
        this.subjects = subjects;
        this.statements = statements;
        this.book = book;
        this.jdbc = jdbc;
    }

    /**
     * An exit.
     *
     * @param last the team's last day
     * @param reason code of {@code consortia.exit_reason}
     * @param status code of {@code consortia.status} from then on
     * @param rule the rule it left by, in words, or null
     * @param followUp what is still to be done, or null
     * @param decision the code of the decision it rests on, or null where there is none
     */
    public record Command(
            Target target,
            PartialDate last,
            String reason,
            String status,
            @Nullable String rule,
            @Nullable String followUp,
            @Nullable String decision,
            Grounds grounds) {}

    /** Ends the team's time in the programme. */
    public Outcome leave(Actor actor, Command command) {
        return desk.take(actor, command.target(), lineup -> end(actor, command, lineup));
    }

    /** The same by a decision that others took together, as in an evaluation; those who call it answer for who may decide. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome decided(Actor actor, Command command) {
        return desk.onVersion(command.target(), lineup -> end(actor, command, lineup));
    }

    /** What stands against an exit, said before anybody tries it; nothing where nothing does. */
    public List<Problem> problems(Command command) {
        Target target = command.target();
        return lineups.find(target.program(), target.team())
                .map(lineup -> problems(command, lineup))
                .orElse(List.of());
    }

    private Outcome end(Actor actor, Command command, Lineup lineup) {
        List<Problem> problems = problems(command, lineup);
        return problems.isEmpty() ? leave(actor, command, lineup) : new Outcome.Refused(problems);
    }

    private @Nullable SubjectId decision(Command command) {
        String code = command.decision();
        return code == null ? null : subjects.all(command.target().program()).get(code);
    }

    private List<Problem> problems(Command command, Lineup lineup) {
        List<Problem> problems = new ArrayList<>();
        LocalDate end = command.last().last().plusDays(1);
        if (command.last().precision() != PartialDate.Precision.DAY) {
            problems.add(problem("until", "needs-a-day"));
        } else if (lineup.active().until() != null) {
            problems.add(problem("until", "team-left-already", lineup.name()));
        } else if (!end.isAfter(lineup.active().from())) {
            problems.add(problem(
                    "until", "before-team", lineup.name(), lineup.active().from()));
        } else {
            lineup.stints().stream()
                    .filter(stint -> !stint.active().from().isBefore(end))
                    .findFirst()
                    .ifPresent(stint -> problems.add(problem(
                            "until",
                            "joins-later",
                            stint.party().name(),
                            stint.active().from())));
        }
        if (command.decision() != null && decision(command) == null) {
            problems.add(problem("decision", "no-such-decision"));
        }
        if (command.grounds().source() != null
                && book.source(command.target().program(), command.grounds()).isEmpty()) {
            problems.add(problem("source", "no-such-source"));
        }
        problems.addAll(command.grounds().problems(command.last(), "until", desk.today()));
        return problems;
    }

    private Outcome leave(Actor actor, Command command, Lineup lineup) {
        Target target = command.target();
        SourceId source = book.source(target.program(), command.grounds()).orElse(null);
        LocalDate end = command.last().last().plusDays(1);
        Consortium team = consortia.findById(lineup.id()).orElseThrow();
        List<SourceId> cites =
                book.cites(target.program(), source, command.grounds().document());
        team.leave(end, command.reason(), command.status(), command.last());
        memberships.findByConsortiumId(team.id()).stream()
                .filter(row ->
                        row.active().until() == null || row.active().until().isAfter(end))
                .forEach(row -> row.endWithTeam(end));
        memberships.flush();
        statements.cite(
                target.program(), said(lineup.code(), end, command.grounds().certainty(), cites));
        Filing filing = new Filing(
                target.program(),
                team.id(),
                ChangeKind.EXIT,
                Requirement.NOTHING,
                command.last(),
                command.grounds(),
                source,
                Filing.Asked.NOTHING);
        MembershipChange change = book.enter(filing, actor);
        EventDetails told = told(actor, command, lineup, change);
        book.done(change, null, lineup.version() + 1, told.changes(), new TeamEvent.TeamLeft(told));
        new Exit(change, team.id(), command, decision(command)).write(jdbc);
        return new Outcome.Done("teams/" + target.team());
    }

    /** That it left, why, and how it stands since: statements of their own, which nobody who announced the team made. */
    private static List<CiteStatements.Statement> said(
            String team, LocalDate begins, Certainty certainty, List<SourceId> cites) {
        return Stream.of(Aspect.EXIT, Aspect.EXIT_REASON, Aspect.STATUS)
                .map(aspect -> new CiteStatements.Statement(team, aspect, begins, certainty, cites))
                .toList();
    }

    private static EventDetails told(Actor actor, Command command, Lineup lineup, MembershipChange change) {
        var detail = ChangeBook.detail(ChangeKind.EXIT, change.number(), command.grounds(), command.last());
        put(detail, "rule", command.rule());
        put(detail, "follow-up", command.followUp());
        put(detail, "decision", command.decision());
        List<Change> changes = List.of(
                new Change("last-day", null, command.last().text()),
                new Change("exit-reason", null, command.reason()),
                new Change("status", null, command.status()));
        List<String> concerns = Stream.concat(
                        Stream.of(lineup.code()),
                        lineup.stints().stream()
                                .filter(stint ->
                                        stint.active().contains(command.last().last()))
                                .map(stint -> stint.party().code()))
                .distinct()
                .toList();
        return new EventDetails(command.target().program(), actor.key(), detail, concerns, changes);
    }

    private static void put(Map<String, String> detail, String name, @Nullable String value) {
        if (value != null) {
            detail.put(name, value);
        }
    }

    private static Problem problem(String field, String key, Object... arguments) {
        return Problem.of(field, "consortium.problem." + key, arguments);
    }

    /** What is kept of an exit beside the team's own row. */
    private record Exit(
            MembershipChange change,
            ConsortiumId team,
            Command command,
            @Nullable SubjectId decision) {

        void write(JdbcTemplate jdbc) {
            NewRows rows = new NewRows("team_exit");
            rows.row()
                    .set("consortium_id", team)
                    .set("change_id", change.id())
                    .set("rule", command.rule())
                    .set("follow_up", command.followUp())
                    .set("decision_id", decision);
            rows.write(jdbc);
        }
    }
}
