package kr.hannun.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.organization.MergeOrganizations;
import kr.hannun.organization.MergePreview;
import kr.hannun.organization.NameBook;
import kr.hannun.organization.NameBooks;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Link;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 기관 합치기: first which one is kept, then what would follow it, then the merge. */
@Controller
class MergeController {

    private final Editing editing;
    private final NameBooks names;
    private final MergePreview previews;
    private final MergeOrganizations merging;

    MergeController(Editing editing, NameBooks names, MergePreview previews, MergeOrganizations merging) {
        this.editing = editing;
        this.names = names;
        this.previews = previews;
        this.merging = merging;
    }

    /** The page; {@code plan} is null until it is clear which organisation is kept. */
    public record Page(
            Editing.Common common, String name, @Nullable Plan plan, String action) {}

    /** What would be done. */
    public record Plan(Link kept, String slug, long version, List<String> following, boolean possible) {}

    @GetMapping("/programs/{program}/organizations/{organization}/merge")
    ModelAndView show(Visit visit, Actor actor, @PathVariable String organization) {
        var now = editing.profile(actor, visit, organization);
        String asked = visit.asked("kept");
        SubmittedFields typed = SubmittedFields.with(
                Map.of("version", String.valueOf(now.organization().version()), "kept", asked == null ? "" : asked));
        return page(visit, now, asked == null ? Form.fresh(typed, visit.texts()) : null, typed, List.of());
    }

    @PostMapping("/programs/{program}/organizations/{organization}/merge")
    ModelAndView merge(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String organization) {
        actor.mustBe(Actor.Role.ADMIN);
        List<Problem> problems = editing.groundsProblems(visit, typed);
        NameBook.Known kept = kept(visit, typed).orElse(null);
        if (kept == null || !problems.isEmpty()) {
            return page(visit, editing.profile(actor, visit, organization), null, typed, problems);
        }
        var command = new MergeOrganizations.Command(
                visit.head().program(),
                organization,
                typed.version(),
                kept.slug(),
                typed.version("kept-version"),
                editing.grounds(visit, typed),
                typed.identity());
        return FormAnswer.of(visit, typed, merging.merge(actor, command), form -> {
            var now = editing.profile(actor, visit, organization);
            return page(
                    visit, now, form.stale() ? Editing.onNow(form, now.organization()) : null, typed, form.problems());
        });
    }

    private Optional<NameBook.Known> kept(Visit visit, SubmittedFields typed) {
        return typed.given("kept")
                .flatMap(names.open(visit.head().program())::find)
                .filter(NameBook.Known::isListed);
    }

    /** The page with this form, or, where it has yet to be looked at, with what stands against it. */
    private ModelAndView page(
            Visit visit,
            OrganizationQueries.Profile now,
            @Nullable Form given,
            SubmittedFields typed,
            List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        boolean untouched = given != null && !given.stale();
        Plan plan = untouched ? null : plan(visit, now, typed, problems);
        Form form = given != null ? given : Form.refused(typed, problems, visit.texts());
        String place = "organizations/" + now.organization().slug();
        Page page = new Page(
                editing.common(visit, now.organization(), "organization.merge", form),
                visit.texts().say(now.organization().name()),
                plan,
                visit.link(place + "/merge"));
        return typed.once().isEmpty()
                ? new ModelAndView("organization/merge", Map.of("page", page))
                : new ModelAndView("organization/merge", Map.of("page", page), refused(form));
    }

    /** A form that was sent and shown again was refused, if only because the other organisation is still to be chosen. */
    private static HttpStatus refused(Form form) {
        return form.stale() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private @Nullable Plan plan(
            Visit visit, OrganizationQueries.Profile now, SubmittedFields typed, List<Problem> problems) {
        NameBook.Known kept = kept(visit, typed).orElse(null);
        if (kept == null) {
            problems.addFirst(Problem.of("kept", "organization.unknown", typed.text("kept")));
            return null;
        }
        Texts texts = visit.texts();
        return previews.of(visit.head(), now.organization().slug(), kept.slug())
                .map(preview -> {
                    if (problems.isEmpty()) {
                        problems.addAll(preview.problems());
                    }
                    return new Plan(
                            Link.to(visit.link("organizations/" + kept.slug()), texts.say(kept.name())),
                            kept.slug(),
                            preview.keptVersion(),
                            preview.following().stream()
                                    .map(table -> following(texts, table))
                                    .toList(),
                            preview.problems().isEmpty());
                })
                .orElse(null);
    }

    private static String following(Texts texts, MergePreview.Following table) {
        String what = texts.sayIfKnown("organization.merge.of." + table.table());
        return texts.say(
                "organization.merge.following",
                what == null ? texts.say("organization.merge.of-other") : what,
                table.rows());
    }
}
