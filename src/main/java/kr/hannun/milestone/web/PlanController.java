package kr.hannun.milestone.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MovePlan;
import kr.hannun.milestone.PlanRow;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import kr.hannun.source.Grounds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
        Typed typed = MilestoneForms.beginning(milestone);
        typed.fields().set("stated", PlanForm.today(visit.texts(), LocalDate.now(clock)));
        return planPage(visit, milestone, Form.fresh(typed, visit.texts()), HttpStatus.OK);
    }

    @PostMapping(PLAN)
    ModelAndView move(Visit visit, Actor actor, Typed typed, @PathVariable String code) {
        actor.mustBe(Actor.Role.COORDINATOR);
        MilestoneRow milestone = forms.milestone(visit, code);
        PlanForm form = new PlanForm(typed);
        List<Problem> problems = form.problems(forms.knownSources(visit));
        if (!problems.isEmpty()) {
            return refused(visit, milestone, typed, problems);
        }
        var command = new MovePlan.Command(
                MilestoneForms.target(visit, typed, code),
                form.window(),
                form.stated(),
                PlanForm.certainty(typed).orElseThrow(),
                Grounds.of(typed));
        return switch (moving.move(actor, command)) {
            case Outcome.Done done -> MilestoneForms.done(visit, done.place());
            case Outcome.Refused refused -> refused(visit, milestone, typed, refused.problems());
            case Outcome.Stale stale -> {
                Form kept = Form.refused(MilestoneForms.on(typed, milestone), List.of(), visit.texts());
                yield planPage(visit, milestone, kept, HttpStatus.CONFLICT);
            }
            case Outcome.Missing missing -> throw MilestoneForms.missing();
        };
    }

    private ModelAndView refused(Visit visit, MilestoneRow milestone, Typed typed, List<Problem> problems) {
        Form form = Form.refused(typed, problems, visit.texts());
        return planPage(visit, milestone, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView planPage(Visit visit, MilestoneRow milestone, Form form, HttpStatus status) {
        Texts texts = visit.texts();
        List<Plan> plans =
                milestone.plans().stream().map(plan -> plan(texts, plan)).toList();
        MilestoneForms.Common common = forms.common(
                visit,
                Optional.of(milestone),
                "milestone.plan.move",
                "milestones/" + milestone.code() + "/plan",
                form,
                status == HttpStatus.CONFLICT);
        return MilestoneForms.show("plan", new PlanPage(common, plans, PlanForm.undated(texts)), status);
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
