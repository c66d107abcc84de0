package kr.hannun.consortium.web;

import java.util.ArrayList;
import java.util.List;
import kr.hannun.consortium.ApproveChange;
import kr.hannun.consortium.RefuseChange;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;

/** Reads a decision on a request. */
final class RequestReading {

    private final SubmittedFields typed;
    private final Visit visit;
    private final int number;
    private final List<Problem> problems = new ArrayList<>();

    RequestReading(SubmittedFields typed, Visit visit, int number) {
        this.typed = typed;
        this.visit = visit;
        this.number = number;
        typed.dateProblem("approved").ifPresent(problems::add);
        if (typed.text("refusal").length() > Input.Maker.LONG) {
            problems.add(Problem.of("refusal", "consortium.problem.too-long", Input.Maker.LONG));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    ApproveChange.Command approval() {
        return new ApproveChange.Command(
                visit.head().program(),
                number,
                typed.version(),
                typed.identity(),
                typed.date("approved").orElse(null));
    }

    RefuseChange.Command refusal() {
        return new RefuseChange.Command(visit.head().program(), number, typed.identity(), typed.text("refusal"));
    }
}
