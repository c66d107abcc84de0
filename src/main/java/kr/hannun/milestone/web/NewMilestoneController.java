package kr.hannun.milestone.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.consortium.TeamRow;
import kr.hannun.milestone.MilestoneQueries;
import kr.hannun.milestone.PlanMilestone;
import kr.hannun.program.ProgramQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Grounds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 마일스톤 추가. */
@Controller
class NewMilestoneController {

    private static final String NEW = "/programs/{program}/milestones/new";

    private final MilestoneForms forms;
    private final MilestoneQueries milestones;
    private final ProgramQueries programs;
    private final PlanMilestone planning;
    private final Clock clock;

    NewMilestoneController(
            MilestoneForms forms,
            MilestoneQueries milestones,
            ProgramQueries programs,
            PlanMilestone planning,
            Clock clock) {
        this.forms = forms;
        this.milestones = milestones;
        this.programs = programs;
        this.planning = planning;
        this.clock = clock;
    }

    /** The form of a new milestone. */
    public record NewPage(
            MilestoneForms.Common common, List<Option> teams, List<Option> phases, List<Option> undated) {}

    @GetMapping(NEW)
    ModelAndView ask(Visit visit, Actor actor) {
        actor.mustBe(Actor.Role.COORDINATOR);
        SubmittedFields typed = SubmittedFields.with(
                Map.of("stated", PlanForm.today(visit.texts(), LocalDate.now(clock)), "certainty", "official"));
        return newPage(visit, Form.fresh(typed, visit.texts()));
    }

    @PostMapping(NEW)
    ModelAndView plan(Visit visit, Actor actor, SubmittedFields typed) {
        actor.mustBe(Actor.Role.COORDINATOR);
        PlanForm form = new PlanForm(typed);
        List<Problem> problems = new ArrayList<>(form.titleProblems());
        Optional<TeamRow> team = team(visit, typed.text("team"));
        if (typed.given("team").isPresent() && team.isEmpty()) {
            problems.add(Problem.of("team", "milestone.problem.choose"));
        }
        problems.addAll(form.problems(forms.documents(visit)));
        if (!problems.isEmpty()) {
            return newPage(visit, Form.refused(typed, problems, visit.texts()));
        }
        var command = new PlanMilestone.Command(
                visit.head().program(),
                team.map(TeamRow::id).orElse(null),
                typed.given("phase").orElse(null),
                new LocalizedText(typed.text("title_ko"), typed.text("title_en")),
                form.window(),
                form.stated(),
                PlanForm.certainty(typed).orElseThrow(),
                Grounds.of(typed, forms.documents(visit)),
                typed.identity());
        return FormAnswer.of(visit, typed, planning.plan(actor, command), sent -> newPage(visit, sent));
    }

    private ModelAndView newPage(Visit visit, Form form) {
        Texts texts = visit.texts();
        List<Option> teams = Stream.concat(
                        Stream.of(new Option("", texts.say("milestone.program"))),
                        active(visit).map(team -> new Option(team.slug(), texts.say(team.name()))))
                .toList();
        List<Option> phases = Stream.concat(
                        Stream.of(new Option("", texts.say("milestone.edit.no-phase"))),
                        programs.course(visit.head()).phases().stream()
                                .map(phase -> new Option(phase.code(), texts.say(phase.name()))))
                .toList();
        MilestoneForms.Common common = forms.common(visit, Optional.empty(), "milestone.new", "milestones/new", form);
        return MilestoneForms.show("new", new NewPage(common, teams, phases, PlanForm.undated(texts)), form);
    }

    private Stream<TeamRow> active(Visit visit) {
        LocalDate today = LocalDate.now(clock);
        return milestones.teams(visit.head()).stream().filter(team -> team.isActiveOn(today));
    }

    private Optional<TeamRow> team(Visit visit, String slug) {
        return active(visit).filter(team -> team.slug().equals(slug)).findFirst();
    }
}
