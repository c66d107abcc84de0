package kr.hannun.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.testing.Site;
import org.springframework.boot.test.context.TestComponent;

/** A rehearsal in the making, for tests. */
@TestComponent
class ReviewBench {

    private final Trail trail;
    private final ConsortiumQueries teams;
    private final RulePacks packs;
    private final MakeReviewRound making;
    private final OpenReviewRound opening;
    private final LiveRounds rounds;
    private final Clock clock;

    ReviewBench(
            Trail trail,
            ConsortiumQueries teams,
            RulePacks packs,
            MakeReviewRound making,
            OpenReviewRound opening,
            LiveRounds rounds,
            Clock clock) {
        this.trail = trail;
        this.teams = teams;
        this.packs = packs;
        this.making = making;
        this.opening = opening;
        this.rounds = rounds;
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

    LiveRound round(String round) {
        return rounds.find(head().program(), round).orElseThrow();
    }
}
