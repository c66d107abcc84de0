package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.organization.OrganizationId;
import kr.hannun.search.Codes;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a team into the programme, with its lead. */
@Component
public class EnterTeam {

    static final String CODES = "T-";

    private final TeamWriteCourse desk;
    private final TeamCompositions lineups;
    private final Codes codes;

    EnterTeam(TeamWriteCourse desk, TeamCompositions lineups, Codes codes) {
        this.desk = desk;
        this.lineups = lineups;
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
            Justification grounds)
            implements Edit {

        private Command at(Slug free) {
            return new Command(
                    program, once, name, projectTitle, headlineStrategy, lead, free, joined, joinedHow, grounds);
        }

        private TeamComposition planned(int member) {
            Period days = new Period(joined.first(), null);
            TeamTerms terms = new TeamTerms(name, projectTitle, headlineStrategy, days, joinedHow, null, List.of());
            return TeamComposition.planned(code(slug), slug.value(), terms, member);
        }

        @Override
        public Target target() {
            return new Target(program, slug.value(), 0, once);
        }

        @Override
        public PartialDate effective(LocalDate today) {
            return joined;
        }

        @Override
        public String shownAt(ProposedRoster draft) {
            return "";
        }

        @Override
        public OrganizationId newcomer() {
            return lead;
        }

        @Override
        public TeamComposition planned() {
            return planned(1);
        }

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            return ChangeKind.ENTRY;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return Requirement.NOTHING;
        }

        @Override
        public void sketch(ProposedRoster draft) {
            if (joined.precision() != PartialDate.Precision.DAY) {
                draft.refuse("from", "needs-a-day");
            } else {
                draft.open(draft.newcomer(), Role.LEAD, null, joined, null, new Period(joined.first(), null));
            }
        }
    }

    /** Lets the team in. */
    public Outcome enter(Actor actor, Command command) {
        return desk.take(actor, command.program(), command.once(), () -> {
            Command entry = command.at(free(command));
            return desk.edit(actor, entry, entry.planned(codes.next(command.program(), MembershipRecord.CODES)), true);
        });
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
}
