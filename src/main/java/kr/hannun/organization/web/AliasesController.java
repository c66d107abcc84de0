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
import kr.hannun.shell.Option;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import kr.hannun.source.Grounds;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
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
        Typed typed = Typed.with(Map.of("version", version(now)));
        return page(visit, now, Form.fresh(typed, visit.texts()), false, HttpStatus.OK);
    }

    @PostMapping("/programs/{program}/organizations/{organization}/aliases")
    ModelAndView add(Visit visit, Actor actor, Typed typed, @PathVariable String organization) {
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
            return again(visit, now, typed, problems);
        }
        return answer(
                visit,
                actor,
                typed,
                organization,
                aliases.add(actor, target(visit, typed, organization), alias, typed.text("kind")));
    }

    @PostMapping("/programs/{program}/organizations/{organization}/aliases/withdrawal")
    ModelAndView withdraw(Visit visit, Actor actor, Typed typed, @PathVariable String organization) {
        var now = editing.profile(actor, visit, organization);
        List<Problem> problems = new ArrayList<>();
        String code = typed.text("withdrawn");
        if (now.aliases().stream().noneMatch(alias -> alias.code().equals(code))) {
            problems.add(Problem.of("withdrawn", "organization.alias.choose"));
        }
        problems.addAll(editing.groundsProblems(visit, typed));
        if (!problems.isEmpty()) {
            return again(visit, now, typed, problems);
        }
        try {
            return answer(
                    visit,
                    actor,
                    typed,
                    organization,
                    aliases.withdraw(actor, target(visit, typed, organization), code));
        } catch (DataIntegrityViolationException used) {
            return again(visit, now, typed, List.of(Problem.of("withdrawn", "organization.alias.used")));
        }
    }

    private static AliasOrganization.Target target(Visit visit, Typed typed, String organization) {
        return new AliasOrganization.Target(
                visit.head().program(),
                organization,
                Editing.version(typed, "version"),
                Grounds.of(typed),
                Editing.once(typed));
    }

    private ModelAndView answer(Visit visit, Actor actor, Typed typed, String slug, Outcome edit) {
        return switch (edit) {
            case Outcome.Done done -> Editing.done(visit, done.place());
            case Outcome.Refused refused ->
                again(visit, editing.profile(actor, visit, slug), typed, refused.problems());
            case Outcome.Stale stale -> {
                var now = editing.profile(actor, visit, slug);
                Typed onNow = Editing.on(typed, Map.of("version", version(now)));
                yield page(visit, now, Form.refused(onNow, List.of(), visit.texts()), true, HttpStatus.CONFLICT);
            }
            case Outcome.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView again(Visit visit, OrganizationQueries.Profile now, Typed typed, List<Problem> problems) {
        return page(visit, now, Form.refused(typed, problems, visit.texts()), false, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            Visit visit, OrganizationQueries.Profile now, Form form, boolean stale, HttpStatus status) {
        String place = "organizations/" + now.organization().slug() + "/aliases";
        List<Option> kinds = editing.codes(visit, "organization_aliases.kind");
        List<Row> rows = now.aliases().stream()
                .map(alias -> new Row(alias.anchor(), alias.alias(), text(kinds, alias.kind())))
                .toList();
        List<Option> names = now.aliases().stream()
                .map(alias -> new Option(alias.code(), alias.alias()))
                .toList();
        Page page = new Page(
                editing.common(visit, now.organization(), "organization.aliases", form, stale),
                rows,
                kinds,
                names,
                visit.link(place),
                visit.link(place + "/withdrawal"));
        return Editing.show("aliases", page, status);
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
