package kr.hannun.milestone.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MovePlan;
import kr.hannun.milestone.PlanRow;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
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

/** 계획 변경: the next plan after those made before. */
@Controller
class PlanController {

    private static final String PLAN = "/programs/{program}/milestones/{code}/plan";

    private final MilestoneForms forms;
    private final MovePlan moving;
    private final Clock clock;

    PlanController(MilestoneForms forms, MovePlan moving, Clock clock) {
        this.forms = forms;
        this.moving = moving;
        this.clock = clock;
    }

    /** The form of a plan that moves; {@code plans} are those made so far, the baseline first. */
    public record PlanPage(MilestoneForms.Common common, List<Plan> plans, List<Option> undated) {}

    /** A plan made so far: when, or null where there is no date, and when it was stated, or null. */
    public record Plan(@Nullable String when, @Nullable String stated) {}

    @GetMapping(PLAN)
    ModelAndView show(Visit visit, Actor actor, @PathVariable String code) {
        actor.mustBe(Actor.Role.COORDINATOR);
        MilestoneRow milestone = forms.milestone(visit, code);
        SubmittedFields typed = MilestoneForms.beginning(milestone);
        typed.fields().set("stated", PlanForm.today(visit.texts(), LocalDate.now(clock)));
        return planPage(visit, milestone, Form.fresh(typed, visit.texts()));
    }

    @PostMapping(PLAN)
    ModelAndView move(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String code) {
        actor.mustBe(Actor.Role.COORDINATOR);
        MilestoneRow milestone = forms.milestone(visit, code);
        PlanForm form = new PlanForm(typed);
        List<Problem> problems = form.problems(forms.documents(visit));
        if (!problems.isEmpty()) {
            return planPage(visit, milestone, Form.refused(typed, problems, visit.texts()));
        }
        var command = new MovePlan.Command(
                MilestoneForms.target(visit, typed, code),
                form.window(),
                form.stated(),
                PlanForm.certainty(typed).orElseThrow(),
                Grounds.of(typed, forms.documents(visit)));
        return FormAnswer.of(visit, typed, moving.move(actor, command), sent -> planPage(visit, milestone, sent));
    }

    private ModelAndView planPage(Visit visit, MilestoneRow milestone, Form sent) {
        Form form = MilestoneForms.onNow(sent, milestone);
        Texts texts = visit.texts();
        List<Plan> plans =
                milestone.plans().stream().map(plan -> plan(texts, plan)).toList();
        MilestoneForms.Common common = forms.common(
                visit, Optional.of(milestone), "milestone.plan.move", "milestones/" + milestone.code() + "/plan", form);
        return MilestoneForms.show("plan", new PlanPage(common, plans, PlanForm.undated(texts)), form);
    }

    private static Plan plan(Texts texts, PlanRow plan) {
        PartialDate stated = plan.statedOn();
        return new Plan(
                MilestoneTable.when(texts, plan.window()),
                stated == null
                        ? null
                        : texts.say("milestone.stated", texts.tight(stated).text()));
    }
}
