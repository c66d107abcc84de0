package kr.hannun.evaluation.web;

import java.util.Map;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 평가: the rounds of a programme, and one round with its rules and results. */
@Controller
class RoundsController {

    private final RoundsPage rounds;
    private final RoundPage round;

    RoundsController(RoundsPage rounds, RoundPage round) {
        this.rounds = rounds;
        this.round = round;
    }

    @GetMapping("/programs/{program}/rounds")
    ModelAndView list(Visit visit) {
        return new ModelAndView("evaluation/list", Map.of("page", rounds.page(visit)));
    }

    @GetMapping("/programs/{program}/rounds/{round}")
    ModelAndView show(Visit visit, @PathVariable("round") String slug) {
        return new ModelAndView("evaluation/show", Map.of("page", round.page(visit, slug)));
    }
}
