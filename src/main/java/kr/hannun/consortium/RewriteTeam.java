package kr.hannun.consortium;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hannun.search.AmendSubjects;
import kr.hannun.search.Subject;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Certainty;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import kr.hannun.source.WithdrawFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the team's own part of a draft into the rows: what it is called, how it came in and left. */
@Component
class RewriteTeam {

    private static final String EXIT = "delete from team_exit where consortium_id = :id";
    private static final String COUNTS = "delete from stated_count where consortium_id = :id";
    private static final String MEMBERS = "delete from membership where consortium_id = :id";

    private final Consortia consortia;
    private final CiteSources sources;
    private final CiteTeam citing;
    private final AmendSubjects naming;
    private final SubjectDirectory subjects;
    private final WithdrawFacts facts;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    RewriteTeam(
            Consortia consortia,
            CiteSources sources,
            CiteTeam citing,
            AmendSubjects naming,
            SubjectDirectory subjects,
            WithdrawFacts facts,
            EntityManager entities,
            JdbcClient jdbc) {
        this.consortia = consortia;
        this.sources = sources;
        this.citing = citing;
        this.naming = naming;
        this.subjects = subjects;
        this.facts = facts;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Whose edit it is, when, and on what it rests. */
    record Basis(ProgramId program, LocalDate today, Certainty certainty, List<SourceId> cites) {}

    /** Makes the team that was planned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void form(Basis basis, TeamComposition planned, TeamTerms terms) {
        Subject subject = new Subject("team", planned.code(), terms.name(), "teams/" + planned.slug());
        CitationId citation = Objects.requireNonNull(
                sources.cite(basis.program(), List.of(new CiteSources.Fact(subject, basis.certainty(), basis.cites())))
                        .get(planned.code()));
        consortia.save(new Consortium(basis.program(), nextPosition(basis.program()), planned, terms, citation));
        entities.flush();
        citing.formed(basis, planned.code(), terms);
    }

    /** After the last one, also where one before it was taken away. */
    private int nextPosition(ProgramId program) {
        return jdbc.sql("select coalesce(max(position), -1) + 1 from consortium where program_id = :program")
                .param("program", program.value())
                .query(Integer.class)
                .single();
    }

    /** Writes what the team became; every edit makes one new version of it, whatever it touches. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rewrite(Basis basis, TeamComposition before, TeamTerms is) {
        Consortium team = consortia.findById(before.id()).orElseThrow();
        TeamTerms was = before.terms();
        boolean sameRow = was.with(List.of()).equals(is.with(List.of()));
        if (sameRow || onlyBeside(was, is)) {
            entities.lock(team, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        if (sameRow) {
            return;
        }
        team.become(is, statusDay(basis, is));
        entities.flush();
        if (!was.name().equals(is.name())) {
            naming.rename(basis.program(), was.name(), is.name());
        }
        citing.rewritten(basis, before.code(), team.citation(), was, is);
    }

    /** Whether only what stands beside the team's row is different: by which rule it left, and what follows. */
    private static boolean onlyBeside(TeamTerms was, TeamTerms is) {
        Departure left = was.departure();
        Departure leaves = is.departure();
        return left != null
                && leaves != null
                && left.reason().equals(leaves.reason())
                && left.status().equals(leaves.status())
                && was.on(was.active(), null)
                        .with(List.of())
                        .equals(is.on(is.active(), null).with(List.of()));
    }

    private static PartialDate statusDay(Basis basis, TeamTerms is) {
        LocalDate last = is.lastDay();
        return PartialDate.of(last == null ? basis.today() : last);
    }

    /** Keeps by which rule the team left and what follows, where it left; the change it rests on stands by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepDeparture(
            ProgramId program, TeamComposition before, @Nullable TeamTerms is, MembershipChange change) {
        Departure left = before.terms().departure();
        Departure leaves = is == null ? null : is.departure();
        if (leaves == null && left != null) {
            delete(EXIT, before);
        } else if (leaves != null && !leaves.equals(left)) {
            jdbc.sql("insert into team_exit (consortium_id, change_id, rule, follow_up, decision_id)"
                            + " values (:team, :change, :rule, :followUp, :decision) on conflict (consortium_id) do update"
                            + " set change_id = excluded.change_id, rule = excluded.rule, follow_up = excluded.follow_up,"
                            + " decision_id = excluded.decision_id")
                    .param("team", before.id().value())
                    .param("change", change.id())
                    .param("rule", leaves.rule())
                    .param("followUp", leaves.followUp())
                    .param(
                            "decision",
                            leaves.decision() == null
                                    ? null
                                    : Objects.requireNonNull(
                                                    subjects.all(program).get(leaves.decision()))
                                            .value())
                    .update();
        }
    }

    /** Takes the team away, with its members and what was said of its size. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dissolve(ProgramId program, TeamComposition team) {
        entities.flush();
        List.of(EXIT, COUNTS, MEMBERS).forEach(statement -> delete(statement, team));
        jdbc.sql("delete from consortium where id = :id")
                .param("id", team.id().value())
                .update();
        facts.withdraw(
                program,
                Stream.of(
                                team.stints().stream().map(MembershipRecord::code),
                                team.terms().counts().stream().map(SaidCount::code),
                                Stream.of(team.code()))
                        .flatMap(codes -> codes)
                        .toList());
    }

    private void delete(String statement, TeamComposition team) {
        jdbc.sql(statement).param("id", team.id().value()).update();
    }

    /** Where a record of the team stands on its page. */
    static String place(TeamComposition team, String code) {
        return "teams/" + team.slug() + "#" + Subject.anchor(code);
    }
}
