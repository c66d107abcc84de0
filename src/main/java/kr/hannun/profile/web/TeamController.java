package kr.hannun.profile.web;

import java.util.Map;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 정예팀: everything about one team, in the order in which an officer asks. */
@Controller
class TeamController {

    private final TeamProfile teams;

    TeamController(TeamProfile teams) {
        this.teams = teams;
    }

    @GetMapping("/programs/{program}/teams/{slug}")
    ModelAndView show(Visit visit, @PathVariable String slug) {
        return teams.page(visit, slug)
                .map(page -> new ModelAndView("profile/team", Map.of("page", page)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
