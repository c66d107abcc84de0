package kr.hannun.vocabulary.web;

import java.util.Map;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 용어: what words and codes mean. */
@Controller
class GlossaryController {

    private final Glossary glossary;

    GlossaryController(Glossary glossary) {
        this.glossary = glossary;
    }

    @GetMapping("/programs/{program}/glossary")
    ModelAndView show(Visit visit) {
        return new ModelAndView("vocabulary/glossary", Map.of("page", glossary.page(visit)));
    }
}
