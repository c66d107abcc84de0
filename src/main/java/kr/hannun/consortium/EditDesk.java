package kr.hannun.consortium;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submissions;
import kr.hannun.audit.Trail;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one course every edit of a team takes: who may, lock, once, version, draft, rows, history. */
@Component
class EditDesk {

    private final Trail trail;
    private final Submissions submissions;
    private final Lineups lineups;
    private final Rearrange rearrange;
    private final ChangeBook book;
    private final Clock clock;

    EditDesk(Trail trail, Submissions submissions, Lineups lineups, Rearrange rearrange, ChangeBook book, Clock clock) {
        this.trail = trail;
        this.submissions = submissions;
        this.lineups = lineups;
        this.rearrange = rearrange;
        this.book = book;
        this.clock = clock;
    }

    /** Who may, lock, once: what the first sending of this form did, or nothing where this is the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Outcome> begin(Actor actor, ProgramId program, UUID once) {
        actor.mustBe(Actor.Role.ADMIN);
        trail.lock(program);
        return submissions.earlier(once).map(Outcome.Done::new);
    }

    /** Notes that the form was acted upon. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome done(UUID once, String place) {
        submissions.done(once, place);
        return new Outcome.Done(place);
    }

    /** Takes the edit in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome edit(Actor actor, Edit edit) {
        Target target = edit.target();
        Optional<Outcome> earlier = begin(actor, target.program(), target.once());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Lineup lineup = lineups.find(target.program(), target.team()).orElseThrow();
        if (lineup.version() != target.version()) {
            return new Outcome.Stale();
        }
        List<Problem> problems = new ArrayList<>();
        Party newcomer = newcomer(target.program(), edit.newcomer());
        Optional<SourceId> source = book.source(target.program(), edit.grounds());
        if (edit.newcomer() != null && newcomer == null) {
            problems.add(Problem.of("organization", "consortium.problem.not-listed"));
        }
        if (edit.grounds().source() != null && source.isEmpty()) {
            problems.add(Problem.of("source", "consortium.problem.no-such-source"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        Draft draft = Draft.of(lineup, newcomer, edit, today());
        return draft.problems().isEmpty()
                ? accept(actor, edit, draft, source.orElse(null))
                : new Outcome.Refused(List.copyOf(draft.problems()));
    }

    @Nullable
    Party newcomer(ProgramId program, @Nullable OrganizationId organization) {
        return organization == null
                ? null
                : lineups.party(program, organization).orElse(null);
    }

    private Outcome accept(Actor actor, Edit edit, Draft draft, @Nullable SourceId source) {
        Target target = edit.target();
        Filing filing = new Filing(
                target.program(),
                draft.lineup().id(),
                edit.kind(draft),
                edit.requirement(draft),
                edit.effective(today()),
                edit.grounds(),
                source,
                Filing.Asked.of(edit));
        MembershipChange change = book.enter(filing, actor);
        String place = "teams/" + target.team() + "/members";
        if (change.waits()) {
            place = "requests/" + change.number();
            book.keep(change, new TeamEvent.ChangeRequested(told(actor, edit, draft, change)));
        } else {
            perform(actor, edit, draft, change);
        }
        return done(target.once(), place);
    }

    /** Does what the draft says, writes it down and tells the history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void perform(Actor actor, Edit edit, Draft draft, MembershipChange change) {
        ProgramId program = edit.target().program();
        Grounds grounds = edit.grounds();
        List<SourceId> cites = book.cites(program, change.source(), grounds.document());
        rearrange.write(program, draft, change.kind(), grounds.certainty(), cites);
        TeamEvent.Told told = told(actor, edit, draft, change);
        book.done(
                change,
                draft.opened(),
                draft.lineup().version() + 1,
                told.changes(),
                TeamEvent.of(change.kind(), told));
    }

    private TeamEvent.Told told(Actor actor, Edit edit, Draft draft, MembershipChange change) {
        Set<String> concerns = new LinkedHashSet<>();
        concerns.add(draft.lineup().code());
        draft.touched().forEach(touched -> concerns.add(touched.either().party().code()));
        draft.touched().forEach(touched -> concerns.add(touched.either().code()));
        return new TeamEvent.Told(
                edit.target().program(),
                actor.key(),
                ChangeBook.detail(change.kind(), change.number(), edit.grounds(), edit.effective(today())),
                List.copyOf(concerns),
                Differences.of(draft));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
