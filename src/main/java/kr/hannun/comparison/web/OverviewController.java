package kr.hannun.comparison.web;

import java.util.Map;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 현황판: where the programme stands, who is in, what is silent. */
@Controller
class OverviewController {

    private final Overview overview;

    OverviewController(Overview overview) {
        this.overview = overview;
    }

    @GetMapping("/programs/{program}")
    ModelAndView show(Visit visit) {
        return new ModelAndView("comparison/overview", Map.of("page", overview.page(visit)));
    }
}
