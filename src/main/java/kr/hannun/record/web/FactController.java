package kr.hannun.record.web;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.exchange.FactBook;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One fact: as it is recorded, and the ways to put it right or take it out. */
@Controller
class FactController {

    private static final String FACT = "/programs/{program}/facts/{kind}/{key}";

    private final FactPages pages;
    private final WriteEntry record;
    private final RecordFrame frames;

    FactController(FactPages pages, WriteEntry record, RecordFrame frames) {
        this.pages = pages;
        this.record = record;
        this.frames = frames;
    }

    @GetMapping("/programs/{program}/record/page")
    @QueryParameters({"of", "page", "size"})
    ModelAndView onPage(Visit visit, Actor actor, @RequestParam(defaultValue = "") String of) {
        return new ModelAndView("record/page", Map.of("page", pages.onPage(visit, actor, of)));
    }

    @GetMapping(FACT)
    ModelAndView show(Visit visit, Actor actor, @PathVariable String kind, @PathVariable String key) {
        return page(visit, actor, kind, key, Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping(FACT + "/correction")
    ModelAndView correct(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String kind, @PathVariable String key) {
        return begin(visit, actor, typed, kind, key, FactLine.Act.CORRECT);
    }

    @PostMapping(FACT + "/withdrawal")
    ModelAndView withdraw(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String kind, @PathVariable String key) {
        return begin(visit, actor, typed, kind, key, FactLine.Act.WITHDRAW);
    }

    /** Begins an entry whose first line is about the fact; it rests on what the fact rested on until somebody says otherwise. */
    private ModelAndView begin(
            Visit visit, Actor actor, SubmittedFields typed, String kind, String key, FactLine.Act act) {
        FactBook.Fact fact = frames.fact(visit, kind, key).orElseThrow(FormAnswer::missing);
        FactLine line = new FactLine(1, act, kind, fact.key(), fact.cells());
        String source = fact.cells().getOrDefault("source_id", fact.cells().getOrDefault("source_a", ""));
        Outcome outcome = record.begin(actor, visit.head(), typed.identity(), source, List.of(line));
        return outcome instanceof Outcome.Done done
                ? FormAnswer.seeOther(visit.link(done.place() + (act == FactLine.Act.CORRECT ? "/lines/1" : "")))
                : FormAnswer.of(visit, typed, outcome, again -> page(visit, actor, kind, key, again));
    }

    private ModelAndView page(Visit visit, Actor actor, String kind, String key, Form form) {
        return pages.fact(visit, actor, kind, key, form)
                .map(page -> FormAnswer.page("record/fact", page, form))
                .orElseThrow(FormAnswer::missing);
    }
}
