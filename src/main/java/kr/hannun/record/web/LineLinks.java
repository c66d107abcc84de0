package kr.hannun.record.web;

import java.util.List;
import java.util.Set;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.shell.Link;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Component;

/** The ways to the next line of an entry: first what a document mostly says, then whatever else can be recorded. */
@Component
class LineLinks {

    private static final List<String> HAPPENED = List.of(
            "events",
            "evaluation_results",
            "milestone_plan_history",
            "milestone_outcomes",
            "support",
            "models",
            "benchmark_results");
    private static final List<String> SAID = List.of(
            "consortia",
            "memberships",
            "organizations",
            "milestones",
            "team_themes",
            "team_capabilities",
            "quotes",
            "applications",
            "consortium_counts");

    /** A programme is founded once, and which fact revises which follows from a change. */
    private static final Set<String> NOT_ASKED = Set.of("program", "revisions");

    private final FactBook book;

    LineLinks(FactBook book) {
        this.book = book;
    }

    List<EntryPage.LineChoices> of(Visit visit, CellWords cells, String place) {
        List<Link> changed = book.kinds().stream()
                .filter(kind -> !kind.revisable().isEmpty())
                .map(kind -> door(visit, place, kind.name(), FactLine.Act.REVISE, changed(visit, cells, kind)))
                .toList();
        List<String> rest = book.kinds().stream()
                .map(FactKind::name)
                .filter(kind -> !HAPPENED.contains(kind) && !SAID.contains(kind) && !NOT_ASKED.contains(kind))
                .toList();
        return List.of(
                new EntryPage.LineChoices(
                        visit.texts().say("record.add.happened"), doors(visit, cells, place, HAPPENED)),
                new EntryPage.LineChoices(visit.texts().say("record.add.changed"), changed),
                new EntryPage.LineChoices(visit.texts().say("record.add.said"), doors(visit, cells, place, SAID)),
                new EntryPage.LineChoices(visit.texts().say("record.add.words"), doors(visit, cells, place, rest)));
    }

    private static String changed(Visit visit, CellWords cells, FactKind kind) {
        return kind.revisedAsAWhole()
                ? visit.texts().say("record.add.revise", cells.kind(kind.name()))
                : visit.texts().say("record.add.revise." + kind.name());
    }

    private static List<Link> doors(Visit visit, CellWords cells, String place, List<String> kinds) {
        return kinds.stream()
                .map(kind -> door(visit, place, kind, FactLine.Act.ADD, cells.kind(kind)))
                .toList();
    }

    private static Link door(Visit visit, String place, String kind, FactLine.Act act, String text) {
        String revising = act == FactLine.Act.REVISE ? "&act=" + act.code() : "";
        return Link.to(visit.link(place + "/lines/new?of=" + kind + revising), text);
    }
}
