package kr.hannun.comparison.web;

import java.util.Map;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 비교: two to six teams side by side. */
@Controller
class ComparisonController {

    private final Comparison comparison;

    ComparisonController(Comparison comparison) {
        this.comparison = comparison;
    }

    @GetMapping("/programs/{program}/comparison")
    @QueryParameters({"team", "row", "with", "differs"})
    ModelAndView show(Visit visit) {
        ComparisonPage.Answer answer = comparison.answer(visit);
        HttpStatus status = answer.understood() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return new ModelAndView("comparison/show", Map.of("page", answer.page()), status);
    }
}
