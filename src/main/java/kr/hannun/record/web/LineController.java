package kr.hannun.record.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.TakeLines;
import kr.hannun.record.DocumentCells;
import kr.hannun.record.EntryQueries;
import kr.hannun.record.EntryTarget;
import kr.hannun.record.WriteEntry;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One line of an entry: written, put right, taken out again. */
@Controller
class LineController {

    private static final String LINES = "/programs/{program}/record/{number}/lines";
    private static final String KIND = "of";
    private static final String ACT = "act";

    /** Not the version that a statement has: the fields of a line are called like the columns of its kind. */
    private static final String VERSION = "entry_version";

    private final LinePages pages;
    private final RecordFrame frames;
    private final EntryQueries entries;
    private final WriteEntry record;
    private final FactBook book;

    LineController(LinePages pages, RecordFrame frames, EntryQueries entries, WriteEntry record, FactBook book) {
        this.pages = pages;
        this.frames = frames;
        this.entries = entries;
        this.record = record;
        this.book = book;
    }

    @GetMapping(LINES + "/new")
    @QueryParameters({"of", "act", "about"})
    ModelAndView ask(
            Visit visit,
            Actor actor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String about) {
        EntryQueries.View view = draft(visit, actor, number);
        Map<String, String> beginning = new HashMap<>(beginning(visit, view));
        beginning.put(Inputs.ABOUT, about);
        return page(
                visit, actor, view, blank(view, of, act), Form.fresh(SubmittedFields.with(beginning), visit.texts()));
    }

    /** A further line: a new fact, or one that is otherwise now. */
    private FactLine blank(EntryQueries.View view, String kind, String act) {
        FactKind found = frames.kind(kind);
        boolean revises =
                act.equals(FactLine.Act.REVISE.code()) && !found.revisable().isEmpty();
        return new FactLine(
                view.entry().lastLine() + 1,
                revises ? FactLine.Act.REVISE : FactLine.Act.ADD,
                found.name(),
                null,
                Map.of());
    }

    /** A new fact rests on the entry's document, as surely as a document of that kind can say it. */
    private Map<String, String> beginning(Visit visit, EntryQueries.View view) {
        String source = view.entry().source();
        String kind = view.lines().stream()
                .map(TakeLines.Taken::line)
                .filter(line -> line.reference().equals(source))
                .map(FactLine::cells)
                .findFirst()
                .or(() -> book.find(visit.head(), "sources", source).map(FactBook.Fact::cells))
                .map(cells -> cells.getOrDefault("kind", ""))
                .orElse("");
        return DocumentCells.said(source, kind);
    }

    @PostMapping(LINES)
    ModelAndView add(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String number) {
        EntryQueries.View view = draft(visit, actor, number);
        return write(visit, actor, typed, view, blank(view, typed.text(KIND), typed.text(ACT)));
    }

    @GetMapping(LINES + "/{line}")
    ModelAndView show(Visit visit, Actor actor, @PathVariable String number, @PathVariable String line) {
        EntryQueries.View view = draft(visit, actor, number);
        FactLine found = line(view, line);
        SubmittedFields shown = LineForm.shown(frames.kind(found.kind()), found.cells());
        shown.fields().add(Inputs.ABOUT, String.valueOf(found.code()));
        return page(visit, actor, view, found, Form.fresh(shown, visit.texts()));
    }

    @PostMapping(LINES + "/{line}")
    ModelAndView edit(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String number, @PathVariable String line) {
        EntryQueries.View view = draft(visit, actor, number);
        return write(visit, actor, typed, view, line(view, line));
    }

    private ModelAndView write(
            Visit visit, Actor actor, SubmittedFields typed, EntryQueries.View view, FactLine before) {
        FactKind kind = frames.kind(before.kind());
        List<FactLine> present =
                view.lines().stream().map(TakeLines.Taken::line).toList();
        LineForm form = new LineForm(kind, typed, frames.sources(visit, present).read(kind, typed));
        Optional<FactLine> line = written(visit, form, before);
        List<Problem> problems = form.problems();
        if (line.isEmpty()) {
            problems = List.of(Problem.of(Inputs.ABOUT, "record.problem.about-missing"));
        } else if (problems.isEmpty()) {
            problems = LineForm.problems(line.get(), pages.faults(visit, present, line.get()));
        }
        return problems.isEmpty()
                ? write(visit, actor, typed, view, before, line.orElseThrow())
                : page(visit, actor, view, before, Form.refused(typed, problems, visit.texts()));
    }

    private ModelAndView write(
            Visit visit, Actor actor, SubmittedFields typed, EntryQueries.View view, FactLine before, FactLine line) {
        EntryTarget target = EntryController.target(visit, typed, view.entry().number(), VERSION);
        Outcome outcome = line.number() > view.entry().lastLine()
                ? record.add(actor, target, line)
                : record.write(actor, target, line);
        return FormAnswer.of(visit, typed, outcome, again -> page(visit, actor, view, before, again));
    }

    /** The line as it was typed, or nothing where it does not say which fact is otherwise now. */
    private Optional<FactLine> written(Visit visit, LineForm form, FactLine before) {
        if (before.act() != FactLine.Act.REVISE) {
            return Optional.of(
                    new FactLine(before.number(), before.act(), before.kind(), before.code(), form.cells(before)));
        }
        return book.find(visit.head(), before.kind(), form.typed().text(Inputs.ABOUT))
                .map(fact -> new FactLine(
                        before.number(), before.act(), before.kind(), fact.key(), form.revised(fact.cells())));
    }

    private ModelAndView page(Visit visit, Actor actor, EntryQueries.View view, FactLine line, Form form) {
        boolean isNew = line.number() > view.entry().lastLine();
        String place = "record/" + view.entry().number() + "/lines" + (isNew ? "" : "/" + line.number());
        return FormAnswer.page("record/line", pages.line(visit, actor, view, line, place, form), form);
    }

    /** The person's own draft; what was confirmed or is another's cannot be written into. */
    private EntryQueries.View draft(Visit visit, Actor actor, String number) {
        return entries.view(visit.head(), actor, EntryController.number(number))
                .filter(view -> view.entry().isDraft())
                .orElseThrow(FormAnswer::missing);
    }

    private static FactLine line(EntryQueries.View view, String line) {
        int number = EntryController.number(line);
        return view.lines().stream()
                .map(TakeLines.Taken::line)
                .filter(present -> present.number() == number && present.act() != FactLine.Act.WITHDRAW)
                .findFirst()
                .orElseThrow(FormAnswer::missing);
    }
}
