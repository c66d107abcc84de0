package kr.hannun.record.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.JudgeLines;
import kr.hannun.exchange.LineFault;
import kr.hannun.exchange.TakeLines;
import kr.hannun.record.EntryQueries;
import kr.hannun.record.EntryQueries.EntryRow;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One entry: its lines as sentences, what stands against them, and what can be done with it. */
@Component
class EntryPage {

    private final EntryQueries entries;
    private final EntryLineRows rows;
    private final JudgeLines judge;
    private final RecordFrame frames;
    private final LineLinks doors;

    EntryPage(EntryQueries entries, EntryLineRows rows, JudgeLines judge, RecordFrame frames, LineLinks doors) {
        this.entries = entries;
        this.rows = rows;
        this.judge = judge;
        this.frames = frames;
        this.doors = doors;
    }

    /**
     * An entry.
     *
     * @param said what stands against other facts of the record, where the lines touch them
     */
    public record OneEntry(
            Frame frame,
            Form form,
            EntryRow entry,
            String symbol,
            String state,
            Link document,
            EntryLineRows.Part lines,
            List<String> said,
            boolean ready,
            List<LineChoices> doors,
            Actions actions) {}

    /** What can be written down next, under one heading. */
    public record LineChoices(String title, List<Link> kinds) {}

    /** Where the forms of an entry go. */
    public record Actions(String confirm, String second, String giveBack, String reverse, String discard) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<OneEntry> entry(Visit visit, Actor actor, int number, Form form) {
        actor.mustKeep();
        return entries.view(visit.head(), actor, number).map(view -> entry(visit, view, form));
    }

    private OneEntry entry(Visit visit, EntryQueries.View view, Form form) {
        Texts texts = visit.texts();
        EntryRow entry = view.entry();
        String place = "record/" + entry.number();
        List<FactLine> lines = view.lines().stream().map(TakeLines.Taken::line).toList();
        List<LineFault> faults = entry.isOpen() ? judge.judge(visit.head(), lines) : List.of();
        CellWords cells = frames.words(visit, lines);
        Form shown = suggested(entry, form);
        return new OneEntry(
                RecordFrame.frame(visit, List.of(RecordFrame.desk(visit)), texts.say("record.entry", entry.number())),
                shown,
                entry,
                RecordFrame.symbol(entry.state()),
                texts.say("record.state." + entry.state().code()),
                frames.document(visit, entry),
                rows.of(visit, cells, view, faults, form),
                faults.stream()
                        .filter(fault -> fault.line() == 0)
                        .map(fault -> texts.say(
                                "record.problem.elsewhere", String.valueOf(fault.fact()), texts.say(fault.text())))
                        .distinct()
                        .toList(),
                entry.isDraft() && faults.isEmpty() && !lines.isEmpty(),
                entry.isDraft() ? doors.of(visit, cells, place) : List.of(),
                new Actions(
                        visit.link(place + "/confirmation"),
                        visit.link(place + "/second"),
                        visit.link(place + "/return"),
                        visit.link(place + "/reversal"),
                        visit.link(place + "/discarding")));
    }

    /** A draft that was made with a reason proposes it. */
    private static Form suggested(EntryRow entry, Form form) {
        String why = entry.why();
        boolean asked = form.typed().fields().containsKey(EntryController.WHY);
        return entry.isDraft() && why != null && !asked ? form.with(Map.of(EntryController.WHY, why)) : form;
    }
}
