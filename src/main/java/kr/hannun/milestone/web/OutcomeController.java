package kr.hannun.milestone.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.MilestoneStatus;
import kr.hannun.milestone.RecordOutcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Grounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 마일스톤 상태: what became of it. */
@Controller
class OutcomeController {

    private static final String STATE = "/programs/{program}/milestones/{code}/state";

    private final MilestoneForms forms;
    private final RecordOutcome outcomes;

    OutcomeController(MilestoneForms forms, RecordOutcome outcomes) {
        this.forms = forms;
        this.outcomes = outcomes;
    }

    /**
     * The form.
     *
     * @param symbol and {@code word} say how the milestone stands today
     * @param plan when it is planned for, or null where there is no date
     */
    public record Page(
            MilestoneForms.Common common,
            String symbol,
            String word,
            @Nullable String plan,
            List<Option> outcomes) {}

    @GetMapping(STATE)
    ModelAndView show(Visit visit, Actor actor, @PathVariable String code) {
        actor.mustBe(Actor.Role.COORDINATOR);
        MilestoneRow milestone = forms.milestone(visit, code);
        return page(visit, milestone, Form.fresh(MilestoneForms.beginning(milestone), visit.texts()));
    }

    @PostMapping(STATE)
    ModelAndView record(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String code) {
        actor.mustBe(Actor.Role.COORDINATOR);
        MilestoneRow milestone = forms.milestone(visit, code);
        List<Problem> problems = new ArrayList<>();
        Optional<MilestoneStatus> status = status(typed);
        if (status.isEmpty()) {
            problems.add(Problem.of("status", "milestone.problem.choose"));
        }
        PlanForm.dateProblem(typed, "on_day", "milestone.problem.on-missing").ifPresent(problems::add);
        problems.addAll(PlanForm.grounds(typed, forms.documents(visit)));
        if (!problems.isEmpty()) {
            return page(visit, milestone, Form.refused(typed, problems, visit.texts()));
        }
        var command = new RecordOutcome.Command(
                MilestoneForms.target(visit, typed, code),
                status.orElseThrow(),
                typed.date("on_day").orElseThrow(),
                PlanForm.certainty(typed).orElseThrow(),
                Grounds.of(typed, forms.documents(visit)));
        return FormAnswer.of(visit, typed, outcomes.record(actor, command), sent -> page(visit, milestone, sent));
    }

    private static Optional<MilestoneStatus> status(SubmittedFields typed) {
        return Arrays.stream(MilestoneStatus.values())
                .filter(status -> code(status).equals(typed.text("status")))
                .findFirst();
    }

    static String code(MilestoneStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private ModelAndView page(Visit visit, MilestoneRow milestone, Form sent) {
        Form form = MilestoneForms.onNow(sent, milestone);
        Texts texts = visit.texts();
        MilestoneForms.Common common = forms.common(
                visit,
                Optional.of(milestone),
                "milestone.outcome.record",
                "milestones/" + milestone.code() + "/state",
                form);
        MilestoneState state = milestone.stateOn(
                visit.day().today(), visit.reportBy(visit.day().today()));
        List<Option> outcomes = Stream.of(
                        MilestoneStatus.DONE,
                        MilestoneStatus.CANCELLED,
                        MilestoneStatus.UNKNOWN,
                        MilestoneStatus.PLANNED)
                .map(each -> new Option(code(each), texts.say("milestone.outcome." + code(each))))
                .toList();
        return MilestoneForms.show(
                "state",
                new Page(
                        common,
                        state.symbol(),
                        texts.say(state.key()),
                        MilestoneTable.when(
                                texts, milestone.windowOn(visit.day().today())),
                        outcomes),
                form);
    }
}
