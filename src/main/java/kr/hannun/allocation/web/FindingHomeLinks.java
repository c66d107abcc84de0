package kr.hannun.allocation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hannun.allocation.AllocationQueries;
import kr.hannun.allocation.DispositionQueries;
import kr.hannun.allocation.Examination;
import kr.hannun.allocation.OverlapRule;
import kr.hannun.audit.Head;
import kr.hannun.program.CurrentPrograms;
import kr.hannun.shared.Actor;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The findings of possible double support that wait for an answer, on the desk of whoever keeps the record. */
@Component
@Order(HomeLinks.TO_WATCH)
class FindingHomeLinks implements HomeLinks {

    private final CurrentPrograms programs;
    private final AllocationQueries allocations;
    private final DispositionQueries dispositions;
    private final Clock clock;

    FindingHomeLinks(
            CurrentPrograms programs, AllocationQueries allocations, DispositionQueries dispositions, Clock clock) {
        this.programs = programs;
        this.allocations = allocations;
        this.dispositions = dispositions;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> waiting(SiteContext visit, Actor actor) {
        return actor.keeps()
                ? programs.all().stream()
                        .flatMap(program -> waiting(visit, program))
                        .map(HomeTask::of)
                        .toList()
                : List.of();
    }

    /** The readings are kept under the programme's head, so that a programme at rest costs one look at its head. */
    private Stream<Link> waiting(SiteContext visit, CurrentPrograms.Current program) {
        Head head = program.head();
        Map<OverlapRule, List<Examination>> examined =
                dispositions.examine(head, allocations.ledger(head, LocalDate.now(clock)));
        List<Examination> all =
                examined.values().stream().flatMap(Collection::stream).toList();
        long open = all.stream().filter(Examination::isOpen).count();
        long overtaken = all.stream()
                .filter(each -> each.answer() != null && each.isOpen())
                .count();
        return open == 0
                ? Stream.empty()
                : Stream.of(Link.to(
                        visit.link(program.address("support")) + "#overlaps",
                        visit.texts()
                                .say(
                                        "allocation.desk",
                                        visit.texts().say(program.name()),
                                        open,
                                        all.size(),
                                        overtaken)));
    }
}
