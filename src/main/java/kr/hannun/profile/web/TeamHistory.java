package kr.hannun.profile.web;

import java.util.Comparator;
import java.util.List;
import kr.hannun.program.ProgramQueries.EventRow;
import kr.hannun.search.Subject;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** What happened to a team by the day, newest first. */
class TeamHistory {

    private TeamHistory() {}

    /** The events, later ones left out; and the ways to what was changed in the record of the team. */
    public record Section(List<Row> rows, String record, String changes) {}

    /** An event; the row stands, with its anchor, in the programme's history. */
    public record Row(When when, Link event, @Nullable FootnoteRef mark) {}

    static Section of(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        String place = "teams/" + facts.team().slug();
        List<EventRow> own = facts.course().events().stream()
                .filter(event -> place.equals(event.aboutPlace()))
                .toList();
        List<Row> rows = own.stream()
                .filter(event -> event.happenedOn().hasBegunOn(visit.day().on()))
                .sorted(Comparator.comparing(EventRow::happenedOn).reversed())
                .map(event -> new Row(
                        visit.texts().when(event.happenedOn()),
                        Link.to(
                                visit.link("history#" + Subject.anchor(event.code())),
                                visit.texts().say(event.title())),
                        notes.mark(event.citation())))
                .toList();
        return new Section(
                rows,
                visit.link(place + "/history"),
                visit.link("changes?team=" + facts.team().slug()));
    }
}
