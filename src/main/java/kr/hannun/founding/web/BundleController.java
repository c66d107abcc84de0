package kr.hannun.founding.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import kr.hannun.founding.BundleDraft;
import kr.hannun.founding.BundleDrafts;
import kr.hannun.founding.HandInBundle;
import kr.hannun.founding.TakeHandedIn;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 사업 묶음: handed in, judged on a page, taken or put away. */
@Controller
class BundleController {

    private static final String BUNDLE = "/programs/new/bundles/{bundle}";

    private final FoundingPages pages;
    private final BundlePage judged;
    private final BundleDrafts drafts;
    private final HandInBundle handing;
    private final TakeHandedIn taking;

    BundleController(
            FoundingPages pages, BundlePage judged, BundleDrafts drafts, HandInBundle handing, TakeHandedIn taking) {
        this.pages = pages;
        this.judged = judged;
        this.drafts = drafts;
        this.handing = handing;
        this.taking = taking;
    }

    @GetMapping("/programs/new/bundles/new")
    ModelAndView ask(SiteContext visit, Actor actor) {
        return upload(visit, actor, Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping("/programs/new/bundles")
    ModelAndView handIn(
            SiteContext visit,
            Actor actor,
            SubmittedFields typed,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        actor.mustBe(Actor.Role.ADMIN);
        if (file == null || file.isEmpty()) {
            List<Problem> problems = List.of(Problem.of(HandInBundle.FILE, "founding.problem.no-file"));
            return upload(visit, actor, Form.refused(typed, problems, visit.texts()));
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return FormAnswer.of(
                visit,
                typed,
                handing.handIn(actor, typed.identity(), name, file.getBytes()),
                refused -> upload(visit, actor, refused));
    }

    @GetMapping(BUNDLE)
    ModelAndView show(SiteContext visit, Actor actor, @PathVariable UUID bundle) {
        return page(visit, draft(actor, bundle), Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping(BUNDLE + "/confirmation")
    ModelAndView take(SiteContext visit, Actor actor, SubmittedFields typed, @PathVariable UUID bundle) {
        return FormAnswer.of(
                visit,
                typed,
                taking.take(actor, typed.identity(), bundle),
                refused -> page(visit, draft(actor, bundle), refused));
    }

    @PostMapping(BUNDLE + "/discarding")
    ModelAndView putAway(SiteContext visit, Actor actor, SubmittedFields typed, @PathVariable UUID bundle) {
        return FormAnswer.of(
                visit,
                typed,
                taking.putAway(actor, typed.identity(), bundle),
                refused -> page(visit, draft(actor, bundle), refused));
    }

    private BundleDraft draft(Actor actor, UUID bundle) {
        actor.mustBe(Actor.Role.ADMIN);
        return drafts.find(actor, bundle).orElseThrow(FormAnswer::missing);
    }

    private ModelAndView upload(SiteContext visit, Actor actor, Form form) {
        return FormAnswer.page("founding/bundle-new", pages.upload(visit, actor, form), form);
    }

    private ModelAndView page(SiteContext visit, BundleDraft draft, Form form) {
        return FormAnswer.page("founding/bundle", judged.of(visit, draft, form), form);
    }
}
