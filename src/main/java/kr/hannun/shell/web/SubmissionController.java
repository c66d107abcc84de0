package kr.hannun.shell.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.Submissions;
import kr.hannun.shared.Slug;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 보낸 양식: whether a form was acted upon, for one who saw the answer fail. */
@Controller
class SubmissionController {

    private final Submissions submissions;

    SubmissionController(Submissions submissions) {
        this.submissions = submissions;
    }

    @GetMapping("/submissions/{once}")
    ModelAndView show(SiteContext visit, @PathVariable UUID once) {
        String place = submissions.find(once).orElse(null);
        String key = "shell.submission." + (place == null ? "none" : "done");
        String there = place == null ? null : address(place, visit.asked("program"));
        List<Link> ways = there == null
                ? List.of()
                : List.of(Link.to(visit.link(there), visit.texts().say("shell.submission.done.open")));
        ProblemPage.Page page = new ProblemPage.Page(
                PlainFrame.of(visit, visit.texts().say(key + ".title")),
                visit.texts().say(key + ".what"),
                visit.texts().say(key + ".next"),
                ways);
        return new ModelAndView("shell/problem", Map.of("page", page));
    }

    /** Acts in a programme say where in it they can be seen. */
    private static @Nullable String address(String place, @Nullable String program) {
        if (place.startsWith("/")) {
            return place;
        }
        return program != null && Slug.fits(program) ? "/programs/" + program + "/" + place : null;
    }
}
