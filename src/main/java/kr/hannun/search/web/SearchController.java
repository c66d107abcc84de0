package kr.hannun.search.web;

import java.util.Map;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 검색: one field for everything with a name. */
@Controller
class SearchController {

    private final SearchAnswer answer;

    SearchController(SearchAnswer answer) {
        this.answer = answer;
    }

    @GetMapping("/programs/{program}/search")
    @QueryParameters({"q", "kind", "page", "size"})
    ModelAndView show(Visit visit) {
        return new ModelAndView("search/show", Map.of("page", answer.page(visit)));
    }
}
