package kr.hannun.consortium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.organization.OrganizationId;
import kr.hannun.program.PhaseId;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.shared.TypedId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forms the teams of a programme: with their members, the sizes that were stated and the bids that were made. */
@Component
public class FormConsortia {

    private final Consortia consortia;
    private final Memberships memberships;
    private final CiteSources sources;
    private final JdbcTemplate jdbc;

    FormConsortia(Consortia consortia, Memberships memberships, CiteSources sources, JdbcTemplate jdbc) {
        this.consortia = consortia;
        this.memberships = memberships;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** A team in announcement order; it leaves with a reason or not at all. */
    public record Team(
            ConsortiumId id,
            String code,
            Slug slug,
            LocalizedText name,
            @Nullable LocalizedText projectTitle,
            LocalizedText headlineStrategy,
            Period active,
            String joinedHow,
            @Nullable String exitReason,
            String status,
            PartialDate statusAsOf,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note) {}

    /** An organisation in a team, from its first to its last day as precisely as said; without end until the team leaves. */
    public record Member(
            String code,
            String teamCode,
            OrganizationId organization,
            LocalizedText organizationName,
            Role role,
            @Nullable LocalizedText fieldOfWork,
            @Nullable PartialDate declaredOn,
            PartialDate from,
            @Nullable PartialDate until,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note) {}

    /** A stated size of a team; {@code kind} is a code of {@code consortium_counts.kind}. */
    public record Count(
            String code,
            String teamCode,
            String kind,
            LocalizedText kindName,
            int number,
            @Nullable Boolean includesLead,
            @Nullable PartialDate asOf,
            Certainty certainty,
            SourceId cites,
            @Nullable LocalizedText note) {}

    /** A bid or a refusal in a call; {@code round} is the address of the round it was decided in. */
    public record Application(
            String code,
            PhaseId phase,
            String round,
            OrganizationId lead,
            LocalizedText leadName,
            String outcome,
            @Nullable Integer rank,
            Certainty certainty,
            List<SourceId> cites,
            @Nullable LocalizedText note) {}

    /** Everything at once; the teams come after those the programme has already. */
    public record Command(
            ProgramId program,
            List<Team> teams,
            List<Member> members,
            List<Count> counts,
            List<Application> applications) {}

    /** Forms the teams and answers the identity of each by its code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, ConsortiumId> form(Command command) {
        Map<String, CitationId> citations = sources.cite(command.program(), facts(command));
        Map<String, Consortium> teams = new LinkedHashMap<>();
        int already = consortia.countByProgramId(command.program());
        for (Team team : command.teams()) {
            CitationId citation = found(citations, team.code());
            teams.put(team.code(), new Consortium(command.program(), already + teams.size(), team, citation));
        }
        consortia.saveAll(teams.values());
        memberships.saveAll(command.members().stream()
                .map(member -> new Membership(
                        command.program(), found(teams, member.teamCode()), member, found(citations, member.code())))
                .toList());
        memberships.flush();
        count(command, teams, citations);
        apply(command, citations);
        Map<String, ConsortiumId> formed = new LinkedHashMap<>();
        teams.forEach((code, team) -> formed.put(code, team.id()));
        return formed;
    }

    private static List<CiteSources.Fact> facts(Command command) {
        Map<String, Slug> slugs = new LinkedHashMap<>();
        List<CiteSources.Fact> facts = new ArrayList<>();
        for (Team team : command.teams()) {
            slugs.put(team.code(), team.slug());
            Subject subject = new Subject("team", team.code(), team.name(), "teams/" + team.slug());
            facts.add(new CiteSources.Fact(subject, team.certainty(), team.cites()));
        }
        for (Member member : command.members()) {
            String place = "teams/" + found(slugs, member.teamCode()) + "#" + Subject.anchor(member.code());
            Subject subject = new Subject("membership", member.code(), member.organizationName(), place)
                    .beginning(member.from().first());
            facts.add(new CiteSources.Fact(subject, member.certainty(), member.cites()));
        }
        for (Count count : command.counts()) {
            String place = "teams/" + found(slugs, count.teamCode()) + "#" + Subject.anchor(count.code());
            Subject subject = new Subject("count", count.code(), count.kindName(), place);
            facts.add(new CiteSources.Fact(subject, count.certainty(), List.of(count.cites())));
        }
        for (Application application : command.applications()) {
            String place = "rounds/" + application.round() + "#" + Subject.anchor(application.code());
            Subject subject = new Subject("application", application.code(), application.leadName(), place);
            facts.add(new CiteSources.Fact(subject, application.certainty(), application.cites()));
        }
        return facts;
    }

    private void count(Command command, Map<String, Consortium> teams, Map<String, CitationId> citations) {
        NewRows rows = new NewRows("stated_count");
        for (Count count : command.counts()) {
            new SaidCount(count.code(), count.kind(), count.number(), count.includesLead(), count.asOf(), count.note())
                    .write(
                            rows,
                            command.program(),
                            found(teams, count.teamCode()).id(),
                            found(citations, count.code()));
        }
        rows.write(jdbc);
    }

    private void apply(Command command, Map<String, CitationId> citations) {
        NewRows rows = new NewRows("application");
        for (Application application : command.applications()) {
            rows.row()
                    .set("id", TypedId.next())
                    .set("program_id", command.program())
                    .set("code", application.code())
                    .set("phase_id", application.phase())
                    .set("lead_organization_id", application.lead())
                    .set("outcome", application.outcome())
                    .set("rank", application.rank())
                    .set("citation_id", citations.get(application.code()))
                    .text("note", application.note());
        }
        rows.write(jdbc);
    }

    private static <T> T found(Map<String, T> known, String code) {
        return Objects.requireNonNull(known.get(code), code);
    }
}
