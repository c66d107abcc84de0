package kr.hannun.review;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.change.ChangeRound;
import kr.hannun.review.change.RoundChange;
import kr.hannun.review.change.RoundChanges;
import kr.hannun.review.course.TransitionRound;
import kr.hannun.review.panel.AnswerInvitation;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.round.MakeReviewRound;
import kr.hannun.review.round.Recommendation;
import kr.hannun.review.round.ReviewKind;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewRounds;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RulePack;
import kr.hannun.review.round.RulePacks;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.ReviewAssignments;
import kr.hannun.review.writing.SubmitReview;
import kr.hannun.review.writing.WriteReview;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rehearsal in the making, for tests; each has one of its own, as it works in one programme. */
@TestComponent
@Scope("prototype")
public class ReviewFixture {

    private final Trail trail;
    private final ConsortiumQueries teams;
    private final RulePacks packs;
    private final MakeReviewRound making;
    private final TransitionRound acts;
    private final ReviewRounds rounds;
    private final SeatReviewer seats;
    private final ChangeRound changing;
    private final RoundChanges changes;
    private final WriteReview writing;
    private final SubmitReview submitting;
    private final AnswerInvitation answering;
    private final ReviewAssignments works;
    private final JdbcClient database;
    private final Clock clock;
    private String programme = Site.SLUG;

    ReviewFixture(
            Trail trail,
            ConsortiumQueries teams,
            RulePacks packs,
            MakeReviewRound making,
            TransitionRound acts,
            ReviewRounds rounds,
            SeatReviewer seats,
            ChangeRound changing,
            RoundChanges changes,
            WriteReview writing,
            SubmitReview submitting,
            AnswerInvitation answering,
            ReviewAssignments works,
            JdbcClient database,
            Clock clock) {
        this.trail = trail;
        this.teams = teams;
        this.packs = packs;
        this.making = making;
        this.acts = acts;
        this.rounds = rounds;
        this.seats = seats;
        this.changing = changing;
        this.changes = changes;
        this.writing = writing;
        this.submitting = submitting;
        this.answering = answering;
        this.works = works;
        this.database = database;
        this.clock = clock;
    }

    /** Works in this programme from now on. */
    public ReviewFixture in(String slug) {
        programme = slug;
        return this;
    }

    /** Where the programme's history stands. */
    public Head head() {
        return trail.head(new Slug(programme)).orElseThrow();
    }

    /** The coordinator who proposes. */
    public Actor first() {
        return coordinator(1);
    }

    /** The coordinator who does what the first proposed. */
    public Actor second() {
        return coordinator(2);
    }

    private static Actor coordinator(long number) {
        return new Actor(new UUID(number, number), "간사 " + number, Set.of(Actor.Role.COORDINATOR));
    }

    /** Makes a round of these teams, three days before its deadline. */
    public String make(String... slugs) {
        return make(Duration.ofDays(3), slugs);
    }

    /** The same with so much time left. */
    public String make(Duration left, String... slugs) {
        return make(left, true, null, slugs);
    }

    /** Makes one by the rules of an earlier round. */
    public String makeLike(String earlier, String... slugs) {
        return make(RulePack.of(round(earlier)), Duration.ofDays(3), true, null, slugs);
    }

    /** Makes one that is real or a rehearsal, with the number of teams that are planned to go on. */
    public String make(Duration left, boolean rehearsal, @Nullable Integer planned, String... slugs) {
        return make(packs.all().getFirst(), left, rehearsal, planned, slugs);
    }

    private String make(RulePack rules, Duration left, boolean rehearsal, @Nullable Integer planned, String... slugs) {
        var roster = teams.roster(head());
        var command = new MakeReviewRound.Command(
                head().program(),
                TypedId.next(),
                rules,
                ReviewKind.STAGE,
                "연습 단계평가",
                Arrays.stream(slugs)
                        .map(slug -> roster.team(slug).orElseThrow().id())
                        .toList(),
                clock.instant().plus(left),
                clock.instant().plus(left),
                planned,
                rehearsal,
                null,
                false);
        Outcome taken = making.make(first(), command);
        return List.of(((Outcome.Done) taken).place().split("/")).getLast();
    }

    /** Makes a round and opens it. */
    public String opened(String... slugs) {
        return opened(Duration.ofDays(3), slugs);
    }

    /** The same with so much time left. */
    public String opened(Duration left, String... slugs) {
        String round = make(left, slugs);
        open(round);
        return round;
    }

    /** Somebody who has a trial account. */
    public Actor trial(String name) {
        return new Actor(
                database.sql("select id from account where name = :name")
                        .param("name", name)
                        .query(UUID.class)
                        .single(),
                name,
                Set.of(Actor.Role.EVALUATOR));
    }

    /** Gives an expert these teams. */
    public void invite(String round, Actor evaluator, String... teams) {
        if (seat(round, evaluator, "연습", teams) instanceof Outcome.Refused refused) {
            throw new IllegalStateException(String.valueOf(refused.problems()));
        }
    }

    /** Something done with the round, once. */
    public RoundCommand command(String round) {
        return new RoundCommand(head().program(), TypedId.next(), round);
    }

    /** Opens it by two coordinators. */
    public void open(String round) {
        both(round, RoundTransition.OPEN);
    }

    /** Two coordinators do it. */
    public Outcome both(String round, RoundTransition act) {
        Outcome proposed = acts.propose(first(), command(round), act, act == RoundTransition.VOID ? "잘못됨" : null);
        return proposed instanceof Outcome.Refused ? proposed : acts.second(second(), command(round), act);
    }

    /** An evaluator who works there, or nowhere. */
    public Actor evaluator(String name, String... works) {
        UUID id = TypedId.next();
        database.sql("insert into account (id, version, name, person, valid_from, trial)"
                        + " values (:id, 0, :name, :name, current_date, true)")
                .param("id", id)
                .param("name", name)
                .update();
        database.sql("insert into account_role (account_id, role) values (:id, 'EVALUATOR')")
                .param("id", id)
                .update();
        for (String organization : works) {
            database.sql(
                            "insert into account_affiliation (id, account_id, organization_id, unit, active_from)"
                                    + " select uuidv7(), :id, o.id, '연구실', date '2020-01-01' from organization o where o.slug = :slug")
                    .param("id", id)
                    .param("slug", organization)
                    .update();
        }
        return new Actor(id, name, Set.of(Actor.Role.EVALUATOR));
    }

    /** Gives an expert these teams and says what came of it. */
    public Outcome seat(String round, Actor evaluator, @Nullable String why, String... teams) {
        return seat(round, evaluator, "expert", why, false, teams);
    }

    /** By one, or by two once a review was handed in. */
    public Outcome seat(
            String round, Actor evaluator, String part, @Nullable String why, boolean waiver, String... teams) {
        var seating = new SeatReviewer.Seating(evaluator.name(), part, List.of(teams), why, waiver);
        return round(round).work().begun()
                ? change(round, new RoundChange.Seat(seating), why == null ? "대신함" : why)
                : seats.seat(
                        first(),
                        command(round),
                        List.of(seating),
                        clock.instant().plus(Duration.ofDays(1)));
    }

    /** Two coordinators change a round at work. */
    public Outcome change(String round, RoundChange change, String why) {
        Outcome proposed = changing.propose(first(), command(round), change, why);
        return proposed instanceof Outcome.Done ? changing.second(second(), command(round), waiting(round)) : proposed;
    }

    /** The change that waits for the second person. */
    public UUID waiting(String round) {
        return changes.of(round(round)).stream()
                .filter(each -> !each.isDone())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The evaluator accepts. */
    public void pledge(String round, Actor evaluator) {
        answering.pledge(evaluator, command(round));
    }

    /** Gives the same step to everything but the gate, and hands it in. */
    public Outcome review(String round, Actor evaluator, String team, int step) {
        return review(round, evaluator, team, step, 1);
    }

    /** The same with what was found at the gate. */
    public Outcome review(String round, Actor evaluator, String team, int step, int gate) {
        return submit(round, evaluator, team, write(round, evaluator, team, step, gate));
    }

    /** Hands in the version that was read back. */
    public Outcome submit(String round, Actor evaluator, String team, long version) {
        return submitting.submit(evaluator, new SubmitReview.Command(command(round), team, version, true));
    }

    /** Writes it without handing it in, and answers the version. */
    public long write(String round, Actor evaluator, String team, int step, int gate) {
        ReviewRound live = round(round);
        ReviewAssignment work = works.mine(live, evaluator, team).orElseThrow();
        Map<String, ReviewAssignment.Mark> marks = new LinkedHashMap<>();
        live.part(work.part())
                .orElseThrow()
                .criteria()
                .forEach(criterion -> marks.put(
                        criterion.code(),
                        new ReviewAssignment.Mark(criterion.kind() == CriterionKind.GATE ? gate : step, "까닭")));
        writing.save(evaluator, live, team, work.version(), new ReviewAssignment.Text(marks, Recommendation.CONTINUE));
        return works.mine(live, evaluator, team).orElseThrow().version();
    }

    public ReviewRound round(String round) {
        return rounds.find(head().program(), round).orElseThrow();
    }
}
