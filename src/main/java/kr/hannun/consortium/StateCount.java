package kr.hannun.consortium;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Outcome;
import kr.hannun.search.Codes;
import kr.hannun.search.Subject;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.NewRows;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records how many members somebody said a team has, named or not. */
@Component
public class StateCount {

    private final EditDesk desk;
    private final Consortia consortia;
    private final CiteSources sources;
    private final ChangeBook book;
    private final EntityManager entities;
    private final Codes codes;
    private final JdbcTemplate jdbc;

    StateCount(
            EditDesk desk,
            Consortia consortia,
            CiteSources sources,
            ChangeBook book,
            EntityManager entities,
            Codes codes,
            JdbcTemplate jdbc) {
        this.desk = desk;
        this.consortia = consortia;
        this.sources = sources;
        this.book = book;
        this.entities = entities;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /**
     * A stated size.
     *
     * @param kind code of {@code consortium_counts.kind}
     * @param kindName what that is called
     * @param includesLead whether the lead is counted in, or null where nobody said
     * @param asOf the day it speaks of, or null where nobody said
     */
    public record Command(
            Target target,
            String kind,
            LocalizedText kindName,
            int number,
            @Nullable Boolean includesLead,
            @Nullable PartialDate asOf,
            @Nullable LocalizedText note,
            Grounds grounds) {}

    /** Records it; nothing that was stated before is touched. */
    public Outcome state(Actor actor, Command command) {
        return desk.take(actor, command.target(), lineup -> check(actor, command, lineup));
    }

    private Outcome check(Actor actor, Command command, Lineup lineup) {
        Optional<SourceId> source = book.source(command.target().program(), command.grounds());
        List<Problem> problems = problems(command, source.isPresent());
        return problems.isEmpty() ? state(actor, command, lineup, source.orElse(null)) : new Outcome.Refused(problems);
    }

    private List<Problem> problems(Command command, boolean sourced) {
        List<Problem> problems = new ArrayList<>();
        if (command.number() < 0) {
            problems.add(Problem.of("number", "consortium.problem.no-number"));
        }
        if (command.grounds().source() != null && !sourced) {
            problems.add(Problem.of("source", "consortium.problem.no-such-source"));
        }
        problems.addAll(command.grounds().problems(effective(command), "asOf", desk.today()));
        return problems;
    }

    private PartialDate effective(Command command) {
        PartialDate asOf = command.asOf();
        return asOf == null ? PartialDate.of(desk.today()) : asOf;
    }

    private Outcome state(Actor actor, Command command, Lineup lineup, @Nullable SourceId source) {
        Target target = command.target();
        entities.lock(consortia.findById(lineup.id()).orElseThrow(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        String code = "CN-%02d".formatted(codes.next(target.program(), "CN-"));
        write(
                command,
                lineup,
                code,
                book.cites(target.program(), source, command.grounds().document()));
        Filing filing = new Filing(
                target.program(),
                lineup.id(),
                ChangeKind.COUNT,
                Requirement.NOTHING,
                effective(command),
                command.grounds(),
                source,
                Filing.Asked.NOTHING);
        MembershipChange change = book.enter(filing, actor);
        EventDetails told = new EventDetails(
                target.program(),
                actor.key(),
                ChangeBook.detail(ChangeKind.COUNT, change.number(), command.grounds(), command.asOf()),
                List.of(lineup.code(), code),
                List.of(
                        new Change("counted", null, command.kind()),
                        new Change("number", null, Integer.toString(command.number()))));
        book.done(change, code, lineup.version() + 1, told.changes(), new TeamEvent.CountStated(told));
        return new Outcome.Done("teams/" + target.team() + "#" + Subject.anchor(code));
    }

    private void write(Command command, Lineup lineup, String code, List<SourceId> cites) {
        String place = "teams/" + lineup.slug() + "#" + Subject.anchor(code);
        Subject subject = new Subject("count", code, command.kindName(), place);
        var citations = sources.cite(
                command.target().program(),
                List.of(new CiteSources.Fact(subject, command.grounds().certainty(), cites)));
        NewRows rows = new NewRows("stated_count");
        rows.row()
                .set("id", TypedId.next())
                .set("program_id", command.target().program())
                .set("code", code)
                .set("consortium_id", lineup.id())
                .set("kind", command.kind())
                .set("number", command.number())
                .set("includes_lead", command.includesLead())
                .set("as_of", command.asOf())
                .set("citation_id", citations.get(code))
                .text("note", command.note());
        rows.write(jdbc);
    }
}
