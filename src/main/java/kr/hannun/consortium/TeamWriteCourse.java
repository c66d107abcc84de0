package kr.hannun.consortium;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submission;
import kr.hannun.audit.WriteCourse;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every edit of a team does on the course of a write: which team, on which version, draft, rows, history. */
@Component
class TeamWriteCourse {

    private final WriteCourse course;
    private final TeamCompositions lineups;
    private final Obstacles obstacles;
    private final MembershipWriter rearrange;
    private final RewriteTeam teams;
    private final ChangeLog book;
    private final SecondPerson people;
    private final Clock clock;

    TeamWriteCourse(
            WriteCourse course,
            TeamCompositions lineups,
            Obstacles obstacles,
            MembershipWriter rearrange,
            RewriteTeam teams,
            ChangeLog book,
            SecondPerson people,
            Clock clock) {
        this.course = course;
        this.lineups = lineups;
        this.obstacles = obstacles;
        this.rearrange = rearrange;
        this.teams = teams;
        this.people = people;
        this.book = book;
        this.clock = clock;
    }

    /** Lets an administrator do something in the programme, once. */
    Outcome take(Actor actor, ProgramId program, UUID once, Supplier<Outcome> work) {
        return course.take(new Submission(actor, Actor.Role.ADMIN, program, once), work);
    }

    /** The same with a team as the form showed it. */
    Outcome take(Actor actor, Target target, Function<TeamComposition, Outcome> work) {
        return take(actor, target.program(), target.once(), () -> onVersion(target, work));
    }

    /** The work on the team, unless somebody else changed it meanwhile. */
    Outcome onVersion(Target target, Function<TeamComposition, Outcome> work) {
        Optional<TeamComposition> lineup = lineups.find(target.program(), target.team());
        if (lineup.isEmpty()) {
            return new Outcome.Missing();
        }
        return lineup.get().version() == target.version() ? work.apply(lineup.get()) : new Outcome.Stale();
    }

    /** Takes the edit in; where it takes two people, it waits for the second. */
    Outcome edit(Actor actor, Edit edit) {
        return take(actor, edit.target(), lineup -> edit(actor, edit, lineup, true));
    }

    /** Takes in what others decided together. */
    Outcome decided(Actor actor, Edit edit) {
        return onVersion(edit.target(), lineup -> edit(actor, edit, lineup, false));
    }

    /** What stands against an edit of a team as it stands now; nothing where there is no such team. */
    List<Problem> problems(Edit edit) {
        return lineups.find(edit.target().program(), edit.target().team())
                .map(lineup -> problems(edit, draft(edit, lineup)))
                .orElse(List.of());
    }

    /** What stands against an edit that was drafted. */
    List<Problem> problems(Edit edit, ProposedRoster draft) {
        List<Problem> problems = new ArrayList<>(obstacles.of(edit));
        problems.addAll(draft.problems());
        return problems;
    }

    private ProposedRoster draft(Edit edit, TeamComposition lineup) {
        return ProposedRoster.of(lineup, newcomer(edit.target().program(), edit.newcomer()), edit, today());
    }

    /** Takes an edit of this team in. */
    Outcome edit(Actor actor, Edit edit, TeamComposition lineup, boolean bySecond) {
        List<Problem> missing = obstacles.of(edit);
        if (!missing.isEmpty()) {
            return new Outcome.Refused(missing);
        }
        ProposedRoster draft = draft(edit, lineup);
        return draft.problems().isEmpty()
                ? accept(actor, edit, draft, bySecond)
                : new Outcome.Refused(List.copyOf(draft.problems()));
    }

    @Nullable
    MemberOrganization newcomer(ProgramId program, @Nullable OrganizationId organization) {
        return organization == null
                ? null
                : lineups.party(program, organization).orElse(null);
    }

    private Outcome accept(Actor actor, Edit edit, ProposedRoster draft, boolean bySecond) {
        Target target = edit.target();
        Requirement requirement = edit.requirement(draft);
        ChangeRecord filing = new ChangeRecord(
                target.program(),
                draft.lineup().id(),
                edit.kind(draft),
                requirement,
                edit.effective(today()),
                edit.grounds(),
                book.source(target.program(), edit.grounds()).orElse(null),
                ChangeRecord.Asked.of(edit),
                bySecond && people.isWaitedFor(requirement));
        MembershipChange change = book.enter(filing, actor);
        String place =
                draft.terms() == null ? "teams" : "teams/" + draft.lineup().slug() + edit.shownAt(draft);
        if (change.waits()) {
            place = "requests/" + change.number();
            EventDetails told = told(actor, edit, draft, change);
            List<Change> proposed = requirement == Requirement.SECOND ? told.changes() : List.of();
            book.file(change, proposed, new TeamEvent.ChangeRequested(told));
        } else {
            perform(actor, edit, draft, change);
        }
        return new Outcome.Done(place);
    }

    /** Does what the draft says, writes it down and tells the history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void perform(Actor actor, Edit edit, ProposedRoster draft, MembershipChange change) {
        ProgramId program = edit.target().program();
        Justification grounds = edit.grounds();
        List<SourceId> cites = book.cites(program, change.source(), grounds.document());
        rearrange.write(program, draft, change.kind(), grounds.certainty(), cites);
        EventDetails told = told(actor, edit, draft, change);
        book.done(
                change,
                draft.opened(),
                draft.lineup().version() + 1,
                told.changes(),
                TeamEvent.of(change.kind(), told));
        teams.keepDeparture(program, draft.lineup(), draft.terms(), change);
    }

    private EventDetails told(Actor actor, Edit edit, ProposedRoster draft, MembershipChange change) {
        Set<String> concerns = new LinkedHashSet<>();
        concerns.add(draft.lineup().code());
        draft.touched().forEach(touched -> concerns.add(touched.either().party().code()));
        draft.touched().forEach(touched -> concerns.add(touched.either().code()));
        if (draft.opened() != null) {
            concerns.add(draft.opened());
        }
        return new EventDetails(
                edit.target().program(),
                actor.key(),
                ChangeLog.detail(change.kind(), change.number(), edit.grounds(), edit.effective(today())),
                List.copyOf(concerns),
                Differences.of(draft));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
