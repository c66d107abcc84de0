package kr.hannun.consortium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.search.ListSubjects;
import kr.hannun.search.Subject;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Aspect;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.CiteStatements;
import kr.hannun.source.SourceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a draft into the rows. The lead may not be held twice even for a moment, so what shrinks is written first, then
 * what grows, then what is new; every edit makes a new version of the team.
 */
@Component
class MembershipWriter {

    private final RewriteTeam teams;
    private final RecordCounts counts;
    private final Memberships memberships;
    private final ListSubjects subjects;
    private final CiteSources sources;
    private final CiteStatements statements;

    MembershipWriter(
            RewriteTeam teams,
            RecordCounts counts,
            Memberships memberships,
            ListSubjects subjects,
            CiteSources sources,
            CiteStatements statements) {
        this.teams = teams;
        this.counts = counts;
        this.memberships = memberships;
        this.subjects = subjects;
        this.sources = sources;
        this.statements = statements;
    }

    /** Writes it; the sources stand behind what is new or corrected, and behind the end of what ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(
            ProgramId program, ProposedRoster draft, ChangeKind kind, Certainty certainty, List<SourceId> cites) {
        TeamComposition team = draft.lineup();
        TeamTerms terms = draft.terms();
        RewriteTeam.Basis basis = new RewriteTeam.Basis(program, draft.today(), certainty, cites);
        if (terms == null) {
            teams.dissolve(program, team);
            return;
        }
        if (team.isPlanned()) {
            teams.form(basis, team, terms);
        } else {
            teams.rewrite(basis, team, terms);
            counts.write(basis, team, terms);
        }
        Map<String, Membership> rows = new LinkedHashMap<>();
        memberships.findByConsortiumId(team.id()).forEach(row -> rows.put(row.code(), row));
        List<ProposedRoster.Touched> touched = draft.touched();
        touched.forEach(each -> shrink(rows, each));
        memberships.flush();
        touched.forEach(each -> rewrite(program, rows, each, kind, certainty, cites));
        memberships.flush();
        open(program, draft, certainty, cites);
        memberships.flush();
    }

    private void shrink(Map<String, Membership> rows, ProposedRoster.Touched touched) {
        MembershipRecord was = touched.before();
        MembershipRecord is = touched.after();
        if (was == null) {
            return;
        }
        Membership row = found(rows, was.code());
        if (is == null) {
            memberships.delete(row);
        } else {
            MembershipRecord.common(was.active(), is.active()).map(was::on).ifPresent(row::become);
        }
    }

    private void rewrite(
            ProgramId program,
            Map<String, Membership> rows,
            ProposedRoster.Touched touched,
            ChangeKind kind,
            Certainty certainty,
            List<SourceId> cites) {
        MembershipRecord was = touched.before();
        MembershipRecord is = touched.after();
        if (was == null || is == null) {
            return;
        }
        Membership row = found(rows, was.code());
        row.become(is);
        if (!was.active().from().equals(is.active().from())) {
            subjects.begin(program, is.code(), is.active().from());
        }
        if (kind == ChangeKind.CORRECTION) {
            sources.correct(row.citation(), certainty, cites);
        }
        statements.cite(program, said(was, is, certainty, cites));
    }

    /** What the record says now that it did not say before, each a statement that these sources make. */
    private static List<CiteStatements.Statement> said(
            MembershipRecord was, MembershipRecord is, Certainty certainty, List<SourceId> cites) {
        List<CiteStatements.Statement> said = new ArrayList<>();
        if (is.statedUntil() != null && !is.statedUntil().equals(was.statedUntil())) {
            said.add(new CiteStatements.Statement(
                    is.code(), Aspect.EXIT, is.statedUntil().last(), certainty, cites));
        }
        if (is.field() != null && !is.field().equals(was.field())) {
            said.add(new CiteStatements.Statement(is.code(), Aspect.FIELD, null, certainty, cites));
        }
        return said;
    }

    private void open(ProgramId program, ProposedRoster draft, Certainty certainty, List<SourceId> cites) {
        List<MembershipRecord> opened = draft.touched().stream()
                .filter(each -> each.before() == null)
                .map(ProposedRoster.Touched::either)
                .toList();
        Map<String, CitationId> citations = sources.cite(
                program,
                opened.stream()
                        .map(stint -> new CiteSources.Fact(subject(draft, stint), certainty, cites))
                        .toList());
        memberships.saveAll(opened.stream()
                .map(stint -> new Membership(program, draft.lineup().id(), stint, found(citations, stint.code())))
                .toList());
    }

    private static Subject subject(ProposedRoster draft, MembershipRecord stint) {
        String place = RewriteTeam.place(draft.lineup(), stint.code());
        return new Subject("membership", stint.code(), stint.party().name(), place)
                .beginning(stint.active().from());
    }

    private static <T> T found(Map<String, T> known, String code) {
        return Objects.requireNonNull(known.get(code), code);
    }
}
