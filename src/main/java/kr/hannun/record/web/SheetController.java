package kr.hannun.record.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.audit.Outcome;
import kr.hannun.record.DocumentCells;
import kr.hannun.record.EnterSheet;
import kr.hannun.record.SheetComparison;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A sheet that came back: compared with the record, made into an entry, put away. */
@Controller
class SheetController {

    private static final String SHEET = "/programs/{program}/record/sheets/{sheet}";

    private final SheetPage pages;
    private final Documents documents;
    private final EnterSheet entering;

    SheetController(SheetPage pages, Documents documents, EnterSheet entering) {
        this.pages = pages;
        this.documents = documents;
        this.entering = entering;
    }

    @GetMapping(SHEET)
    ModelAndView show(Visit visit, Actor actor, @PathVariable String sheet) {
        SheetComparison comparison =
                pages.compared(visit, actor, identity(sheet)).orElseThrow(FormAnswer::missing);
        return page(visit, actor, sheet, Form.fresh(SheetForm.fresh(comparison), visit.texts()));
    }

    @PostMapping(SHEET + "/entry")
    ModelAndView enter(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String sheet) {
        Optional<SheetComparison> comparison = pages.compared(visit, actor, identity(sheet));
        if (comparison.isEmpty()) {
            return answer(visit, actor, typed, sheet, EnterSheet.Chosen.nothing(identity(sheet)));
        }
        SheetForm form = new SheetForm(comparison.get(), typed);
        List<Problem> undecided = form.problems();
        return switch (documents.read(visit, typed)) {
            case Documents.Document.Wrong wrong -> refused(visit, actor, typed, sheet, undecided, wrong.problems());
            case Documents.Document.Taken taken ->
                undecided.isEmpty()
                        ? answer(visit, actor, typed, sheet, chosen(form, identity(sheet), taken))
                        : refused(visit, actor, typed, sheet, undecided, List.of());
        };
    }

    private static EnterSheet.Chosen chosen(SheetForm form, UUID sheet, Documents.Document.Taken document) {
        return new EnterSheet.Chosen(
                sheet,
                form.typed().version(),
                form.used(),
                form.left(),
                form.withdrawn(),
                document.reference(),
                document.lines(),
                DocumentCells.said(document.reference(), document.cells().getOrDefault("kind", "")));
    }

    private ModelAndView answer(
            Visit visit, Actor actor, SubmittedFields typed, String sheet, EnterSheet.Chosen chosen) {
        return FormAnswer.of(
                visit,
                typed,
                entering.enter(actor, visit.head(), typed.identity(), chosen),
                again -> page(visit, actor, sheet, again));
    }

    @PostMapping(SHEET + "/discarding")
    ModelAndView discard(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String sheet) {
        Outcome outcome = entering.discard(actor, visit.head(), typed.identity(), identity(sheet));
        return FormAnswer.of(visit, typed, outcome, again -> page(visit, actor, sheet, again));
    }

    private ModelAndView refused(
            Visit visit, Actor actor, SubmittedFields typed, String sheet, List<Problem> some, List<Problem> more) {
        List<Problem> problems = Stream.concat(some.stream(), more.stream()).toList();
        return page(visit, actor, sheet, Form.refused(typed, problems, visit.texts()));
    }

    private ModelAndView page(Visit visit, Actor actor, String sheet, Form form) {
        return pages.page(visit, actor, identity(sheet), form)
                .map(page -> FormAnswer.page("record/sheet", page, form))
                .orElseThrow(FormAnswer::missing);
    }

    /** The sheet in an address; anything else is nothing that is here. */
    private static UUID identity(String sheet) {
        try {
            return UUID.fromString(sheet);
        } catch (IllegalArgumentException none) {
            throw FormAnswer.missing();
        }
    }
}
