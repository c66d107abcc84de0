package kr.hannun.organization.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.organization.NameBook;
import kr.hannun.organization.RegisterOrganization;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Back;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
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
        return page(visit, Form.fresh(SubmittedFields.nothing(), visit.texts()), visit.asked(BACK), List.of(), false);
    }

    @PostMapping("/programs/{program}/organizations")
    ModelAndView register(Visit visit, Actor actor, SubmittedFields typed) {
        actor.mustBe(Actor.Role.ADMIN);
        RegistrationForm form = new RegistrationForm(typed);
        List<Problem> problems = new ArrayList<>(form.problems(editing.codes(visit, "organizations.kind").stream()
                .map(Option::value)
                .toList()));
        problems.addAll(editing.groundsProblems(visit, typed));
        if (!problems.isEmpty()) {
            return page(
                    visit,
                    Form.refused(typed, problems, visit.texts()),
                    typed.given(BACK).orElse(null),
                    List.of(),
                    false);
        }
        var registered = registration.register(
                actor, form.toCommand(visit.head().program(), editing.grounds(visit, typed), typed.identity()));
        Optional<String> back = typed.given(BACK);
        return registered.outcome() instanceof Outcome.Done && back.isPresent()
                ? chosen(back.get(), typed)
                : FormAnswer.of(
                        visit,
                        typed,
                        registered.outcome(),
                        refused -> page(visit, refused, back.orElse(null), registered.existing(), !registered.same()));
    }

    /** Back to the form that waits, with the new organisation chosen in it. */
    private static ModelAndView chosen(String back, SubmittedFields typed) {
        return FormAnswer.seeOther(UriComponentsBuilder.fromUriString(Back.of(back))
                .replaceQueryParam("organization", UriUtils.encode(typed.text("name_ko"), StandardCharsets.UTF_8))
                .build(true)
                .toUriString());
    }

    private ModelAndView page(
            Visit visit, Form form, @Nullable String back, List<NameBook.Known> known, boolean alike) {
        List<Link> existing = known.stream()
                .map(each -> Link.to(
                        visit.link("organizations/" + each.slug()),
                        visit.texts().say(each.name())))
                .toList();
        Option distinct = new Option("yes", visit.texts().say("organization.new.distinct"));
        Page page = new Page(
                editing.common(visit, Optional.empty(), "organization.new", form),
                editing.codes(visit, "organizations.kind"),
                existing,
                alike && !existing.isEmpty(),
                distinct,
                visit.link("organizations"),
                back == null ? null : Back.of(back));
        return Editing.show("new", page, form);
    }
}
