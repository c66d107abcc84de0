package kr.hannun.record.web;

import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.exchange.FactLine;
import kr.hannun.record.EntryQueries;
import kr.hannun.record.RegisterSource;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Back;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 새 출처: a document that another form waits for; afterwards that form goes on with it. */
@Controller
class NewSourceController {

    private static final String BACK = "back";
    private static final String FIELD = "field";

    private final RecordHomePage pages;
    private final Documents documents;
    private final RegisterSource sources;
    private final EntryQueries entries;

    NewSourceController(RecordHomePage pages, Documents documents, RegisterSource sources, EntryQueries entries) {
        this.pages = pages;
        this.documents = documents;
        this.sources = sources;
        this.entries = entries;
    }

    @GetMapping("/programs/{program}/record/sources/new")
    @QueryParameters({BACK, FIELD})
    ModelAndView ask(Visit visit, Actor actor) {
        return page(
                visit,
                actor,
                Form.fresh(SubmittedFields.nothing(), visit.texts()),
                visit.asked(BACK),
                visit.asked(FIELD));
    }

    @PostMapping("/programs/{program}/record/sources")
    ModelAndView register(Visit visit, Actor actor, SubmittedFields typed) {
        return switch (documents.read(visit, typed)) {
            case Documents.Document.Wrong wrong ->
                page(visit, actor, Form.refused(typed, wrong.problems(), visit.texts()), typed);
            case Documents.Document.Taken taken ->
                taken.lines().isEmpty()
                        ? chosen(visit, typed, taken.reference())
                        : register(visit, actor, typed, taken.lines().getFirst());
        };
    }

    private ModelAndView register(Visit visit, Actor actor, SubmittedFields typed, FactLine line) {
        Outcome outcome = sources.register(
                actor, visit.head(), typed.identity(), line, visit.texts().say("record.source.why"));
        return outcome instanceof Outcome.Done done
                ? code(visit, actor, done.place())
                        .map(code -> chosen(visit, typed, code))
                        .orElseGet(() -> FormAnswer.seeOther(visit.link(done.place())))
                : FormAnswer.of(visit, typed, outcome, again -> page(visit, actor, again, typed));
    }

    /** The code that the document was given; none while it waits for a second person. */
    private Optional<String> code(Visit visit, Actor actor, String entry) {
        return entries.view(visit.head(), actor, EntryController.number(entry.replaceFirst("^record/", "")))
                .map(view -> view.entry().source())
                .filter(code -> !code.startsWith("@"));
    }

    /** Back to the form that waits, with the document named in it. */
    private static ModelAndView chosen(Visit visit, SubmittedFields typed, String code) {
        String field = typed.text(FIELD);
        return typed.given(BACK).isPresent() && field.matches("[a-z_]{1,30}")
                ? FormAnswer.seeOther(UriComponentsBuilder.fromUriString(Back.of(typed.text(BACK)))
                        .replaceQueryParam(field, code)
                        .build(true)
                        .toUriString())
                : FormAnswer.seeOther(visit.link("sources/" + code));
    }

    private ModelAndView page(Visit visit, Actor actor, Form form, SubmittedFields typed) {
        return page(
                visit,
                actor,
                form,
                typed.given(BACK).orElse(null),
                typed.given(FIELD).orElse(null));
    }

    private ModelAndView page(Visit visit, Actor actor, Form form, @Nullable String back, @Nullable String field) {
        return FormAnswer.page("record/source", pages.source(visit, actor, form, back, field), form);
    }
}
