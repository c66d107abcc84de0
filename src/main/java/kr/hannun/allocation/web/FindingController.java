package kr.hannun.allocation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.hannun.allocation.DispositionKind;
import kr.hannun.allocation.FindingTarget;
import kr.hannun.allocation.GiveDisposition;
import kr.hannun.audit.Audience;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 겹쳐 보이는 지원 한 건: looked over, answered with a reason, the answer taken back. */
@Controller
class FindingController {

    private static final String FINDING = "/programs/{program}/support/findings/{finding}";
    private static final int LONGEST_REASON = 500;

    private final FindingPage pages;
    private final GiveDisposition dispositions;

    FindingController(FindingPage pages, GiveDisposition dispositions) {
        this.pages = pages;
        this.dispositions = dispositions;
    }

    @GetMapping(FINDING)
    ModelAndView show(Visit visit, Actor actor, @PathVariable String finding, HttpServletResponse response) {
        if (!Audience.OFFICE.includes(actor.roles())) {
            throw new NotPermitted();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return page(visit, finding, Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping(FINDING + "/disposition")
    ModelAndView give(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String finding) {
        Optional<DispositionKind> kind = Arrays.stream(DispositionKind.values())
                .filter(each -> each.name().equals(typed.text("kind")))
                .findFirst();
        List<Problem> problems = new ArrayList<>();
        if (kind.isEmpty()) {
            problems.add(Problem.of("kind", "allocation.problem.choose"));
        }
        reason(typed, "why").ifPresent(problems::add);
        Outcome outcome = problems.isEmpty()
                ? dispositions.give(actor, target(visit, typed, finding), kind.orElseThrow(), typed.text("why"))
                : new Outcome.Refused(problems);
        return FormAnswer.of(visit, typed, outcome, form -> page(visit, finding, form));
    }

    @PostMapping(FINDING + "/disposition/withdrawal")
    ModelAndView withdraw(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String finding) {
        Outcome outcome = reason(typed, "withdrawal_why")
                .<Outcome>map(problem -> new Outcome.Refused(List.of(problem)))
                .orElseGet(() ->
                        dispositions.withdraw(actor, target(visit, typed, finding), typed.text("withdrawal_why")));
        return FormAnswer.of(visit, typed, outcome, form -> page(visit, finding, form));
    }

    private static Optional<Problem> reason(SubmittedFields typed, String field) {
        if (typed.text(field).isEmpty()) {
            return Optional.of(Problem.of(field, "allocation.problem.why-missing"));
        }
        return typed.text(field).length() > LONGEST_REASON
                ? Optional.of(Problem.of(field, "allocation.problem.why-too-long", LONGEST_REASON))
                : Optional.empty();
    }

    private static FindingTarget target(Visit visit, SubmittedFields typed, String finding) {
        return new FindingTarget(
                visit.head().program(),
                visit.head().slug(),
                finding,
                typed.version(),
                typed.text("grounds"),
                typed.identity());
    }

    private ModelAndView page(Visit visit, String finding, Form form) {
        return pages.page(visit, finding, form)
                .map(page -> FormAnswer.page("allocation/finding", page, form))
                .orElseThrow(FormAnswer::missing);
    }
}
