package kr.hannun.record.web;

import java.util.List;
import java.util.function.BiFunction;
import kr.hannun.audit.Outcome;
import kr.hannun.record.ConfirmEntry;
import kr.hannun.record.EntryTarget;
import kr.hannun.record.ReverseEntry;
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
import org.springframework.web.servlet.ModelAndView;

/** One entry: looked over, confirmed as one act, taken back as one. */
@Controller
class EntryController {

    private static final String ENTRY = "/programs/{program}/record/{number}";
    static final String WHY = "why";
    private static final int LONGEST_REASON = 500;

    private final EntryPage pages;
    private final ConfirmEntry confirmation;
    private final ReverseEntry reversal;
    private final WriteEntry drafts;

    EntryController(EntryPage pages, ConfirmEntry confirmation, ReverseEntry reversal, WriteEntry drafts) {
        this.pages = pages;
        this.confirmation = confirmation;
        this.reversal = reversal;
        this.drafts = drafts;
    }

    @GetMapping(ENTRY)
    @QueryParameters({"page", "size"})
    ModelAndView show(Visit visit, Actor actor, @PathVariable String number) {
        return page(visit, actor, number(number), Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping(ENTRY + "/confirmation")
    ModelAndView confirm(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String number) {
        return forAReason(visit, actor, typed, number, (target, why) -> confirmation.confirm(actor, target, why));
    }

    @PostMapping(ENTRY + "/second")
    ModelAndView second(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String number) {
        EntryTarget target = target(visit, typed, number);
        return answer(visit, actor, typed, target, confirmation.second(actor, target));
    }

    @PostMapping(ENTRY + "/return")
    ModelAndView giveBack(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String number) {
        return forAReason(visit, actor, typed, number, (target, why) -> drafts.giveBack(actor, target, why));
    }

    @PostMapping(ENTRY + "/reversal")
    ModelAndView reverse(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String number) {
        return forAReason(visit, actor, typed, number, (target, why) -> reversal.reverse(actor, target, why));
    }

    /** An act of which the form says why. */
    private ModelAndView forAReason(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            String number,
            BiFunction<EntryTarget, String, Outcome> act) {
        EntryTarget target = target(visit, typed, number);
        List<Problem> problems = reason(typed);
        return answer(
                visit,
                actor,
                typed,
                target,
                problems.isEmpty() ? act.apply(target, typed.text(WHY)) : new Outcome.Refused(problems));
    }

    @PostMapping(ENTRY + "/discarding")
    ModelAndView discard(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String number) {
        EntryTarget target = target(visit, typed, number);
        return answer(visit, actor, typed, target, drafts.discard(actor, target));
    }

    @PostMapping(ENTRY + "/lines/{line}/removal")
    ModelAndView remove(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String number, @PathVariable String line) {
        EntryTarget target = target(visit, typed, number);
        return answer(visit, actor, typed, target, drafts.remove(actor, target, number(line)));
    }

    private static List<Problem> reason(SubmittedFields typed) {
        if (typed.text(WHY).isEmpty()) {
            return List.of(Problem.of(WHY, "record.problem.why-missing"));
        }
        return typed.text(WHY).length() > LONGEST_REASON
                ? List.of(Problem.of(WHY, "record.problem.why-too-long", LONGEST_REASON))
                : List.of();
    }

    private ModelAndView answer(Visit visit, Actor actor, SubmittedFields typed, EntryTarget target, Outcome outcome) {
        return FormAnswer.of(visit, typed, outcome, form -> page(visit, actor, target.number(), form));
    }

    private ModelAndView page(Visit visit, Actor actor, int number, Form form) {
        return pages.entry(visit, actor, number, form)
                .map(page -> FormAnswer.page("record/entry", page, form))
                .orElseThrow(FormAnswer::missing);
    }

    private static EntryTarget target(Visit visit, SubmittedFields typed, String number) {
        return target(visit, typed, number(number), "version");
    }

    /** The entry as the form showed it, which says so in this field. */
    static EntryTarget target(Visit visit, SubmittedFields typed, int number, String version) {
        return new EntryTarget(
                visit.head().program(), visit.head().slug(), number, typed.version(version), typed.identity());
    }

    /** The number of an entry or line in an address; anything else is nothing that is here. */
    static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw FormAnswer.missing();
        }
        return Integer.parseInt(text);
    }
}
