package kr.hannun.source.web;

import java.util.Map;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 출처와 상충: who says so, and where they do not agree. */
@Controller
class SourceController {

    private final SourceList list;
    private final SourceSheet sheet;
    private final DisagreementList disagreements;

    SourceController(SourceList list, SourceSheet sheet, DisagreementList disagreements) {
        this.list = list;
        this.sheet = sheet;
        this.disagreements = disagreements;
    }

    @GetMapping("/programs/{program}/sources")
    @QueryParameters({"kind", "q", "sort", "page", "size"})
    ModelAndView list(Visit visit) {
        return new ModelAndView("source/list", Map.of("page", list.page(visit)));
    }

    @GetMapping("/programs/{program}/sources/{code}")
    @QueryParameters({"page", "size"})
    ModelAndView show(Visit visit, @PathVariable String code) {
        SourceSheet.Page page =
                sheet.page(visit, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("source/show", Map.of("page", page));
    }

    @GetMapping("/programs/{program}/disagreements")
    @QueryParameters("kind")
    ModelAndView disagreements(Visit visit) {
        return new ModelAndView("source/disagreements", Map.of("page", disagreements.page(visit)));
    }
}
