package kr.hannun.consortium;

import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator at work on the teams of the shipped programme, or of another. */
@TestComponent
class TeamFixture {

    static final Actor ADMIN = new Actor(UUID.fromString("0190a000-0000-7000-8000-000000000001"), "관리자", roles());
    static final String LG = "lg-ai-research";
    static final String SHIPPED = "sovereign-ai-foundation-model";

    private final Trail trail;
    private final TeamCompositions lineups;
    private final JdbcClient database;
    private final AdmitMember admissions;
    private final ChangeMembership changes;
    private final EndMembership ends;
    private final HandOverLead handOvers;
    private final CorrectMembership corrections;

    TeamFixture(
            Trail trail,
            TeamCompositions lineups,
            JdbcClient database,
            AdmitMember admissions,
            ChangeMembership changes,
            EndMembership ends,
            HandOverLead handOvers,
            CorrectMembership corrections) {
        this.trail = trail;
        this.lineups = lineups;
        this.database = database;
        this.admissions = admissions;
        this.changes = changes;
        this.ends = ends;
        this.handOvers = handOvers;
        this.corrections = corrections;
    }

    private static Set<Actor.Role> roles() {
        return Set.of(Actor.Role.ADMIN);
    }

    ProgramId program() {
        return trail.head(new Slug(SHIPPED)).orElseThrow().program();
    }

    TeamComposition lineup(String team) {
        return lineups.find(program(), team).orElseThrow();
    }

    MembershipRecord stint(String team, String organization) {
        return lineup(team).stints().stream()
                .filter(stint -> stint.party().code().equals(organization))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    OrganizationId organization(String code) {
        return new OrganizationId(database.sql(
                        "select organization_id from organization_listing where program_id = :program and code = :code")
                .param("program", program().value())
                .param("code", code)
                .query(UUID.class)
                .single());
    }

    Target target(String team) {
        return new Target(program(), team, lineup(team).version(), TypedId.next());
    }

    static Justification grounds(Procedure handling) {
        return new Justification(handling, null, null, "S109", null, Certainty.PRESS, "언론 보도에 따름");
    }

    static Justification approved(@Nullable String requested, @Nullable String approved) {
        return new Justification(
                Procedure.APPROVED,
                PartialDate.orNull(requested),
                PartialDate.orNull(approved),
                null,
                "협약변경 2026-17",
                Certainty.OFFICIAL,
                "협약 변경 승인");
    }

    Outcome admit(String team, String organization, String from) {
        return admit(team, organization, Role.PARTICIPANT, from, grounds(Procedure.APPROVED));
    }

    Outcome admit(String team, String organization, Role role, String from, Justification grounds) {
        return admissions.admit(ADMIN, admission(team, organization, role, from, grounds));
    }

    AdmitMember.Command admission(String team, String organization, Role role, String from, Justification grounds) {
        return new AdmitMember.Command(
                target(team), organization(organization), role, null, new PartialDate(from), null, grounds);
    }

    Outcome change(String team, String organization, Role role, @Nullable String field, String from) {
        return changes.change(
                ADMIN,
                new ChangeMembership.Command(
                        target(team),
                        stint(team, organization).code(),
                        role,
                        field == null ? null : LocalizedText.same(field),
                        new PartialDate(from),
                        grounds(Procedure.NOTIFIED)));
    }

    Outcome end(String team, String organization, String last) {
        return ends.end(
                ADMIN,
                new EndMembership.Command(
                        target(team),
                        stint(team, organization).code(),
                        new PartialDate(last),
                        grounds(Procedure.APPROVED)));
    }

    Outcome handOver(String team, String organization, @Nullable Role former, String from) {
        return handOvers.handOver(
                ADMIN,
                new HandOverLead.Command(
                        target(team),
                        organization(organization),
                        former,
                        null,
                        new PartialDate(from),
                        grounds(Procedure.APPROVED)));
    }

    Outcome correct(String team, MembershipRecord stint, String from, @Nullable String until) {
        var right = new CorrectMembership.Right(
                stint.role(), stint.field(), new PartialDate(from), PartialDate.orNull(until));
        return corrections.correct(
                ADMIN, new CorrectMembership.Command(target(team), stint.code(), right, grounds(Procedure.RECORDED)));
    }

    Outcome withdraw(String team, MembershipRecord stint) {
        return corrections.correct(
                ADMIN, new CorrectMembership.Command(target(team), stint.code(), null, grounds(Procedure.RECORDED)));
    }
}
