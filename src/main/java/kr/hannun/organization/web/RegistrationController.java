package kr.hannun.organization.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.organization.NameBook;
import kr.hannun.organization.RegisterOrganization;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Back;
import kr.hannun.shell.Form;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** 새 기관. */
@Controller
class RegistrationController {

    private static final String BACK = "back";

    private final Editing editing;
    private final RegisterOrganization registration;

    RegistrationController(Editing editing, RegisterOrganization registration) {
        this.editing = editing;
        this.registration = registration;
    }

    /**
     * The page.
     *
     * @param kinds to choose from
     * @param existing who goes by the typed name or one alike
     * @param alike whether it may still be another one
     * @param action where the form goes
     * @param back the form that waits for the new organisation, or null
     */
    public record Page(
            Editing.Common common,
            List<Option> kinds,
            List<Link> existing,
            boolean alike,
            Option distinct,
            String action,
            @Nullable String back) {}

    @GetMapping("/programs/{program}/organizations/new")
    ModelAndView show(Visit visit, Actor actor) {
        actor.mustBe(Actor.Role.ADMIN);
        Form form = Form.fresh(Typed.nothing(), visit.texts());
        return page(visit, form, visit.asked(BACK), List.of(), false, HttpStatus.OK);
    }

    @PostMapping("/programs/{program}/organizations")
    ModelAndView register(Visit visit, Actor actor, Typed typed) {
        actor.mustBe(Actor.Role.ADMIN);
        RegistrationForm form = new RegistrationForm(typed);
        List<Problem> problems = new ArrayList<>(form.problems(editing.codes(visit, "organizations.kind").stream()
                .map(Option::value)
                .toList()));
        problems.addAll(editing.groundsProblems(visit, typed));
        if (!problems.isEmpty()) {
            return refuse(visit, typed, problems, List.of(), false);
        }
        return switch (registration.register(actor, form.toCommand(visit.head().program(), Editing.once(typed)))) {
            case RegisterOrganization.Registration.Done done ->
                typed.given(BACK).map(back -> chosen(back, typed)).orElseGet(() -> Editing.done(visit, done.place()));
            case RegisterOrganization.Registration.Refused refused ->
                refuse(
                        visit,
                        typed,
                        List.of(Problem.of(refused.field(), refused.key(), refused.argument())),
                        List.of(),
                        false);
            case RegisterOrganization.Registration.Existing existing ->
                refuse(visit, typed, problems(existing), existing.organizations(), !existing.same());
        };
    }

    /** Back to the form that waits, with the new organisation chosen in it. */
    private static ModelAndView chosen(String back, Typed typed) {
        return Editing.seeOther(UriComponentsBuilder.fromUriString(Back.of(back))
                .replaceQueryParam("organization", UriUtils.encode(typed.text("name_ko"), StandardCharsets.UTF_8))
                .build(true)
                .toUriString());
    }

    private static List<Problem> problems(RegisterOrganization.Registration.Existing existing) {
        NameBook.Known first = existing.organizations().getFirst();
        return List.of(Problem.of(
                existing.same() ? "name_ko" : "distinct",
                existing.same() ? "organization.name-taken" : "organization.new.alike",
                first.name()));
    }

    private ModelAndView refuse(
            Visit visit, Typed typed, List<Problem> problems, List<NameBook.Known> existing, boolean alike) {
        List<Link> links = existing.stream()
                .map(known -> Link.to(
                        visit.link("organizations/" + known.slug()),
                        visit.texts().say(known.name())))
                .toList();
        Form form = Form.refused(typed, problems, visit.texts());
        String back = typed.given(BACK).orElse(null);
        return page(visit, form, back, links, alike, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            Visit visit, Form form, @Nullable String back, List<Link> existing, boolean alike, HttpStatusCode status) {
        Option distinct = new Option("yes", visit.texts().say("organization.new.distinct"));
        Page page = new Page(
                editing.common(visit, Optional.empty(), "organization.new", form, false),
                editing.codes(visit, "organizations.kind"),
                existing,
                alike,
                distinct,
                visit.link("organizations"),
                back == null ? null : Back.of(back));
        return Editing.show("new", page, status);
    }
}
