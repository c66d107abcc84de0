package kr.hannun.organization.web;

import java.util.ArrayList;
import java.util.List;
import kr.hannun.organization.MergePreview;
import kr.hannun.organization.SeparateOrganizations;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 합치기 되돌리기: what was merged into an organisation becomes itself again. */
@Controller
class SeparationController {

    private final Editing editing;
    private final MergePreview merges;
    private final SeparateOrganizations separation;

    SeparationController(Editing editing, MergePreview merges, SeparateOrganizations separation) {
        this.editing = editing;
        this.merges = merges;
        this.separation = separation;
    }

    /** The page: what was merged into the organisation, of which one can be taken out. */
    public record Page(Editing.Common common, List<Option> merged, String action) {}

    @GetMapping("/programs/{program}/organizations/{organization}/separation")
    ModelAndView show(Visit visit, Actor actor, @PathVariable String organization) {
        return page(visit, actor, organization, Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping("/programs/{program}/organizations/{organization}/separation")
    ModelAndView separate(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String organization) {
        actor.mustBe(Actor.Role.ADMIN);
        List<Problem> problems = new ArrayList<>();
        if (typed.text("duplicate").isEmpty()) {
            problems.add(Problem.of("duplicate", "organization.separate.choose"));
        }
        problems.addAll(editing.groundsProblems(visit, typed));
        if (!problems.isEmpty()) {
            return page(visit, actor, organization, Form.refused(typed, problems, visit.texts()));
        }
        var command = new SeparateOrganizations.Command(
                visit.head().program(),
                organization,
                typed.text("duplicate"),
                editing.grounds(visit, typed),
                typed.identity());
        return FormAnswer.of(
                visit, typed, separation.separate(actor, command), form -> page(visit, actor, organization, form));
    }

    private ModelAndView page(Visit visit, Actor actor, String slug, Form form) {
        var now = editing.profile(actor, visit, slug).organization();
        List<Option> merged = merges.into(visit.head(), slug).stream()
                .map(each -> new Option(
                        each.slug(),
                        visit.texts()
                                .say("organization.separate.one", visit.texts().say(each.name()), each.why())))
                .toList();
        Page page = new Page(
                editing.common(visit, now, "organization.separate", form),
                merged,
                visit.link("organizations/" + slug + "/separation"));
        return Editing.show("separation", page, form);
    }
}
