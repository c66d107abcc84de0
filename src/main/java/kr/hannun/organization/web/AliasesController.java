package kr.hannun.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.organization.AliasOrganization;
import kr.hannun.organization.OrganizationQueries;
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

/** 다른 이름: one more, or one taken back. */
@Controller
class AliasesController {

    private static final int LONGEST = 200;

    private final Editing editing;
    private final AliasOrganization aliases;

    AliasesController(Editing editing, AliasOrganization aliases) {
        this.editing = editing;
        this.aliases = aliases;
    }

    /** The page: the names there are, and the form for one more or for taking some back. */
    public record Page(
            Editing.Common common,
            List<Row> rows,
            List<Option> kinds,
            List<Option> names,
            String add,
            String withdraw) {}

    /** A name there is. */
    public record Row(String id, String text, String kind) {}

    @GetMapping("/programs/{program}/organizations/{organization}/aliases")
    ModelAndView show(Visit visit, Actor actor, @PathVariable String organization) {
        var now = editing.profile(actor, visit, organization);
        SubmittedFields typed = SubmittedFields.with(Map.of("version", version(now)));
        return page(visit, now, Form.fresh(typed, visit.texts()));
    }

    @PostMapping("/programs/{program}/organizations/{organization}/aliases")
    ModelAndView add(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String organization) {
        var now = editing.profile(actor, visit, organization);
        List<Problem> problems = new ArrayList<>();
        String alias = typed.text("alias");
        if (alias.isEmpty() || alias.length() > LONGEST || alias.indexOf('\n') >= 0) {
            problems.add(Problem.of("alias", "organization.alias.missing", LONGEST));
        }
        if (editing.codes(visit, "organization_aliases.kind").stream()
                .noneMatch(kind -> kind.value().equals(typed.text("kind")))) {
            problems.add(Problem.of("kind", "organization.alias.kind-missing"));
        }
        problems.addAll(editing.groundsProblems(visit, typed));
        if (!problems.isEmpty()) {
            return page(visit, now, Form.refused(typed, problems, visit.texts()));
        }
        return answer(
                visit,
                actor,
                typed,
                organization,
                aliases.add(actor, target(visit, typed, organization), alias, typed.text("kind")));
    }

    @PostMapping("/programs/{program}/organizations/{organization}/aliases/withdrawal")
    ModelAndView withdraw(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String organization) {
        var now = editing.profile(actor, visit, organization);
        List<Problem> problems = new ArrayList<>();
        String code = typed.text("withdrawn");
        if (now.aliases().stream().noneMatch(alias -> alias.code().equals(code))) {
            problems.add(Problem.of("withdrawn", "organization.alias.choose"));
        }
        problems.addAll(editing.groundsProblems(visit, typed));
        if (!problems.isEmpty()) {
            return page(visit, now, Form.refused(typed, problems, visit.texts()));
        }
        return answer(
                visit, actor, typed, organization, aliases.withdraw(actor, target(visit, typed, organization), code));
    }

    private AliasOrganization.Target target(Visit visit, SubmittedFields typed, String organization) {
        return new AliasOrganization.Target(
                visit.head().program(), organization, typed.version(), editing.grounds(visit, typed), typed.identity());
    }

    private ModelAndView answer(Visit visit, Actor actor, SubmittedFields typed, String slug, Outcome edit) {
        return FormAnswer.of(visit, typed, edit, form -> page(visit, editing.profile(actor, visit, slug), form));
    }

    private ModelAndView page(Visit visit, OrganizationQueries.Profile now, Form sent) {
        Form form = Editing.onNow(sent, now.organization());
        String place = "organizations/" + now.organization().slug() + "/aliases";
        List<Option> kinds = editing.codes(visit, "organization_aliases.kind");
        List<Row> rows = now.aliases().stream()
                .map(alias -> new Row(alias.anchor(), alias.alias(), text(kinds, alias.kind())))
                .toList();
        List<Option> names = now.aliases().stream()
                .map(alias -> new Option(alias.code(), alias.alias()))
                .toList();
        Page page = new Page(
                editing.common(visit, now.organization(), "organization.aliases", form),
                rows,
                kinds,
                names,
                visit.link(place),
                visit.link(place + "/withdrawal"));
        return Editing.show("aliases", page, form);
    }

    private static String text(List<Option> kinds, String code) {
        return kinds.stream()
                .filter(kind -> kind.value().equals(code))
                .findFirst()
                .map(Option::text)
                .orElse(code);
    }

    private static String version(OrganizationQueries.Profile now) {
        return String.valueOf(now.organization().version());
    }
}
