package kr.hannun.consortium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.organization.OrganizationId;
import kr.hannun.search.Codes;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.Aspect;
import kr.hannun.source.CiteStatements;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a team into the programme, with its lead. */
@Component
public class EnterTeam {

    private static final String ACTIVE = "active";
    private static final String CODES = "T-";

    private final EditDesk desk;
    private final Lineups lineups;
    private final FormConsortia consortia;
    private final CiteStatements statements;
    private final ChangeBook book;
    private final Codes codes;

    EnterTeam(
            EditDesk desk,
            Lineups lineups,
            FormConsortia consortia,
            CiteStatements statements,
            ChangeBook book,
            Codes codes) {
        this.desk = desk;
        this.lineups = lineups;
        this.consortia = consortia;
        this.statements = statements;
        this.book = book;
        this.codes = codes;
    }

    /**
     * An entry.
     *
     * @param lead who answers for the team
     * @param slug its name in addresses; where another team has it, a number is added
     * @param joined the team's first day
     * @param joinedHow code of {@code consortia.joined_how}
     */
    public record Command(
            ProgramId program,
            UUID once,
            LocalizedText name,
            @Nullable LocalizedText projectTitle,
            LocalizedText headlineStrategy,
            OrganizationId lead,
            Slug slug,
            PartialDate joined,
            String joinedHow,
            Grounds grounds) {}

    /** Lets the team in. */
    public Outcome enter(Actor actor, Command command) {
        return desk.take(actor, command.program(), command.once(), () -> check(actor, command));
    }

    private Outcome check(Actor actor, Command command) {
        Party lead = desk.newcomer(command.program(), command.lead());
        Optional<SourceId> source = book.source(command.program(), command.grounds());
        List<Problem> problems = problems(command, lead, source.isPresent());
        return problems.isEmpty()
                ? enter(actor, command, Objects.requireNonNull(lead), source.orElse(null))
                : new Outcome.Refused(problems);
    }

    private List<Problem> problems(Command command, @Nullable Party lead, boolean sourced) {
        List<Problem> problems = new ArrayList<>();
        if (lead == null) {
            problems.add(problem("organization", "not-listed"));
        }
        if (command.joined().precision() != PartialDate.Precision.DAY) {
            problems.add(problem("from", "needs-a-day"));
        }
        if (command.grounds().source() != null && !sourced) {
            problems.add(problem("source", "no-such-source"));
        }
        problems.addAll(command.grounds().problems(command.joined(), "from", desk.today()));
        return problems;
    }

    private Outcome enter(Actor actor, Command command, Party lead, @Nullable SourceId source) {
        Slug slug = free(command);
        String code = code(slug);
        List<SourceId> cites =
                book.cites(command.program(), source, command.grounds().document());
        Map<String, ConsortiumId> formed = consortia.form(new FormConsortia.Command(
                command.program(),
                List.of(team(command, slug, code, cites)),
                List.of(lead(command, code, lead, cites)),
                List.of(),
                List.of()));
        statements.cite(command.program(), said(command, code, cites));
        Filing filing = new Filing(
                command.program(),
                Objects.requireNonNull(formed.get(code)),
                ChangeKind.ENTRY,
                Requirement.NOTHING,
                command.joined(),
                command.grounds(),
                source,
                Filing.Asked.NOTHING);
        MembershipChange change = book.enter(filing, actor);
        EventDetails told = new EventDetails(
                command.program(),
                actor.key(),
                new LinkedHashMap<>(
                        ChangeBook.detail(ChangeKind.ENTRY, change.number(), command.grounds(), command.joined())),
                List.of(code, lead.code()),
                List.of(
                        new Change("team", null, command.name().ko()),
                        new Change("lead", null, lead.name().ko()),
                        new Change("first-day", null, command.joined().text()),
                        new Change("joined-how", null, command.joinedHow())));
        book.done(change, null, 0, told.changes(), new TeamEvent.TeamEntered(told));
        return new Outcome.Done("teams/" + slug);
    }

    /** What it is called, what it sets out to do and how it stands, by those who announced it. */
    private static List<CiteStatements.Statement> said(Command command, String team, List<SourceId> cites) {
        List<Aspect> said = command.projectTitle() == null
                ? List.of(Aspect.STRATEGY, Aspect.STATUS)
                : List.of(Aspect.TITLE, Aspect.STRATEGY, Aspect.STATUS);
        return said.stream()
                .map(aspect -> new CiteStatements.Statement(
                        team,
                        aspect,
                        command.joined().first(),
                        command.grounds().certainty(),
                        cites))
                .toList();
    }

    private Slug free(Command command) {
        Set<String> given = codes.given(command.program(), CODES);
        Slug slug = command.slug();
        for (int number = 2; isTaken(command.program(), slug, given); number++) {
            slug = new Slug(command.slug() + "-" + number);
        }
        return slug;
    }

    private boolean isTaken(ProgramId program, Slug slug, Set<String> given) {
        return given.contains(code(slug)) || lineups.find(program, slug.value()).isPresent();
    }

    private static String code(Slug slug) {
        return CODES + slug.value().toUpperCase(Locale.ROOT);
    }

    private static FormConsortia.Team team(Command command, Slug slug, String code, List<SourceId> cites) {
        return new FormConsortia.Team(
                code,
                slug,
                command.name(),
                command.projectTitle(),
                command.headlineStrategy(),
                new Period(command.joined().first(), null),
                command.joinedHow(),
                null,
                ACTIVE,
                command.joined(),
                command.grounds().certainty(),
                cites,
                null);
    }

    private FormConsortia.Member lead(Command command, String team, Party lead, List<SourceId> cites) {
        return new FormConsortia.Member(
                Stint.code(codes.next(command.program(), Stint.CODES)),
                team,
                lead.id(),
                lead.name(),
                Role.LEAD,
                null,
                null,
                command.joined(),
                null,
                command.grounds().certainty(),
                cites,
                null);
    }

    private static Problem problem(String field, String key) {
        return Problem.of(field, "consortium.problem." + key);
    }
}
