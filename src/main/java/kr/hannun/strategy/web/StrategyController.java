package kr.hannun.strategy.web;

import java.util.Map;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 전략: what teams say theme by theme, and what they have claimed, planned, hold or have demonstrated. */
@Controller
class StrategyController {

    private final ThemeMatrix themes;
    private final ThemeSheet theme;
    private final CapabilityMatrix capabilities;

    StrategyController(ThemeMatrix themes, ThemeSheet theme, CapabilityMatrix capabilities) {
        this.themes = themes;
        this.theme = theme;
        this.capabilities = capabilities;
    }

    @GetMapping("/programs/{program}/themes")
    @QueryParameters("theme")
    ModelAndView themes(Visit visit) {
        return new ModelAndView("strategy/themes", Map.of("page", themes.page(visit)));
    }

    @GetMapping("/programs/{program}/themes/{slug}")
    ModelAndView theme(Visit visit, @PathVariable String slug) {
        return theme.page(visit, slug)
                .map(page -> new ModelAndView("strategy/theme", Map.of("page", page)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/programs/{program}/capabilities")
    ModelAndView capabilities(Visit visit) {
        return new ModelAndView("strategy/capabilities", Map.of("page", capabilities.page(visit)));
    }
}
