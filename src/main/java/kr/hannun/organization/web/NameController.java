package kr.hannun.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.organization.RenameOrganization;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 기관 이름: the new one, and from when. */
@Controller
class NameController {

    private final Editing editing;
    private final RenameOrganization renaming;

    NameController(Editing editing, RenameOrganization renaming) {
        this.editing = editing;
        this.renaming = renaming;
    }

    /** The page; {@code ko} and {@code en} are the names as they are now. */
    public record Page(Editing.Common common, String ko, String en, String action, String back) {}

    @GetMapping("/programs/{program}/organizations/{organization}/name")
    ModelAndView show(Visit visit, Actor actor, @PathVariable String organization) {
        OrganizationQueries.OrganizationRow now =
                editing.profile(actor, visit, organization).organization();
        SubmittedFields typed = SubmittedFields.with(Map.of(
                "name_ko", now.name().ko(),
                "name_en", now.name().en(),
                "version", String.valueOf(now.version())));
        return page(visit, actor, organization, Form.fresh(typed, visit.texts()));
    }

    @PostMapping("/programs/{program}/organizations/{organization}/name")
    ModelAndView rename(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String organization) {
        actor.mustBe(Actor.Role.ADMIN);
        List<Problem> problems = new ArrayList<>(RegistrationForm.nameProblems(typed));
        PartialDate from = typed.date("from").orElse(null);
        if (from == null) {
            problems.add(
                    typed.dateProblem("from").orElseGet(() -> Problem.of("from", "organization.rename.from-missing")));
        }
        problems.addAll(editing.groundsProblems(visit, typed));
        if (from == null || !problems.isEmpty()) {
            return page(visit, actor, organization, Form.refused(typed, problems, visit.texts()));
        }
        var command = new RenameOrganization.Command(
                visit.head().program(),
                organization,
                typed.version(),
                new LocalizedText(typed.text("name_ko"), typed.text("name_en")),
                from,
                editing.grounds(visit, typed),
                typed.identity());
        return FormAnswer.of(
                visit, typed, renaming.rename(actor, command), form -> page(visit, actor, organization, form));
    }

    private ModelAndView page(Visit visit, Actor actor, String slug, Form form) {
        var now = editing.profile(actor, visit, slug).organization();
        Form shown = Editing.onNow(form, now);
        return Editing.show("name", page(visit, now, shown), shown);
    }

    private Page page(Visit visit, OrganizationQueries.OrganizationRow now, Form form) {
        String place = "organizations/" + now.slug();
        return new Page(
                editing.common(visit, now, "organization.rename", form),
                now.name().ko(),
                now.name().en(),
                visit.link(place + "/name"),
                visit.link(place));
    }
}
