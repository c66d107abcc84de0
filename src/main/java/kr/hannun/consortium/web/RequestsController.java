package kr.hannun.consortium.web;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.ApproveChange;
import kr.hannun.consortium.RefuseChange;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 승인 신청: what waits for a decision, and the decision. */
@Controller
class RequestsController {

    private static final String REQUEST = "/programs/{program}/requests/{number}";

    private final RequestPages requests;
    private final ApproveChange approvals;
    private final RefuseChange refusals;

    RequestsController(RequestPages requests, ApproveChange approvals, RefuseChange refusals) {
        this.requests = requests;
        this.approvals = approvals;
        this.refusals = refusals;
    }

    @GetMapping("/programs/{program}/requests")
    ModelAndView list(Visit visit, Actor actor) {
        return new ModelAndView("consortium/requests", Map.of("page", requests.list(visit, actor)));
    }

    @GetMapping(REQUEST)
    ModelAndView show(Visit visit, Actor actor, @PathVariable int number) {
        return page(requests.show(visit, actor, number), HttpStatus.OK);
    }

    @PostMapping(REQUEST + "/approval")
    ModelAndView approve(Visit visit, Actor actor, SubmittedFields typed, @PathVariable int number) {
        requests.mustBeThere(visit, actor, number);
        RequestReading reading = new RequestReading(typed, visit, number);
        return reading.problems().isEmpty()
                ? answer(visit, actor, typed, number, approvals.approve(actor, reading.approval()))
                : again(visit, actor, typed, number, reading.problems());
    }

    @PostMapping(REQUEST + "/refusal")
    ModelAndView refuse(Visit visit, Actor actor, SubmittedFields typed, @PathVariable int number) {
        requests.mustBeThere(visit, actor, number);
        RequestReading reading = new RequestReading(typed, visit, number);
        return reading.problems().isEmpty()
                ? answer(visit, actor, typed, number, refusals.refuse(actor, reading.refusal()))
                : again(visit, actor, typed, number, reading.problems());
    }

    private ModelAndView answer(Visit visit, Actor actor, SubmittedFields typed, int number, Outcome edited) {
        return switch (edited) {
            case Outcome.Done done -> FormAnswer.seeOther(visit.link(done.place()));
            case Outcome.Refused refused -> again(visit, actor, typed, number, refused.problems());
            case Outcome.Stale stale -> page(requests.stale(visit, actor, typed, number), HttpStatus.CONFLICT);
            case Outcome.Missing missing -> throw FormAnswer.missing();
        };
    }

    private ModelAndView again(Visit visit, Actor actor, SubmittedFields typed, int number, List<Problem> problems) {
        return page(requests.typed(visit, actor, typed, number, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(RequestPages.Show page, HttpStatus status) {
        return new ModelAndView("consortium/request", Map.of("page", page), status);
    }
}
