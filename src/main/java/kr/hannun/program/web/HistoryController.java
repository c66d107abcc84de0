package kr.hannun.program.web;

import java.util.Map;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 연혁: what the programme is, how it goes and what was said about it. */
@Controller
class HistoryController {

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/programs/{program}/history")
    @QueryParameters("team")
    ModelAndView show(Visit visit) {
        return new ModelAndView("program/history", Map.of("page", history.page(visit)));
    }
}
