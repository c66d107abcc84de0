package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hannun.search.ListSubjects;
import kr.hannun.source.Aspect;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.CiteStatements;
import kr.hannun.source.WithdrawFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the sources of an edit behind what it makes the team's own part say, and behind nothing else. */
@Component
class CiteTeam {

    private static final List<Aspect> DEPARTURE = List.of(Aspect.EXIT, Aspect.EXIT_REASON);

    private final ListSubjects subjects;
    private final CiteSources sources;
    private final CiteStatements statements;
    private final WithdrawFacts facts;

    CiteTeam(ListSubjects subjects, CiteSources sources, CiteStatements statements, WithdrawFacts facts) {
        this.subjects = subjects;
        this.sources = sources;
        this.statements = statements;
        this.facts = facts;
    }

    /** Behind all that a new team says beside being there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void formed(RewriteTeam.Basis basis, String team, TeamTerms terms) {
        List<Aspect> said = terms.projectTitle() == null
                ? List.of(Aspect.STRATEGY, Aspect.STATUS)
                : List.of(Aspect.TITLE, Aspect.STRATEGY, Aspect.STATUS);
        cite(basis, team, said, terms.active().from());
    }

    /** Behind what a team says now that it did not say before; {@code citation} is that of its being there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rewritten(RewriteTeam.Basis basis, String team, CitationId citation, TeamTerms was, TeamTerms is) {
        LocalDate begin = is.active().from();
        boolean sameEntry = was.name().equals(is.name())
                && was.active().from().equals(begin)
                && was.joinedHow().equals(is.joinedHow());
        if (!sameEntry) {
            sources.correct(citation, basis.certainty(), basis.cites());
        }
        plans(basis, team, was, is);
        LocalDate end = is.active().until();
        boolean sameStanding =
                Objects.equals(was.active().until(), end) && Objects.equals(was.departure(), is.departure());
        if (!sameStanding) {
            boolean leaves = was.departure() == null && is.departure() != null;
            standing(basis, team, end == null ? begin : end, end != null, leaves);
        }
    }

    private void plans(RewriteTeam.Basis basis, String team, TeamTerms was, TeamTerms is) {
        List<Aspect> said = new ArrayList<>();
        if (is.projectTitle() == null) {
            facts.withdraw(basis.program(), List.of(Aspect.TITLE.of(team)));
        } else if (!is.projectTitle().equals(was.projectTitle())) {
            said.add(Aspect.TITLE);
        }
        if (!is.headlineStrategy().equals(was.headlineStrategy())) {
            said.add(Aspect.STRATEGY);
        }
        cite(basis, team, said, is.active().from());
    }

    /** How it stands since this day: gone, for a reason, or in as if it had never left; that it stood otherwise was said before. */
    private void standing(RewriteTeam.Basis basis, String team, LocalDate since, boolean gone, boolean leaves) {
        if (!gone) {
            facts.withdraw(
                    basis.program(),
                    DEPARTURE.stream().map(aspect -> aspect.of(team)).toList());
        }
        if (gone) {
            cite(basis, team, DEPARTURE, since);
            DEPARTURE.forEach(aspect -> subjects.begin(basis.program(), aspect.of(team), since));
        }
        List<CiteStatements.Statement> status = statements(basis, team, List.of(Aspect.STATUS), since);
        if (leaves) {
            statements.sayAnew(basis.program(), status);
        } else {
            statements.cite(basis.program(), status);
            subjects.begin(basis.program(), Aspect.STATUS.of(team), since);
        }
    }

    private void cite(RewriteTeam.Basis basis, String team, List<Aspect> aspects, LocalDate begins) {
        statements.cite(basis.program(), statements(basis, team, aspects, begins));
    }

    private static List<CiteStatements.Statement> statements(
            RewriteTeam.Basis basis, String team, List<Aspect> aspects, LocalDate begins) {
        return aspects.stream()
                .map(aspect -> new CiteStatements.Statement(team, aspect, begins, basis.certainty(), basis.cites()))
                .toList();
    }
}
