package kr.hannun.milestone.web;

import java.util.Map;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 마일스톤: what is done, what is to come, what is silent, and how the plans moved. */
@Controller
class MilestonesController {

    private final MilestonesPage milestones;

    MilestonesController(MilestonesPage milestones) {
        this.milestones = milestones;
    }

    @GetMapping("/programs/{program}/milestones")
    @QueryParameters({"state", "team"})
    ModelAndView show(Visit visit) {
        return new ModelAndView("milestone/list", Map.of("page", milestones.page(visit)));
    }
}
