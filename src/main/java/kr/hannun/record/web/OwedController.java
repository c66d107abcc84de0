package kr.hannun.record.web;

import java.util.Map;
import kr.hannun.shared.Actor;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 출처를 적을 사실: what is owed a source. */
@Controller
class OwedController {

    private final OwedPage pages;

    OwedController(OwedPage pages) {
        this.pages = pages;
    }

    @GetMapping("/programs/{program}/record/owed")
    @QueryParameters({"page", "size"})
    ModelAndView owed(Visit visit, Actor actor) {
        return new ModelAndView("record/owed", Map.of("page", pages.page(visit, actor)));
    }
}
