package kr.hannun.milestone.web;

import java.util.ArrayList;
import java.util.List;
import kr.hannun.audit.Outcome;
import kr.hannun.milestone.AddEvidence;
import kr.hannun.milestone.WithdrawEvidence;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 증빙: what a team shows for a milestone. */
@Controller
class EvidenceController {

    private static final String EVIDENCE = "/programs/{program}/milestones/{code}/evidence";
    private static final int LONGEST = 500;

    private final EvidenceAnswers answers;
    private final AddEvidence adding;
    private final WithdrawEvidence withdrawing;

    EvidenceController(EvidenceAnswers answers, AddEvidence adding, WithdrawEvidence withdrawing) {
        this.answers = answers;
        this.adding = adding;
        this.withdrawing = withdrawing;
    }

    @GetMapping(EVIDENCE)
    ModelAndView show(Visit visit, Actor actor, @PathVariable String code) {
        return answers.page(visit, actor, code, Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping(EVIDENCE)
    ModelAndView add(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        actor.mustBe(Actor.Role.COORDINATOR);
        boolean sent = file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
        List<Problem> problems = problems(typed, sent);
        if (!problems.isEmpty()) {
            return answers.answer(visit, actor, typed, code, new Outcome.Refused(problems));
        }
        var command = new AddEvidence.Command(
                MilestoneForms.target(visit, typed, code),
                typed.text("description"),
                typed.date("dated").orElseThrow(),
                typed.given("url").orElse(null),
                file == null || !sent ? null : new AddEvidence.Sent(String.valueOf(file.getOriginalFilename()), file));
        return answers.answer(visit, actor, typed, code, adding.add(actor, command));
    }

    private static List<Problem> problems(SubmittedFields typed, boolean sent) {
        List<Problem> problems = new ArrayList<>();
        if (typed.text("description").isEmpty()) {
            problems.add(Problem.of("description", "milestone.problem.description-missing"));
        } else if (typed.text("description").length() > LONGEST) {
            problems.add(Problem.of("description", "source.grounds.too-long", LONGEST));
        }
        PlanForm.dateProblem(typed, "dated", "milestone.problem.dated-missing").ifPresent(problems::add);
        if (sent == typed.given("url").isPresent()) {
            problems.add(Problem.of("file", "milestone.problem." + (sent ? "file-and-address" : "file-missing")));
        }
        return problems;
    }

    @PostMapping(EVIDENCE + "/{number}/withdrawal")
    ModelAndView withdraw(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String code, @PathVariable String number) {
        return answers.answer(
                visit,
                actor,
                typed,
                code,
                withdrawing.withdraw(actor, MilestoneForms.target(visit, typed, code), EvidenceAnswers.number(number)));
    }
}
