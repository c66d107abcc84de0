package kr.hannun.program.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.hannun.program.ProgramQueries;
import kr.hannun.shell.SiteContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The door: the only programme, or the list of all. */
@Controller
class ProgramController {

    private static final int MOST = 200;

    private final ProgramQueries programs;

    ProgramController(ProgramQueries programs) {
        this.programs = programs;
    }

    @GetMapping("/")
    RedirectView door(Locale language) {
        List<ProgramQueries.Listed> listed = programs.list(2);
        String place = listed.size() == 1 ? "/programs/" + listed.getFirst().slug() : "/programs";
        return new RedirectView(place + (language.equals(Locale.ENGLISH) ? "?lang=en" : ""));
    }

    @GetMapping("/programs")
    ModelAndView list(SiteContext visit) {
        return new ModelAndView("program/list", Map.of("page", ProgramListPage.of(visit, programs.list(MOST))));
    }
}
