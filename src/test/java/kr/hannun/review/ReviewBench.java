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
import kr.hannun.audit.Trail;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rehearsal in the making, for tests. */
@TestComponent
class ReviewBench {

    private final Trail trail;
    private final ConsortiumQueries teams;
    private final RulePacks packs;
    private final MakeReviewRound making;
    private final OpenReviewRound opening;
    private final LiveRounds rounds;
    private final SeatReviewer seats;
    private final WriteReview writing;
    private final SubmitReview submitting;
    private final JdbcClient database;
    private final Clock clock;

    ReviewBench(
            Trail trail,
            ConsortiumQueries teams,
            RulePacks packs,
            MakeReviewRound making,
            OpenReviewRound opening,
            LiveRounds rounds,
            SeatReviewer seats,
            WriteReview writing,
            SubmitReview submitting,
            JdbcClient database,
            Clock clock) {
        this.trail = trail;
        this.teams = teams;
        this.packs = packs;
        this.making = making;
        this.opening = opening;
        this.rounds = rounds;
        this.seats = seats;
        this.writing = writing;
        this.submitting = submitting;
        this.database = database;
        this.clock = clock;
    }

    Head head() {
        return trail.head(new Slug(Site.PROGRAM.substring("/programs/".length())))
                .orElseThrow();
    }

    Actor first() {
        return coordinator(1);
    }

    Actor second() {
        return coordinator(2);
    }

    private static Actor coordinator(long number) {
        return new Actor(new UUID(number, number), "간사 " + number, Set.of(Actor.Role.COORDINATOR));
    }

    String make(String... slugs) {
        return make(Duration.ofDays(3), slugs);
    }

    String make(Duration left, String... slugs) {
        var roster = teams.roster(head());
        var command = new MakeReviewRound.Command(
                head().program(),
                TypedId.next(),
                packs.all().getFirst(),
                ReviewKind.STAGE,
                "연습 단계평가",
                Arrays.stream(slugs)
                        .map(slug -> roster.team(slug).orElseThrow().id())
                        .toList(),
                clock.instant().plus(left),
                clock.instant().plus(left),
                true);
        Taken taken = making.make(first(), command);
        return List.of(((Taken.Done) taken).place().split("/")).getLast();
    }

    OpenReviewRound.Command command(String round) {
        return new OpenReviewRound.Command(head().program(), TypedId.next(), round);
    }

    void open(String round) {
        opening.propose(first(), command(round));
        opening.open(second(), command(round));
    }

    /** An evaluator who works there, or nowhere. */
    Actor evaluator(String name, String... works) {
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

    Taken seat(String round, Actor evaluator, @Nullable String why, String... teams) {
        return seats.seat(
                first(),
                new SeatReviewer.Command(
                        head().program(), TypedId.next(), round, evaluator.name(), "expert", List.of(teams), why));
    }

    void pledge(String round, Actor evaluator) {
        submitting.pledge(evaluator, head().program(), TypedId.next(), round(round));
    }

    /** Gives the same step to everything but the gate, and hands it in. */
    Taken review(String round, Actor evaluator, String team, int step) {
        Map<String, ReviewWork.Mark> marks = new LinkedHashMap<>();
        round(round)
                .part("expert")
                .orElseThrow()
                .criteria()
                .forEach(criterion -> marks.put(
                        criterion.code(),
                        new ReviewWork.Mark(criterion.kind() == CriterionKind.GATE ? 1 : step, "까닭")));
        writing.save(evaluator, round(round), team, 0, marks);
        return submitting.submit(
                evaluator, round(round), new SubmitReview.Command(head().program(), TypedId.next(), team, 1, false));
    }

    LiveRound round(String round) {
        return rounds.find(head().program(), round).orElseThrow();
    }
}
