package kr.hannun.consortium;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.hannun.audit.Outcome;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Administrators who edit teams at random, each on the version it has just read. */
@TestComponent
class Crowd {

    static final LocalDate START = LocalDate.parse("2025-08-04");
    /** Organisations that no other test moves: they belong to every programme of the database, so what is done here stays. */
    private static final List<String> ORGANIZATIONS = List.of(
            "ORG-MOREH",
            "ORG-FADU",
            "ORG-XYZ",
            "ORG-ENUMA",
            "ORG-SAMIL",
            "ORG-NDOTLIGHT",
            "ORG-HDCLABS",
            "ORG-MATHPRESSO");

    private static final List<Role> ROLES = List.of(Role.PARTICIPANT, Role.DEMAND, Role.SUPPORTER);
    private static final List<String> KINDS =
            List.of("admit", "admit", "admit", "lead", "change", "end", "correct", "withdraw", "withdraw", "change");

    private final TeamFixture fixture;
    private final TeamCompositions lineups;
    private final AdmitMember admissions;
    private final ChangeMembership changes;
    private final EndMembership ends;
    private final HandOverLead handOvers;
    private final CorrectMembership corrections;
    private final Map<String, OrganizationId> organizations = new TreeMap<>();
    private final AtomicInteger stale = new AtomicInteger();

    Crowd(
            TeamFixture fixture,
            TeamCompositions lineups,
            AdmitMember admissions,
            ChangeMembership changes,
            EndMembership ends,
            HandOverLead handOvers,
            CorrectMembership corrections) {
        this.fixture = fixture;
        this.lineups = lineups;
        this.admissions = admissions;
        this.changes = changes;
        this.ends = ends;
        this.handOvers = handOvers;
        this.corrections = corrections;
    }

    /** What was tried on which version of which team, and whether it was accepted. */
    record Tried(String team, long version, Model.Wish wish, boolean accepted) {}

    /** The organisations they move about. */
    void meet() {
        ORGANIZATIONS.forEach(code -> organizations.put(code, fixture.organization(code)));
    }

    /** How often somebody else was faster. */
    int stale() {
        return stale.get();
    }

    /** One administrator's work. */
    List<Tried> work(ProgramId program, List<String> teams, int edits, Random random) {
        List<Tried> tried = new ArrayList<>();
        while (tried.size() < edits) {
            String team = teams.get(random.nextInt(teams.size()));
            TeamComposition lineup = lineups.find(program, team).orElseThrow();
            Model.Wish wish = wish(lineup, random);
            Target target = new Target(program, team, lineup.version(), TypedId.next());
            switch (send(target, lineup, wish)) {
                case Outcome.Done done -> tried.add(new Tried(team, lineup.version(), wish, true));
                case Outcome.Refused refused -> tried.add(new Tried(team, lineup.version(), wish, false));
                case Outcome.Stale moved -> stale.incrementAndGet();
                case Outcome.Missing missing -> throw new AssertionError(missing);
            }
        }
        return tried;
    }

    private Model.Wish wish(TeamComposition lineup, Random random) {
        int from = random.nextInt(300) - 3;
        int until = random.nextBoolean() ? Model.FAR : from + random.nextInt(60);
        String role = ROLES.get(random.nextInt(ROLES.size())).name();
        List<MembershipRecord> own = lineup.stints().stream()
                .filter(stint -> organizations.containsKey(stint.party().code()))
                .toList();
        String who = ORGANIZATIONS.get(random.nextInt(ORGANIZATIONS.size()));
        String kind = KINDS.get(random.nextInt(own.isEmpty() ? 1 : KINDS.size()));
        return switch (kind) {
            case "admit" -> new Model.Wish(kind, who, 0, role, from, until);
            case "lead" -> new Model.Wish(kind, who, 0, random.nextBoolean() ? role : null, from, Model.FAR);
            default -> {
                MembershipRecord stint = own.get(random.nextInt(own.size()));
                int card = number(stint.active().from());
                yield new Model.Wish(kind, stint.party().code(), card, role, from, until);
            }
        };
    }

    private Outcome send(Target target, TeamComposition lineup, Model.Wish wish) {
        Justification approved = TeamFixture.grounds(Procedure.APPROVED);
        Justification recorded = TeamFixture.grounds(Procedure.RECORDED);
        OrganizationId organization = Objects.requireNonNull(organizations.get(wish.who()));
        String code = lineup.stints().stream()
                .filter(stint -> stint.party().code().equals(wish.who()))
                .filter(stint -> number(stint.active().from()) == wish.card())
                .map(MembershipRecord::code)
                .findFirst()
                .orElse("MB-0");
        @Nullable Role former = wish.what() == null ? null : Role.valueOf(wish.what());
        Role role = former == null ? Role.PARTICIPANT : former;
        PartialDate from = day(wish.from());
        @Nullable PartialDate until = wish.until() == Model.FAR ? null : day(wish.until() - 1);
        PartialDate last = until == null ? new PartialDate("2999-12-31") : until;
        var right = new CorrectMembership.Right(role, null, from, until);
        return switch (wish.kind()) {
            case "admit" ->
                admissions.admit(
                        TeamFixture.ADMIN,
                        new AdmitMember.Command(target, organization, role, null, from, until, approved));
            case "lead" ->
                handOvers.handOver(
                        TeamFixture.ADMIN,
                        new HandOverLead.Command(target, organization, former, null, from, approved));
            case "change" ->
                changes.change(
                        TeamFixture.ADMIN, new ChangeMembership.Command(target, code, role, null, from, approved));
            case "end" -> ends.end(TeamFixture.ADMIN, new EndMembership.Command(target, code, last, approved));
            case "correct" ->
                corrections.correct(TeamFixture.ADMIN, new CorrectMembership.Command(target, code, right, recorded));
            default ->
                corrections.correct(TeamFixture.ADMIN, new CorrectMembership.Command(target, code, null, recorded));
        };
    }

    private static PartialDate day(int number) {
        return PartialDate.of(START.plusDays(number));
    }

    static int number(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(START, day);
    }

    /** A record as the model keeps it. */
    static Model.Card card(MembershipRecord stint) {
        LocalDate until = stint.active().until();
        return new Model.Card(
                stint.party().code(),
                stint.role().name(),
                number(stint.active().from()),
                until == null ? Model.FAR : number(until));
    }
}
