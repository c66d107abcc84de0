package kr.hannun.partnerlist.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.partnerlist.EditListLine;
import kr.hannun.partnerlist.EnterList;
import kr.hannun.partnerlist.ListColumn;
import kr.hannun.partnerlist.ListTarget;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 명단 하나: looked over, put right line by line, and made an entry. */
@Controller
class ImportController {

    private static final String LIST = "/programs/{program}/teams/{team}/imports/{number}";

    private final OneList lists;
    private final EditListLine editing;
    private final EnterList entering;

    ImportController(OneList lists, EditListLine editing, EnterList entering) {
        this.lists = lists;
        this.editing = editing;
        this.entering = entering;
    }

    @GetMapping(LIST)
    ModelAndView show(Visit visit, Actor actor, @PathVariable String team, @PathVariable String number) {
        Form form = Form.fresh(SubmittedFields.nothing(), visit.texts());
        return page(visit, actor, team, number(number), form);
    }

    @PostMapping(LIST + "/lines/{line}")
    ModelAndView edit(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable String team,
            @PathVariable String number,
            @PathVariable String line) {
        ListTarget target = target(visit, typed, team, number);
        String chosen = typed.text("meaning");
        var command = new EditListLine.Command(
                target,
                number(line),
                cells(typed, "was."),
                cells(typed, "cell."),
                identity(chosen),
                chosen.equals("new"),
                !typed.text("left-out").isEmpty());
        Outcome edit = editing.edit(actor, command);
        return edit instanceof Outcome.Done done
                ? Answers.done(visit, done.place(), typed)
                : answer(visit, actor, typed, target, edit);
    }

    private static Map<String, String> cells(SubmittedFields typed, String prefix) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (ListColumn column : ListColumn.values()) {
            if (typed.fields().containsKey(prefix + column.key())) {
                cells.put(column.key(), typed.text(prefix + column.key()));
            }
        }
        return cells;
    }

    private static @Nullable UUID identity(String chosen) {
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    @PostMapping(LIST + "/entry")
    ModelAndView enter(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String number) {
        ListTarget target = target(visit, typed, team, number);
        return answer(
                visit, actor, typed, target, entering.enter(actor, visit.head().slug(), target));
    }

    @PostMapping(LIST + "/discarding")
    ModelAndView discard(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String number) {
        ListTarget target = target(visit, typed, team, number);
        return answer(visit, actor, typed, target, entering.discard(actor, target));
    }

    private static ListTarget target(Visit visit, SubmittedFields typed, String team, String number) {
        return new ListTarget(visit.head().program(), team, number(number), typed.version(), typed.identity());
    }

    private ModelAndView answer(Visit visit, Actor actor, SubmittedFields typed, ListTarget target, Outcome edit) {
        return FormAnswer.of(visit, typed, edit, form -> page(visit, actor, target.team(), target.number(), form));
    }

    private ModelAndView page(Visit visit, Actor actor, String team, int number, Form form) {
        return lists.page(visit, actor, team, number, form)
                .map(page -> FormAnswer.page("partnerlist/show", page, form))
                .orElseThrow(FormAnswer::missing);
    }

    /** The number of a list or line in an address; anything else is nothing that is here. */
    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw FormAnswer.missing();
        }
        return Integer.parseInt(text);
    }
}
