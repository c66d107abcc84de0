package kr.hannun.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.organization.MergeOrganizations;
import kr.hannun.organization.MergePreview;
import kr.hannun.organization.NameBook;
import kr.hannun.organization.NameBooks;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.Link;
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
import org.springframework.web.server.ResponseStatusException;
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
        Typed typed = Typed.with(
                Map.of("version", String.valueOf(now.organization().version()), "kept", asked == null ? "" : asked));
        return page(visit, now, asked == null ? Form.fresh(typed, visit.texts()) : null, typed, List.of(), false);
    }

    @PostMapping("/programs/{program}/organizations/{organization}/merge")
    ModelAndView merge(Visit visit, Actor actor, Typed typed, @PathVariable String organization) {
        actor.mustBe(Actor.Role.ADMIN);
        List<Problem> problems = editing.groundsProblems(visit, typed);
        NameBook.Known kept = kept(visit, typed).orElse(null);
        if (kept == null || !problems.isEmpty()) {
            return page(visit, editing.profile(actor, visit, organization), null, typed, problems, false);
        }
        var command = new MergeOrganizations.Command(
                visit.head().program(),
                organization,
                Editing.version(typed, "version"),
                kept.slug(),
                Editing.version(typed, "kept-version"),
                Grounds.of(typed),
                Editing.once(typed));
        return switch (merging.merge(actor, command)) {
            case Outcome.Done done -> Editing.done(visit, done.place());
            case Outcome.Refused refused ->
                page(visit, editing.profile(actor, visit, organization), null, typed, refused.problems(), false);
            case Outcome.Stale stale -> {
                var now = editing.profile(actor, visit, organization);
                String version = String.valueOf(now.organization().version());
                yield page(visit, now, null, Editing.on(typed, Map.of("version", version)), List.of(), true);
            }
            case Outcome.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Optional<NameBook.Known> kept(Visit visit, Typed typed) {
        return typed.given("kept")
                .flatMap(names.open(visit.head().program())::find)
                .filter(NameBook.Known::isListed);
    }

    private ModelAndView page(
            Visit visit,
            OrganizationQueries.Profile now,
            @Nullable Form untouched,
            Typed typed,
            List<Problem> found,
            boolean stale) {
        List<Problem> problems = new ArrayList<>(found);
        Plan plan = untouched != null ? null : plan(visit, now, typed, problems);
        Form form = untouched != null ? untouched : Form.refused(typed, problems, visit.texts());
        String place = "organizations/" + now.organization().slug();
        Page page = new Page(
                editing.common(visit, now.organization(), "organization.merge", form, stale),
                visit.texts().say(now.organization().name()),
                plan,
                visit.link(place + "/merge"));
        HttpStatus refused = stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return Editing.show("merge", page, typed.once().isEmpty() ? HttpStatus.OK : refused);
    }

    private @Nullable Plan plan(Visit visit, OrganizationQueries.Profile now, Typed typed, List<Problem> problems) {
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
