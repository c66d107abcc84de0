package kr.hannun.consortium.web;

import java.util.Map;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 정예팀: who takes part, since when, with whom. */
@Controller
class TeamsController {

    private final Teams teams;

    TeamsController(Teams teams) {
        this.teams = teams;
    }

    @GetMapping("/programs/{program}/teams")
    ModelAndView list(Visit visit) {
        return new ModelAndView("consortium/teams", Map.of("page", teams.page(visit)));
    }
}
