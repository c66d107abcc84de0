package kr.hannun.allocation.web;

import java.util.Map;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 지원: who receives what from whom, whether it adds up, and what may be given twice. */
@Controller
class SupportController {

    private final Support support;

    SupportController(Support support) {
        this.support = support;
    }

    @GetMapping("/programs/{program}/support")
    ModelAndView show(Visit visit) {
        return new ModelAndView("allocation/support", Map.of("page", support.page(visit)));
    }
}
