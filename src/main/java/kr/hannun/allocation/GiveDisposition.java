package kr.hannun.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Submission;
import kr.hannun.audit.Trail;
import kr.hannun.audit.WriteCourse;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a finding of possible double support with a reason, or takes the answer back; what was said before stays. */
@Component
public class GiveDisposition {

    private final WriteCourse course;
    private final Trail trail;
    private final AllocationQueries allocations;
    private final DispositionQueries dispositions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GiveDisposition(
            WriteCourse course,
            Trail trail,
            AllocationQueries allocations,
            DispositionQueries dispositions,
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.course = course;
        this.trail = trail;
        this.allocations = allocations;
        this.dispositions = dispositions;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Says what the finding is. */
    public Outcome give(Actor actor, FindingTarget target, DispositionKind kind, String why) {
        return take(actor, target, found -> {
            Disposition before = found.answer();
            boolean said =
                    before != null && before.kind() == kind && before.why().equals(why);
            return said && !found.isOpen()
                    ? Outcome.Refused.of("kind", "allocation.problem.said-already")
                    : keep(actor, target, found, kind, why);
        });
    }

    /** Takes the answer back, so that the finding is open again. */
    public Outcome withdraw(Actor actor, FindingTarget target, String why) {
        return take(
                actor,
                target,
                found -> found.answer() == null || found.version() == 0
                        ? Outcome.Refused.of("withdrawal_why", "allocation.problem.nothing-said")
                        : keep(actor, target, found, null, why));
    }

    /** Coordinators and administrators keep the record; they answer the finding as the form showed it or not at all. */
    private Outcome take(Actor actor, FindingTarget target, Function<Examination, Outcome> work) {
        return course.take(new Submission(actor, actor.keeper(), target.program(), target.once()), () -> {
            Head head = trail.head(target.slug()).orElseThrow();
            return dispositions
                    .find(head, allocations.ledger(head, LocalDate.now(clock)), target.finding())
                    .map(found -> found.isAsShown(target) ? work.apply(found) : new Outcome.Stale())
                    .orElseGet(Outcome.Missing::new);
        });
    }

    private Outcome keep(
            Actor actor, FindingTarget target, Examination found, @Nullable DispositionKind kind, String why) {
        Finding finding = found.finding();
        jdbc.sql("insert into support_disposition (program_id, finding, number, question, kind, why, grounds, given_by)"
                        + " values (:program, :finding, :number, :question, :kind, :why, :grounds, :by)")
                .param("program", target.program().value())
                .param("finding", finding.name())
                .param("number", found.version() + 1)
                .param("question", finding.question())
                .param("kind", kind == null ? null : kind.name())
                .param("why", why)
                .param("grounds", json.writeValueAsString(finding.grounds()))
                .param("by", actor.key())
                .update();
        EventDetails told = new EventDetails(
                target.program(), actor.key(), Map.of("why", why), concerns(target, finding), changes(found, kind));
        events.publishEvent(
                kind == null
                        ? new DispositionEvent.DispositionWithdrawn(told)
                        : new DispositionEvent.DispositionGiven(told));
        return new Outcome.Done("support/findings/" + finding.name());
    }

    private static List<Change> changes(Examination found, @Nullable DispositionKind kind) {
        Finding finding = found.finding();
        Disposition before = found.answer();
        String lines = finding.lines().map(SupportRow::code).collect(Collectors.joining(", "));
        return List.of(
                new Change("finding", finding.rule(), finding.rule()),
                new Change("support-lines", lines, lines),
                new Change(
                        "disposition",
                        before == null
                                ? null
                                : Objects.requireNonNull(before.kind()).name(),
                        kind == null ? null : kind.name()));
    }

    /** The codes of the lines, of the teams and of the organisation. */
    private List<String> concerns(FindingTarget target, Finding finding) {
        Party organization = finding.organization();
        List<String> parties = jdbc.sql("select code from consortium where program_id = :program and slug = any(:teams)"
                        + " union all select l.code from organization o"
                        + " join organization_listing l on l.organization_id = o.id and l.program_id = :program"
                        + " where o.slug = :organization")
                .param("program", target.program().value())
                .param("teams", finding.teams().stream().map(Party::slug).toArray(String[]::new))
                .param("organization", organization == null ? null : organization.slug())
                .query((row, number) -> row.getString("code"))
                .list();
        return Stream.concat(finding.lines().map(SupportRow::code), parties.stream())
                .distinct()
                .toList();
    }
}
