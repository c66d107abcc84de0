package kr.hannun.milestone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.source.Certainty;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** When something is planned for, on what, and from which day that counts. */
record PlanForm(SubmittedFields typed) {

    static final int LONGEST_TITLE = 200;

    /** What is wrong with a plan. */
    List<Problem> problems(SourceRegister.Documents sources) {
        List<Problem> problems = new ArrayList<>();
        if (isUndated()) {
            if (typed.given("from").isPresent() || typed.given("until").isPresent()) {
                problems.add(Problem.of("undated", "milestone.problem.dated-and-undated"));
            }
        } else {
            date("from", "milestone.problem.from-missing").ifPresent(problems::add);
        }
        typed.dateProblem("until").ifPresent(problems::add);
        date("stated", "milestone.problem.stated-missing").ifPresent(problems::add);
        problems.addAll(grounds(typed, sources));
        return problems;
    }

    private Optional<Problem> date(String field, String missing) {
        return dateProblem(typed, field, missing);
    }

    /** What is wrong with a date that has to be there. */
    static Optional<Problem> dateProblem(SubmittedFields typed, String field, String missing) {
        if (typed.given(field).isEmpty()) {
            return Optional.of(Problem.of(field, missing));
        }
        return typed.dateProblem(field);
    }

    /** What is wrong with certainty and grounds. */
    static List<Problem> grounds(SubmittedFields typed, SourceRegister.Documents sources) {
        List<Problem> problems = new ArrayList<>();
        if (certainty(typed).isEmpty()) {
            problems.add(Problem.of("certainty", "milestone.problem.choose"));
        }
        problems.addAll(Grounds.problems(typed, sources, certainty(typed)));
        return problems;
    }

    /** What is wrong with the titles of a new milestone. */
    List<Problem> titleProblems() {
        List<Problem> problems = new ArrayList<>();
        for (String field : List.of("title_ko", "title_en")) {
            if (typed.text(field).isEmpty()) {
                problems.add(Problem.of(field, "milestone.problem." + field + "-missing"));
            } else if (typed.text(field).length() > LONGEST_TITLE) {
                problems.add(Problem.of(field, "source.grounds.too-long", LONGEST_TITLE));
            }
        }
        return problems;
    }

    private boolean isUndated() {
        return !typed.all("undated").isEmpty();
    }

    /** When it is planned for, or null where there is no date. */
    @Nullable
    PlanWindow window() {
        return typed.date("from")
                .map(from -> new PlanWindow(from, typed.date("until").orElse(null)))
                .orElse(null);
    }

    PartialDate stated() {
        return typed.date("stated").orElseThrow();
    }

    static Optional<Certainty> certainty(SubmittedFields typed) {
        return Certainty.ofDocuments().stream()
                .filter(certainty -> certainty.code().equals(typed.text("certainty")))
                .findFirst();
    }

    /** The choice of no date. */
    static List<Option> undated(Texts texts) {
        return List.of(new Option("yes", texts.say("milestone.edit.undated.yes")));
    }

    /** Today as it stands in a field, so that it can be read again. */
    static String today(Texts texts, LocalDate today) {
        return texts.isKorean() ? texts.when(today).text() : today.toString();
    }
}
