package kr.hannun.foundationmodel.web;

import java.util.Map;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 모델: the register of all teams' models, and one model with its names and scores. */
@Controller
class ModelController {

    private final ModelRegister register;
    private final ModelSheet sheet;

    ModelController(ModelRegister register, ModelSheet sheet) {
        this.register = register;
        this.sheet = sheet;
    }

    @GetMapping("/programs/{program}/models")
    @QueryParameters({"team", "role", "status", "page"})
    ModelAndView list(Visit visit) {
        return new ModelAndView("foundationmodel/list", Map.of("page", register.page(visit)));
    }

    @GetMapping("/programs/{program}/models/{slug}")
    @QueryParameters("page")
    ModelAndView show(Visit visit, @PathVariable String slug) {
        return sheet.page(visit, slug)
                .map(page -> new ModelAndView("foundationmodel/show", Map.of("page", page)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
