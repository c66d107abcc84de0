package kr.hannun.record.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.exchange.FactLine;
import kr.hannun.record.WriteEntry;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 자료에서 입력: the desk on which the record is kept, and where an entry begins. */
@Controller
class RecordController {

    private final RecordHomePage pages;
    private final Documents documents;
    private final WriteEntry record;

    RecordController(RecordHomePage pages, Documents documents, WriteEntry record) {
        this.pages = pages;
        this.documents = documents;
        this.record = record;
    }

    @GetMapping("/programs/{program}/record")
    @QueryParameters({"page", "size"})
    ModelAndView desk(Visit visit, Actor actor) {
        return new ModelAndView("record/desk", Map.of("page", pages.desk(visit, actor)));
    }

    @GetMapping("/programs/{program}/record/new")
    ModelAndView ask(Visit visit, Actor actor) {
        return form(visit, actor, Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping("/programs/{program}/record")
    ModelAndView begin(Visit visit, Actor actor, SubmittedFields typed) {
        return switch (documents.read(visit, typed)) {
            case Documents.Document.Taken taken -> begin(visit, actor, typed, taken.reference(), taken.lines());
            case Documents.Document.Wrong wrong ->
                form(visit, actor, Form.refused(typed, wrong.problems(), visit.texts()));
        };
    }

    private ModelAndView begin(Visit visit, Actor actor, SubmittedFields typed, String source, List<FactLine> first) {
        UUID once = typed.identity();
        return FormAnswer.of(
                visit,
                typed,
                record.begin(actor, visit.head(), once, source, first),
                again -> form(visit, actor, again));
    }

    private ModelAndView form(Visit visit, Actor actor, Form form) {
        return FormAnswer.page("record/new", pages.beginning(visit, actor, form), form);
    }
}
